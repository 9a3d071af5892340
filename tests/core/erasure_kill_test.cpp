#include "core/db/backup.h"
#include "core/db/check.h"
#include "tests/support/erasure_study.h"
#include "tests/support/killed.h"
#include "tests/support/places.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

using namespace core;

namespace {

/// How often the program is killed; EARSHOT_TRIALS=1000 for the long run.
int trials()
{
    return support::trials(8);
}

void fill(Stores& stores)
{
    support::StudyMaker study(stores);
    const auto session = study.session("Long");
    for (int line = 0; line < 2000; ++line)
        study.said(session, {}, QStringLiteral("Line %1 about paper, pens and Wilhelmina Quist").arg(line));
}

/// Starts the program and kills it after so many milliseconds, where it is not done before. Gives how long it ran.
qint64 killErasing(const QString& path, int after)
{
    QElapsedTimer timer;
    QProcess process;
    process.start(support::programPath(), {"erase", path, "Q77", "--yes"});
    REQUIRE(process.waitForStarted());
    timer.start();
    process.waitForFinished(after);
    process.kill();
    process.waitForFinished();
    return timer.elapsed();
}

} // namespace

TEST_CASE("Killed while it erases, the program leaves the project as it was or erases it to the end", "[kill]")
{
    int undone = 0, finished = 0;
    qint64 whole = 120'000; // how long it takes; the first one is not killed
    for (int trial = 0; trial <= trials(); ++trial) {
        support::TestWorkspace workspace;
        support::ErasureStudy study;
        REQUIRE(workspace->edit("Make", [&](Stores& stores) {
            study.write(stores);
            fill(stores);
        }));
        db::backUp(workspace.path());
        const QByteArray before = workspace.dump();
        workspace.close();
        const bool first = trial == 0;
        const auto ran =
            killErasing(workspace.path(), first ? int(whole) : QRandomGenerator::global()->bounded(5, int(whole) + 10));
        whole = first ? ran : whole;

        workspace.reopen();
        const bool isThere =
            workspace->read([&](const Stores& stores) { return bool(stores.people.participant(study.person)); })
                .value();
        if (isThere) {
            CHECK(workspace.dump() == before);
            CHECK(workspace->steps().size() == 1);
        }
        workspace.close();
        for (const auto& problem : db::checkProject(*db::openProject(workspace.path(), db::Access::Write)))
            FAIL(problem.text.toStdString());
        if (!isThere)
            CHECK(
                support::filesHolding(workspace.folder(), {"Wilhelmina Quist", "I sail on"}).join('\n').toStdString() ==
                "");
        CHECK(db::backupsOf(workspace.path()).size() >= 1);
        ++(isThere ? undone : finished);
    }
    WARN(undone << " projects as before, " << finished << " erased");
}
