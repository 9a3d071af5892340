#include "core/db/check.h"
#include "tests/support/killed.h"
#include "tests/support/ui_window.h"
#include "ui/sessions/session_typing.h"

#include <QElapsedTimer>
#include <QTextBlock>

#include <cstdio>

using namespace core;

namespace {

constexpr auto pathVariable = "EARSHOT_TYPES_IN";

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
    for (int trial = 0; trial < support::trials(4); ++trial) {
        std::vector<qint64> typed; // when, by the clock of the one who types
        for (const auto& line : support::linesUntilKilled("[.types]", pathVariable, path))
            if (line.startsWith("typed at "))
                typed.push_back(line.mid(9).toLongLong());
        const auto there = typedIn(path).count(u'x') - before;
        CHECK(there <= qsizetype(typed.size()) + 1);
        if (there < qsizetype(typed.size()))
            CHECK(typed.back() - typed[size_t(there)] <= mayBeMissingMs);
        before += there;
    }
}
