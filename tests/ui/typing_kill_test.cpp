#include "core/db/check.h"
#include "tests/support/ui_window.h"
#include "ui/sessions/session_typing.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTextBlock>

#include <cstdio>

using namespace core;

namespace {

constexpr auto pathVariable = "EARSHOT_TYPES_IN";

int trials()
{
    return qEnvironmentVariableIntValue("EARSHOT_TRIALS") > 0 ? qEnvironmentVariableIntValue("EARSHOT_TRIALS") : 4;
}

/// Half a second of typing, and a letter more on a busy machine.
constexpr qint64 mayBeMissingMs = ui::SessionTyping::writtenWithinMs + 100;

QString typedIn(const QString& path)
{
    const auto connection = db::openProject(path, db::Access::Write);
    for (const auto& problem : db::checkProject(*connection))
        FAIL(problem.text.toStdString());
    QString all;
    connection->each("SELECT text FROM entry ORDER BY session_id, position", {},
                     [&](const db::Row& row) { all += row.text(0); });
    return all;
}

} // namespace

// Run by the test below in a process of its own, which is killed.
TEST_CASE("Types until it is killed", "[.types]")
{
    support::UiWindow window(support::UiWindow::Opens::Nothing);
    window->openProject(qEnvironmentVariable(pathVariable));
    const auto session =
        window->workspace()->read([](const Stores& stores) { return stores.sessions.sessions().front().id; }).value();
    window.openSession(session);
    window->sessionPage().view().setFocus();
    QElapsedTimer clock;
    clock.start();
    for (int letter = 0; letter < 100'000; ++letter) {
        QTest::keyClick(&window->sessionPage().view(), Qt::Key_X);
        if (letter % 37 == 36)
            QTest::keyClick(&window->sessionPage().view(), Qt::Key_Return);
        std::printf("\ntyped at %lld\n", static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
        QTest::qWait(12);
    }
}

TEST_CASE("Killed while typing, at most half a second of it is missing", "[kill][editing]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("k.earshot");
    {
        auto made = Workspace::create(path, "Tester");
        REQUIRE(made);
        REQUIRE((*made)->edit("Session", [](Stores& stores) {
            Session session;
            session.study = stores.sessions.ensureStudy("Study");
            session.title = "One";
            session.id = stores.sessions.add(session);
            stores.sessions.add(Entry{.session = session.id, .text = "."});
        }));
    }
    qsizetype before = typedIn(path).count(u'x');
    for (int trial = 0; trial < trials(); ++trial) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(pathVariable, path);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {"[.types]"});
        REQUIRE(process.waitForStarted());
        QElapsedTimer clock;
        clock.start();
        qint64 until = 60'000;
        QByteArray said;
        while (clock.elapsed() < until && process.state() == QProcess::Running) {
            process.waitForReadyRead(10);
            const bool began = said.contains("\ntyped ");
            said += process.readAll();
            if (!began && said.contains("\ntyped "))
                until = clock.elapsed() + QRandomGenerator::global()->bounded(100, 1800);
        }
        process.kill();
        process.waitForFinished();
        said += process.readAll();
        std::vector<qint64> typed; // when, by the clock of the one who types
        for (const auto& line : said.split('\n'))
            if (line.startsWith("typed at "))
                typed.push_back(line.mid(9).toLongLong());
        INFO(said.toStdString());
        REQUIRE_FALSE(typed.empty());
        const auto there = typedIn(path).count(u'x') - before;
        CHECK(there <= qsizetype(typed.size()) + 1);
        if (there < qsizetype(typed.size()))
            CHECK(typed.back() - typed[size_t(there)] <= mayBeMissingMs);
        before += there;
    }
}
