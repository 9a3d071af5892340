#include "core/db/check.h"
#include "tests/support/killed.h"
#include "tests/support/ui_window.h"
#include "ui/capture/capture_line.h"
#include "ui/sessions/session_capture.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace core;

namespace {

constexpr auto pathVariable = "EARSHOT_CAPTURES_IN";

/// Half a second of the open line, and a letter more on a busy machine.
constexpr qint64 mayBeMissingMs = ui::Capture::writtenWithinMs + 100;

/// The letters on disk: of closed lines, and of the open one.
struct Letters {
    qsizetype closed = 0;
    qsizetype open = 0;
};

Letters lettersIn(const QString& path)
{
    const auto connection = db::openProject(path, db::Access::Write);
    for (const auto& problem : db::checkProject(*connection))
        FAIL(problem.text.toStdString());
    Letters letters;
    connection->each("SELECT open, text FROM entry", {}, [&](const db::Row& row) {
        (row.integer(0) ? letters.open : letters.closed) += row.text(1).count(u'x');
    });
    return letters;
}

struct Typed {
    qint64 at = 0; // by the clock of the one who types
    bool closes = false;
};

/// Runs the typist, kills it at a random moment, and gives what it said that it had typed.
std::vector<Typed> typeAndKill(const QString& path)
{
    std::vector<Typed> typed;
    for (const auto& line : support::linesUntilKilled("[.captures]", pathVariable, path)) {
        if (line.startsWith("typed at "))
            typed.push_back({line.mid(9).toLongLong(), false});
        if (line.startsWith("closed"))
            typed.back().closes = true;
    }
    return typed;
}

} // namespace

// Run by the test below in a process of its own, which is killed.
TEST_CASE("Captures until it is killed", "[.captures]")
{
    support::UiWindow window(support::UiWindow::Opens::Nothing);
    window->openProject(qEnvironmentVariable(pathVariable));
    const auto session =
        window->workspace()->read([](const Stores& stores) { return stores.sessions.sessions().front().id; }).value();
    window.openSession(session);
    auto& capturing = window->sessionPage().capturing();
    if (!capturing.isShown())
        window.action("capture.start")->trigger();
    REQUIRE(capturing.isShown());
    capturing.line().setFocus();
    QElapsedTimer clock;
    clock.start();
    for (int letter = 0; letter < 100'000; ++letter) {
        QTest::keyClick(&capturing.line(), Qt::Key_X);
        std::printf("\ntyped at %lld\n", static_cast<long long>(clock.elapsed()));
        if (letter % 37 == 36) {
            QTest::keyClick(&capturing.line(), Qt::Key_Return);
            std::printf("closed\n");
        }
        std::fflush(stdout);
        QTest::qWait(12);
    }
}

TEST_CASE("Killed while capturing, no closed line is missing, and at most half a second of the open one",
          "[kill][capture]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("k.earshot");
    {
        auto made = Workspace::create(path, "Tester");
        REQUIRE(made);
        REQUIRE((*made)->edit("Session", [](Stores& stores) {
            stores.sessions.add(Session{.study = stores.sessions.ensureStudy("Study"), .title = "One"});
        }));
    }
    qsizetype before = 0;
    for (int trial = 0; trial < support::trials(10); ++trial) {
        const auto typed = typeAndKill(path);
        const auto there = lettersIn(path);
        const auto kept = there.closed + there.open - before;
        CHECK(kept <= qsizetype(typed.size()) + 1);
        if (kept < qsizetype(typed.size()))
            CHECK(typed.back().at - typed[size_t(kept)].at <= mayBeMissingMs);
        qsizetype closed = 0;
        for (size_t at = 0; at < typed.size(); ++at)
            closed = typed[at].closes ? qsizetype(at) + 1 : closed;
        CHECK(kept >= closed); // every closed line is whole
        before = there.closed + there.open;
    }
}
