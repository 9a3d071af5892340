#include "core/tags/capture.h"
#include "tests/support/test_workspace.h"
#include "tests/support/ui_window.h"
#include "ui/capture/capture_line.h"
#include "ui/capture/capture_side.h"
#include "ui/capture/completion_popup.h"
#include "ui/sessions/new_session_strip.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_typing.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/rail.h"
#include "ui/widgets/ask_strip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>
#include <QScrollBar>

using namespace core;
using support::UiWindow;

namespace {

/// The window with a session that is being captured: P12 and the moderator, a guide of two questions.
struct Capturing {
    UiWindow window;
    Id<Session> session;

    explicit Capturing(SessionKind kind = SessionKind::Interview)
    {
        const auto made = window->workspace()->edit("Meeting", [&](Stores& stores) {
            const auto study = stores.sessions.ensureStudy("Close");
            const auto guide = stores.guides.add(Guide{{}, study, "Guide"});
            stores.guides.add({{{}, guide, GuideItem::Kind::Question, "Your role?", 20, {}},
                               {{}, guide, GuideItem::Kind::Question, "The last close?", 25, {}}});
            Session made{.study = study, .title = "Live", .kind = kind, .planned = true};
            made.guide = guide;
            session = stores.sessions.add(made);
            const auto person = stores.people.add(Participant{{}, "P99", "Nora Nilsen", {}, {}});
            stores.people.record({.participant = person, .scope = Scope::Quote, .granted = true});
            stores.sessions.add(Speaker{{}, session, "Nora", Part::Participant, person});
            stores.sessions.add(Speaker{{}, session, "I", Part::Moderator, {}});
        });
        REQUIRE(made);
        window.openSession(session);
        UiWindow::press(Qt::Key_L, Qt::ControlModifier);
        REQUIRE(capturing().isShown());
    }

    ui::SessionCapture& capturing() { return window->sessionPage().capturing(); }
    ui::Capture& capture() { return capturing().capture(); }
    ui::CaptureLine& line() { return capturing().line(); }
    ui::CompletionPopup& popup() { return capturing().completion(); }

    void close(const QString& text)
    {
        UiWindow::type(text);
        UiWindow::press(Qt::Key_Return);
    }
    std::vector<Entry> entries()
    {
        return window->workspace()
            ->read([&](const Stores& stores) { return stores.sessions.entries(session); })
            .value();
    }
    QStringList texts()
    {
        QStringList texts;
        for (const auto& entry : entries())
            texts << entry.text;
        return texts;
    }
    std::optional<Entry> open()
    {
        return window->workspace()
            ->read([&](const Stores& stores) { return stores.captures.openLine(session); })
            .value();
    }
    std::vector<Stretch> stretches()
    {
        return window->workspace()
            ->read([&](const Stores& stores) { return stores.captures.stretches(session); })
            .value();
    }
    QStringList tags()
    {
        return window->workspace()
            ->read([&](const Stores& stores) {
                QStringList all;
                const auto paths = stores.tags.paths();
                for (const auto& highlight : stores.highlights.ofSession(session))
                    for (const auto tag : highlight.tags)
                        all << paths.value(tag);
                return all;
            })
            .value();
    }
};

} // namespace

TEST_CASE("A line is typed, saved while it is typed, and closed by Enter", "[ui][capture]")
{
    Capturing live;
    CHECK(live.line().hasFocus());
    UiWindow::type("P99: We export to Excel #wor");
    CHECK_FALSE(live.open());
    QTest::qWait(ui::Capture::writtenWithinMs + 50);
    REQUIRE(live.open());
    CHECK(live.open()->text == "P99: We export to Excel #wor");
    CHECK(live.entries().empty());
    CHECK(live.window->sessionPage().content().entries.empty());

    UiWindow::type("karound");
    UiWindow::press(Qt::Key_Return);
    CHECK(live.line().isEmpty());
    CHECK_FALSE(live.open());
    REQUIRE(live.texts() == QStringList{"We export to Excel"});
    const auto entry = live.entries().front();
    CHECK(entry.kind == EntryKind::Utterance);
    CHECK(entry.speaker);
    CHECK(live.tags() == QStringList{"workaround"});
    CHECK(live.window->sessionPage().content().entries.size() == 1);
}

