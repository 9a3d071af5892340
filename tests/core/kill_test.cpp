#include "core/db/check.h"
#include "tests/support/killed.h"
#include "tests/support/places.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>

using namespace core;

namespace {

/// How often a program is killed; EARSHOT_TRIALS=1000 for the long run.
int trials()
{
    return support::trials(12);
}

constexpr int filesAnImport = 12;
constexpr int linesAFile = 300;

struct Counts {
    qint64 steps = 0;
    qint64 sessions = 0;
    qint64 entries = 0;
    qint64 tagged = 0;
};

/// Looks at the file as it was left: whole, and nothing half done.
Counts sound(const QString& path)
{
    const auto connection = db::openProject(path, db::Access::Write);
    for (const auto& problem : db::checkProject(*connection))
        FAIL(problem.text.toStdString());
    const Counts counts{
        connection->number("SELECT count(*) FROM history"), connection->number("SELECT count(*) FROM session"),
        connection->number("SELECT count(*) FROM entry"), connection->number("SELECT count(*) FROM highlight_tag")};
    CHECK(counts.sessions % filesAnImport == 0);
    CHECK(counts.entries == counts.sessions * linesAFile);
    return counts;
}

/// Starts the program and kills it after a random while. True: it had said before that the step was done.
bool acknowledged(const QStringList& arguments, int atMost)
{
    QProcess process;
    process.start(support::programPath(), arguments);
    REQUIRE(process.waitForStarted());
    process.waitForFinished(QRandomGenerator::global()->bounded(5, atMost));
    process.kill();
    process.waitForFinished();
    return process.readAllStandardOutput().contains("\"ok\": true");
}

} // namespace

TEST_CASE("Killed at any moment, every acknowledged step is there and none is half done", "[kill]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("k.earshot");
    QDir(folder.path()).mkpath("in");
    for (int file = 0; file < filesAnImport; ++file) {
        QFile out(folder.filePath(QStringLiteral("in/%1.txt").arg(file)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        for (int line = 0; line < linesAFile; ++line)
            out.write(QStringLiteral("P%1: line %2 about paper and pens\n").arg(file).arg(line).toUtf8());
    }
    REQUIRE(Workspace::create(path, "Tester"));

    Counts before = sound(path);
    int killedInTime = 0;
    for (int trial = 0; trial < trials(); ++trial) {
        const bool import = trial % 3 == 0;
        const QStringList call =
            import ? QStringList{"import", path, folder.filePath("in"), "--again", "--as", "interview", "--json"}
                   : QStringList{"tag", path, "line", QStringLiteral("tag%1").arg(trial), "--json"};
        const bool done = acknowledged(call, import ? 400 : 250);
        const Counts after = sound(path);
        killedInTime += done ? 0 : 1;
        if (done)
            CHECK(after.steps == before.steps + (import || after.entries > 0 ? 1 : 0));
        CHECK(after.steps - before.steps <= 1);
        const qint64 tagsMore = after.tagged - before.tagged;
        CHECK((tagsMore == 0 || tagsMore == before.entries));
        before = after;
        if (before.entries > 20'000) { // small again, so that the trials stay short
            QFile::remove(path);
            REQUIRE(Workspace::create(path, "Tester"));
            before = sound(path);
        }
    }
    WARN(killedInTime << " of " << trials() << " were killed before they were done");
}