TEST_CASE("A line has the time at which its first character was typed", "[ui][capture]")
{
    Capturing live;
    live.capture().correct(600'000);
    UiWindow::type("a");
    QTest::qWait(60);
    live.capture().correct(700'000);
    live.close(" long thought");
    UiWindow::type("b");
    UiWindow::press(Qt::Key_Backspace); // and another first character
    live.capture().correct(800'000);
    live.close("c");
    const auto entries = live.entries();
    REQUIRE(entries.size() == 2);
    CHECK(*entries[0].atMs / 1000 == 600);
    CHECK(*entries[1].atMs / 1000 == 800);
}

TEST_CASE("The clock pauses, goes on, and runs while another page or tagging is in view", "[ui][capture]")
{
    Capturing live;
    live.capture().correct(60'000);
    UiWindow::press(Qt::Key_F8);
    CHECK(live.capture().clock().isPaused());
    UiWindow::press(Qt::Key_F8);
    CHECK(live.capture().clock().isRunning());
    REQUIRE(live.stretches().size() == 1);
    CHECK(live.stretches().front().kind == Stretch::Kind::Paused);
    CHECK(live.stretches().front().beginMs / 1000 == 60);

    UiWindow::type("half a li");
    live.window.action("capture.tagging")->trigger();
    CHECK_FALSE(live.capturing().isShown());
    CHECK(live.capture().clock().isRunning());
    CHECK_FALSE(live.line().isVisible());
    live.window.action("capture.start")->trigger();
    CHECK(live.line().hasFocus());
    CHECK(live.line().line().text == "half a li");

    live.window.action("go.tags")->trigger();
    auto* rail = live.window->findChild<ui::Rail*>();
    auto* item = rail->item(live.window.action("go.sessions"));
    REQUIRE(QTest::qWaitFor([&] { return !item->clockRect().isEmpty(); }));
    QTest::mouseClick(item, Qt::LeftButton, {}, item->clockRect().center());
    CHECK(live.window->sessionPage().isVisible());
    CHECK(live.line().line().text == "half a li");
    UiWindow::type("ne");
    UiWindow::press(Qt::Key_Return);
    CHECK(live.texts() == QStringList{"half a line"});
}

TEST_CASE("No transcript is joined to a session while its clock runs", "[ui][capture]")
{
    Capturing live;
    live.close("closed");
    CHECK_FALSE(live.window.action("session.join-transcript")->isEnabled());
    live.window.action("capture.end")->trigger();
    CHECK(live.window.action("session.join-transcript")->isEnabled());
}

TEST_CASE("End closes the line, writes the length and goes to tagging", "[ui][capture]")
{
    Capturing live;
    live.capture().correct(300'000);
    UiWindow::type("last words");
    live.window.action("capture.end")->trigger();
    CHECK_FALSE(live.capture().isOn());
    CHECK_FALSE(live.capturing().isShown());
    CHECK(live.texts() == QStringList{"last words"});
    const auto session = live.window->sessionPage().content().session;
    CHECK(session.lengthMs.value_or(0) / 1000 == 300);
    CHECK_FALSE(session.planned);
    CHECK(session.startedAt);
    CHECK(session.heldOn == QDate::currentDate());

    // Started again it goes on from its last time.
    live.window.action("capture.start")->trigger();
    CHECK(live.capture().now() / 1000 == 300);
}

TEST_CASE("A line breaks, is a key quote, and gets a speaker by one key", "[ui][capture]")
{
    Capturing live;
    UiWindow::type("first");
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    UiWindow::type("second");
    UiWindow::press(Qt::Key_Period, Qt::ControlModifier);
    UiWindow::press(Qt::Key_1, Qt::AltModifier);
    CHECK(live.line().line().text == "P99: first\nsecond");
    UiWindow::press(Qt::Key_2, Qt::AltModifier);
    CHECK(live.line().line().text == "I: first\nsecond");
    UiWindow::press(Qt::Key_1, Qt::AltModifier);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(live.entries().size() == 1);
    CHECK(live.entries()[0].text == "first\nsecond");
    CHECK(live.entries()[0].keyQuote);

    UiWindow::press(Qt::Key_Period, Qt::ControlModifier); // of the last line
    CHECK_FALSE(live.entries()[0].keyQuote);
}

TEST_CASE("Undo in the line is the line's, in an empty one the project's", "[ui][capture]")
{
    Capturing live;
    live.close("closed");
    UiWindow::type("typed");
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(live.texts() == QStringList{"closed"});
    while (!live.line().isEmpty())
        UiWindow::press(Qt::Key_Backspace);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(live.texts().isEmpty());
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(live.texts() == QStringList{"closed"});
}

TEST_CASE("Up goes to the last line, which is edited while the clock runs, and Esc comes back", "[ui][capture]")
{
    Capturing live;
    live.close("first");
    live.close("secnd");
    UiWindow::press(Qt::Key_Up);
    CHECK(live.window->sessionPage().view().hasFocus());
    UiWindow::press(Qt::Key_Left);
    UiWindow::press(Qt::Key_Left);
    UiWindow::type("o");
    UiWindow::press(Qt::Key_Escape);
    CHECK(live.line().hasFocus());
    CHECK(live.capture().clock().isRunning());
    live.close("third");
    CHECK(live.texts() == QStringList{"first", "second", "third"});
}

TEST_CASE("Of lines that are pasted all but the last are closed", "[ui][capture]")
{
    Capturing live;
    QGuiApplication::clipboard()->setText("one #a\r\n\r\ntwo\nthree");
    UiWindow::press(Qt::Key_V, Qt::ControlModifier);
    CHECK(live.texts() == QStringList{"one", "two"});
    CHECK(live.line().line().text == "three");
}

TEST_CASE("Tags and people complete while they are typed; Tab takes, Enter closes the line", "[ui][capture]")
{
    Capturing live;
    live.close("before #stall/oak #trust");
    QTest::qWait(250);
    UiWindow::type("I keep a tray #oak");
    REQUIRE(live.popup().isVisible());
    CHECK(live.popup().model().at(0).name == "stall/oak");
    CHECK(live.popup().model().at(0).mentions == 1);
    const QRect line(live.line().mapTo(&live.window->sessionPage(), QPoint()), live.line().size());
    CHECK_FALSE(live.popup().geometry().intersects(line));
    CHECK(live.popup().width() == ui::scaled(ui::CompletionPopup::wide));
    UiWindow::press(Qt::Key_Tab);
    CHECK(live.line().line().text == "I keep a tray #stall/oak ");
    CHECK(live.popup().isHidden());

    UiWindow::type("#tru");
    REQUIRE(live.popup().isVisible());
    UiWindow::press(Qt::Key_Return); // closes the line
    CHECK(live.texts().last() == "I keep a tray");
    CHECK(live.tags().contains("tru"));

    UiWindow::type("walked #t");
    REQUIRE(live.popup().isVisible());
    UiWindow::press(Qt::Key_Down);
    const QString walkedTo = live.popup().model().at(live.popup().currentRow()).words;
    UiWindow::press(Qt::Key_Return); // takes what was walked to
    CHECK(live.line().line().text == "walked " + walkedTo);
    UiWindow::press(Qt::Key_Return);

    UiWindow::type("told @nor");
    REQUIRE(live.popup().isVisible());
    CHECK(live.popup().model().at(0).name == "P99");
    UiWindow::press(Qt::Key_Tab);
    CHECK(live.line().line().text == "told @P99 ");
    UiWindow::type("and @Zoe");
    UiWindow::press(Qt::Key_Tab); // nobody is called so: a new one
    UiWindow::press(Qt::Key_Return);
    const auto zoe =
        live.window->workspace()->read([](const Stores& stores) { return stores.people.byName("Zoe"); }).value();
    REQUIRE(zoe);
    CHECK(live.texts().last() == "told @P99 and @" + zoe->code);

    UiWindow::type("Maria:");
    REQUIRE(live.popup().isVisible());
    UiWindow::press(Qt::Key_Tab);
    live.close("is new here");
    CHECK(live.texts().last() == "is new here");
    CHECK(live.entries().back().speaker);

    UiWindow::type("p");
    REQUIRE(live.popup().isVisible());
    CHECK(live.popup().model().at(0).words == "P99: ");
    UiWindow::press(Qt::Key_Escape);
    CHECK(live.popup().isHidden());
    CHECK(live.line().hasFocus());
}

TEST_CASE("Withheld permission stops capture at once, and holds back the open line", "[ui][capture][gate]")
{
    Capturing live;
    live.capture().correct(700'000);
    live.close("before");
    live.capture().correct(730'000);
    UiWindow::type("never mind this");
    live.capture().correct(735'000);
    UiWindow::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(live.stretches().size() == 1);
    CHECK(live.stretches().front().beginMs / 1000 == 730);
    CHECK_FALSE(live.stretches().front().untilMs);
    CHECK(live.texts() == QStringList{"before", "never mind this"});
    live.close("nothing of this");
    CHECK(live.line().isEmpty());
    CHECK(live.texts().size() == 2);
    CHECK(live.window->sessionPage().view().isReadOnly());

    live.capture().correct(842'000);
    UiWindow::press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(live.line().hasFocus());
    live.close("after");
    CHECK(live.texts().last() == "after");
    CHECK(live.stretches().front().untilMs.value_or(0) / 1000 == 842);
    CHECK(live.window->sessionPage().content().withheld.size() == 1);

    const auto correct = [&](const char* until) {
        live.window.action("capture.withheld-stretch")->trigger();
        auto fields = live.window->sessionPage().ask().findChildren<QLineEdit*>();
        fields.removeIf([](const QLineEdit* field) { return !field->isVisible(); });
        REQUIRE(fields.size() == 2);
        fields[1]->setText(until);
        UiWindow::press(Qt::Key_Return);
    };
    correct("15:00");
    CHECK(live.stretches().front().untilMs == 900'000);
    CHECK(live.stretches().front().beginMs / 1000 == 730);
    correct("1:00"); // ends before it begins
    CHECK(live.stretches().front().untilMs == 900'000);
    live.window.action("capture.withheld-stretch")->trigger();
    const auto actions = live.window->sessionPage().ask().findChildren<QAction*>();
    for (auto action = actions.rbegin(); action != actions.rend(); ++action)
        if ((*action)->text() == "Remove") {
            (*action)->trigger();
            break;
        }
    CHECK(live.stretches().empty());
}

TEST_CASE("A new session is made by hand, planned or at once", "[ui][capture]")
{
    UiWindow window;
    window.action("session.new")->trigger();
    auto& strip = window->sessionList().newSession();
    REQUIRE(strip.isVisible());
    UiWindow::press(Qt::Key_Return); // has neither title nor people
    CHECK(strip.isVisible());
    strip.people().setText("P12, Olga Orlova");
    strip.planned().setText("2031-10-21 14:00");
    UiWindow::press(Qt::Key_Return);
    CHECK(strip.isHidden());
    CHECK(window->sessionPage().isVisible());
    const auto& content = window->sessionPage().content();
    CHECK(content.session.planned);
    CHECK(QDateTime::fromMSecsSinceEpoch(content.session.plannedAt.value()) == QDateTime({2031, 10, 21}, {14, 0}));
    CHECK(content.speakers.size() == 3);
    window.action("go.sessions")->trigger();
    window.action("session.new")->trigger();
    UiWindow::press(Qt::Key_Escape);
    CHECK(strip.isHidden());
}

TEST_CASE("While a session is captured nothing is done in the background", "[ui][capture]")
{
    Capturing live;
    const auto done = support::awaited(live.window->workspace()->editInBackground(
        "Import", [](Stores&) {}, std::make_shared<Progress>()));
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Refused);
    CHECK(done.error().text.contains("being captured"));
    live.window.action("capture.end")->trigger();
    auto again = live.window->workspace()->editInBackground(
        "Import", [](Stores&) {}, std::make_shared<Progress>());
    CHECK(support::awaited(again));
}

TEST_CASE("A line left open is there again when its project is opened", "[ui][capture]")
{
    QString path;
    QTemporaryDir folder;
    {
        Capturing live;
        live.capture().correct(90'000);
        live.close("closed");
        UiWindow::type("not yet clo");
        REQUIRE(live.window->sessionPage().settle());
        live.capture().correct(120'000); // nobody spoke for half a minute
        path = folder.filePath("copy.earshot");
        live.window->workspace()->checkpoint();
        const QString from = live.window->workspace()->path();
        live.window->closeProject();
        REQUIRE(QFile::copy(from, path));
    }
    UiWindow window(UiWindow::Opens::Nothing);
    window->openProject(path);
    REQUIRE(window->workspace());
    auto& capturing = window->sessionPage().capturing();
    REQUIRE(capturing.isShown());
    CHECK(capturing.line().line().text == "not yet clo");
    CHECK(capturing.capture().clock().isPaused());
    CHECK(capturing.capture().now() / 1000 == 120);
    CHECK(window->notice().isVisible());
    UiWindow::press(Qt::Key_F8);
    capturing.line().setFocus();
    UiWindow::type("sed");
    UiWindow::press(Qt::Key_Return);
    CHECK(window->sessionPage().content().entries.back().text == "not yet closed");
}

TEST_CASE("What the machine slept through is told without taking the focus, and taken out on demand", "[ui][capture]")
{
    core::MachineTime time{1000, 0};
    ui::Capture capture(nullptr, [&] { return time; });
    support::TestWorkspace project;
    Id<Session> session;
    REQUIRE(project->edit("Session", [&](Stores& stores) {
        session = stores.sessions.add(Session{.study = stores.sessions.ensureStudy("S"), .title = "One"});
    }));
    capture.setWorkspace(&*project);
    std::vector<CaptureClock::Sleep> told;
    QObject::connect(&capture, &ui::Capture::sleptThrough, &capture,
                     [&](const CaptureClock::Sleep& sleep) { told.push_back(sleep); });
    capture.start(session);
    time.awakeMs += 10'000;
    QTest::qWait(300);
    CHECK(told.empty());
    time.asleepMs += 600'000;
    REQUIRE(QTest::qWaitFor([&] { return told.size() == 1; }));
    CHECK(told[0].lengthMs == 600'000);
    CHECK(capture.now() == 610'000);
    capture.takeOut(told[0]);
    CHECK(capture.now() == 10'000);
    capture.setWorkspace(nullptr);
}
