#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/observation/entry_table.h"
#include "ui/observation/lane_view.h"
#include "ui/observation/observation_panel.h"
#include "ui/observation/observation_side.h"
#include "ui/observation/task_panel.h"
#include "ui/observation/time_list.h"
#include "ui/observation/time_scale.h"
#include "ui/sessions/session_tagging.h"
#include "ui/sessions/talk_section.h"
#include "ui/sessions/transcript_join.h"
#include "ui/tags/tag_picker.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/segmented.h"

#include <QAbstractItemModelTester>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>

using support::UiWindow;

namespace {

/// The window with an observation of ten minutes open in it.
class Observed {
public:
    Observed()
    {
        REQUIRE(window->workspace()->edit(QStringLiteral("Observe"), [&](core::Stores& stores) {
            const auto study = stores.sessions.sessions().front().study;
            session = stores.sessions.add({.study = study,
                                           .title = QStringLiteral("At the desk"),
                                           .kind = core::SessionKind::Observation,
                                           .lengthMs = 600'000});
            const auto see = [&](core::EntryKind kind, qint64 seconds, const char* text) {
                stores.sessions.add(
                    {.session = session, .kind = kind, .atMs = seconds * 1000, .text = QString::fromLatin1(text)});
            };
            see(core::EntryKind::Activity, 60, "Opens bank export");
            see(core::EntryKind::Object, 90, "Bank CSV");
            see(core::EntryKind::Activity, 120, "Deletes columns");
            see(core::EntryKind::Utterance, 150, "It is the same every month");
            see(core::EntryKind::Activity, 300, "Opens bank export");
        }));
        window.openSession(session);
    }

    ui::ObservationPanel& panel() { return window->sessionPage().observation(); }
    ui::LaneView& lanes() { return panel().lanes(); }
    ui::EntryTable& table() { return panel().table(); }
    std::vector<core::Entry> entries()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.sessions.entries(session); })
            .value();
    }
    QStringList texts()
    {
        QStringList texts;
        for (const auto& entry : entries())
            texts << entry.text;
        return texts;
    }
    void drag(QPoint from, QPoint to)
    {
        auto* viewport = lanes().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseEvent(QTest::MouseMove, viewport, Qt::LeftButton, {}, to);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    UiWindow window;
    core::Id<core::Session> session;
};

} // namespace

TEST_CASE("The time line fills its room, and is no finer than its zoom allows", "[observation]")
{
    ui::TimeScale scale;
    scale.setLength(600'000);
    scale.setRoom(600);
    CHECK(scale.xOf(60'000) == 60);
    CHECK(scale.at(60) == 60'000);
    CHECK(scale.step(100) == 120'000);
    scale.setZoom(0.1);
    CHECK(scale.zoom() == 1);
    scale.setZoom(1e6);
    CHECK(scale.xOf(1000) == 24);
}

TEST_CASE("An observation opens on its lanes, and a key shows its text", "[observation]")
{
    Observed observed;
    CHECK(observed.lanes().isVisible());
    CHECK(observed.table().model()->rowCount() == 5);
    QAbstractItemModelTester tester(observed.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    UiWindow::press(Qt::Key_F7);
    CHECK_FALSE(observed.lanes().isVisible());
    CHECK(observed.window->sessionPage().view().isVisible());
    UiWindow::press(Qt::Key_F7);
    CHECK(observed.lanes().isVisible());
    observed.window.openSession(observed.window.project().tagged);
    CHECK(observed.window->sessionPage().view().isVisible());
}

TEST_CASE("What is chosen on the lanes is chosen in the table and in the text, and the other way round",
          "[observation]")
{
    Observed observed;
    REQUIRE(QApplication::focusWidget() == &observed.lanes());
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_Right);
    CHECK(observed.lanes().chosen() == 2);
    CHECK(observed.table().currentIndex().row() == 2);
    CHECK(observed.window->sessionPage().view().textCursor().blockNumber() == 2);
    CHECK(observed.lanes().playhead() == 120'000);
    UiWindow::press(Qt::Key_Down);
    CHECK(observed.lanes().chosen() == 1);
    observed.table().setFocus();
    UiWindow::press(Qt::Key_End);
    CHECK(observed.lanes().chosen() == 4);
}

TEST_CASE("A letter asks for an entry of its lane at the playhead", "[observation]")
{
    Observed observed;
    observed.lanes().setPlayhead(200'000);
    UiWindow::press(Qt::Key_O);
    UiWindow::type(QStringLiteral("a sticky note"));
    UiWindow::press(Qt::Key_Return);
    CHECK(observed.texts().indexOf(QStringLiteral("a sticky note")) == 4);
    CHECK(observed.entries()[4].kind == core::EntryKind::Object);
    CHECK(observed.entries()[4].atMs == 200'000);
    CHECK(observed.lanes().chosen() == 4);
    CHECK(QApplication::focusWidget() == &observed.lanes());
    UiWindow::press(Qt::Key_A);
    UiWindow::type(QStringLiteral("nothing"));
    UiWindow::press(Qt::Key_Escape);
    CHECK(observed.texts().size() == 6);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(observed.texts().size() == 5);
}

TEST_CASE("Enter edits the words in place, on the lanes and in the table", "[observation]")
{
    Observed observed;
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_Return);
    UiWindow::type(QStringLiteral("Opens the file"));
    UiWindow::press(Qt::Key_Return);
    CHECK(observed.texts().first() == u"Opens the file");
    observed.table().setFocus();
    UiWindow::press(Qt::Key_Down);
    UiWindow::press(Qt::Key_Return);
    REQUIRE(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    UiWindow::type(QStringLiteral("Bank file"));
    UiWindow::press(Qt::Key_Return);
    QTest::qWait(1); // Qt keeps what was typed from the event loop
    CHECK(observed.texts()[1] == u"Bank file");
}

TEST_CASE("An activity is split at the playhead and joined again", "[observation]")
{
    Observed observed;
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_Right);
    for (int second = 0; second < 3; ++second)
        UiWindow::press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    UiWindow::press(Qt::Key_S);
    UiWindow::type(QStringLiteral("Deletes rows"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(observed.texts().size() == 6);
    CHECK(observed.entries()[2].untilMs == 150'000);
    const int made = int(observed.texts().indexOf(QStringLiteral("Deletes rows")));
    CHECK(observed.entries()[size_t(made)].atMs == 150'000);
    UiWindow::press(Qt::Key_Left);
    UiWindow::press(Qt::Key_J);
    CHECK(observed.texts()[2] == u"Deletes columns Deletes rows");
    CHECK_FALSE(observed.entries()[2].untilMs);
}

TEST_CASE("Both edges of an activity are dragged, each as one step", "[observation]")
{
    Observed observed;
    const QRect place = observed.lanes().rectOf(2);
    QTest::mouseClick(observed.lanes().viewport(), Qt::LeftButton, {}, place.center());
    CHECK(observed.lanes().chosen() == 2);
    observed.drag({place.right(), place.center().y()}, {place.right() - 60, place.center().y()});
    REQUIRE(observed.entries()[2].untilMs);
    CHECK(*observed.entries()[2].untilMs < 300'000);
    CHECK(observed.entries()[2].atMs == 120'000);
    REQUIRE(observed.window->workspace()->undo());
    CHECK_FALSE(observed.entries()[2].untilMs);
    observed.drag({place.left(), place.center().y()}, {place.left() + 40, place.center().y()});
    CHECK(*observed.entries()[2].atMs > 120'000);
    CHECK_FALSE(observed.entries()[2].untilMs);
}

TEST_CASE("Delete takes an entry away without a question, and undo brings it back", "[observation]")
{
    Observed observed;
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_Delete);
    CHECK(observed.texts().size() == 4);
    CHECK(observed.lanes().chosen() == 1);
    UiWindow::press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(observed.texts().size() == 5);
}

TEST_CASE("The chosen entry is tagged without leaving the lanes", "[observation]")
{
    Observed observed;
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_T, Qt::ControlModifier);
    auto& picker = observed.window->sessionPage().tagging().picker();
    REQUIRE(picker.isVisible());
    const QRect words = observed.lanes().rectOf(0).translated(
        observed.lanes().viewport()->mapTo(&observed.window->sessionPage(), QPoint()));
    CHECK_FALSE(picker.geometry().intersects(words));
    UiWindow::type(QStringLiteral("bank"));
    UiWindow::press(Qt::Key_Return);
    CHECK(observed.panel().content().hueOf(0) > 0);
    CHECK(observed.panel().content().chips[0].front().path == u"bank");
}

TEST_CASE("The right panel says what took how long, in which order, and where else that was seen", "[observation]")
{
    Observed observed;
    auto* side = observed.window->sessionPage().findChild<ui::ObservationSide*>();
    REQUIRE(side->isVisible());
    const auto* rows = side->time().list().model();
    REQUIRE(rows->rowCount() == 2);
    CHECK(rows->index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Opens bank export, 6:00, 2×, 67 %");
    CHECK(side->time().seen().text().isEmpty());
    REQUIRE(observed.window->workspace()->edit(QStringLiteral("Observe"), [&](core::Stores& stores) {
        const auto second = stores.sessions.add({.study = stores.sessions.session(observed.session)->study,
                                                 .title = QStringLiteral("Again"),
                                                 .kind = core::SessionKind::Observation});
        for (const char* text : {"opens bank export", "rings", "deletes columns"})
            stores.sessions.add(
                {.session = second, .kind = core::EntryKind::Activity, .text = QString::fromLatin1(text)});
    }));
    observed.window.openSession(observed.session);
    CHECK(side->time().seen().text().startsWith(u"Seen in the same order in 2 of 3 observations"));
}

TEST_CASE("Zooming keeps what is under the mouse, and fit shows all", "[observation]")
{
    Observed observed;
    auto& lanes = observed.lanes();
    UiWindow::press(Qt::Key_Plus);
    UiWindow::press(Qt::Key_Plus);
    CHECK(lanes.zoom() > 1.5);
    CHECK(lanes.horizontalScrollBar()->maximum() > 0);
    UiWindow::press(Qt::Key_0);
    CHECK(lanes.zoom() == 1);
    CHECK(lanes.horizontalScrollBar()->maximum() == 0);
}

TEST_CASE("An observation of nothing but tasks shows when they were done", "[observation][tasks]")
{
    UiWindow window;
    core::Id<core::Session> session;
    core::AskedItem asked;
    REQUIRE(window->workspace()->edit(QStringLiteral("Observe"), [&](core::Stores& stores) {
        const auto study = stores.sessions.sessions().front().study;
        session = stores.sessions.add(
            {.study = study, .title = QStringLiteral("At the desk"), .kind = core::SessionKind::Observation});
        const auto guide = stores.guides.add(core::Guide{{}, study, QStringLiteral("Tasks")});
        stores.guides.setGuide(session, guide);
        asked.session = session;
        asked.item =
            stores.guides.add(core::GuideItem{{}, guide, core::GuideItem::Kind::Task, QStringLiteral("Count")});
    }));
    window.openSession(session);
    auto& lanes = window->sessionPage().observation().lanes();
    CHECK(lanes.accessibleName().contains("Nothing is on the lanes yet"));
    const auto blank = lanes.viewport()->grab().toImage();

    asked.atMs = 60'000;
    asked.untilMs = 240'000;
    REQUIRE(window->workspace()->edit(QStringLiteral("Time"),
                                      [&](core::Stores& stores) { stores.guides.setAsked(asked); }));
    CHECK(lanes.accessibleName().contains("the times of the tasks"));
    CHECK(lanes.viewport()->grab().toImage() != blank);
    lanes.setPlayhead(900'000);
    CHECK(lanes.playhead() == 240'000); // the time line ends with the last task
    REQUIRE(window->workspace()->undo());
    CHECK(lanes.accessibleName().contains("Nothing is on the lanes yet"));
}

TEST_CASE("A task's outcome, times, severity and note are kept, each as a step", "[observation][tasks]")
{
    Observed observed;
    core::Id<core::GuideItem> task;
    REQUIRE(observed.window->workspace()->edit(QStringLiteral("Guide"), [&](core::Stores& stores) {
        const auto study = stores.sessions.session(observed.session)->study;
        const auto guide = stores.guides.add(core::Guide{{}, study, QStringLiteral("Tasks")});
        task = stores.guides.add(core::GuideItem{{}, guide, core::GuideItem::Kind::Task, QStringLiteral("Count")});
        stores.guides.setGuide(observed.session, guide);
    }));
    const auto now = [&] {
        const auto asked =
            observed.window->workspace()->read([&](const core::Stores& stores) { return stores.guides.asked(task); });
        return asked->empty() ? core::AskedItem() : asked->front();
    };
    auto& panel = observed.window->sessionPage().findChild<ui::ObservationSide*>()->tasks();
    REQUIRE(panel.isVisible());
    panel.outcome().setFocus();
    UiWindow::press(Qt::Key_Right);
    UiWindow::press(Qt::Key_Right);
    CHECK(now().outcome == core::AskedItem::Outcome::Helped);
    panel.severity().setFocus();
    UiWindow::press(Qt::Key_Right);
    CHECK(now().severity == 1);
    panel.begin().setFocus();
    UiWindow::type(QStringLiteral("2:00"));
    UiWindow::press(Qt::Key_Return);
    panel.end().setFocus();
    UiWindow::type(QStringLiteral("1:00"));
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(now().untilMs); // before it begins
    panel.end().setFocus();
    panel.end().selectAll();
    UiWindow::type(QStringLiteral("4:10"));
    UiWindow::press(Qt::Key_Return);
    CHECK(now().atMs == 120'000);
    CHECK(now().untilMs == 250'000);
    panel.list().setFocus();
    UiWindow::press(Qt::Key_Delete);
    CHECK_FALSE(now().id);
    REQUIRE(observed.window->workspace()->undo());
    CHECK(now().outcome == core::AskedItem::Outcome::Helped);
}

TEST_CASE("A transcript is looked at beside the notes before it is joined", "[observation][join]")
{
    Observed observed;
    QFile file(observed.window.path(QStringLiteral("call.vtt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("WEBVTT\n\n00:00:10.000 --> 00:00:12.000\n<v Anna>the bank again\n\n"
               "00:01:40.000 --> 00:01:42.000\n<v Anna>nothing else\n");
    file.close();
    auto& page = observed.window->sessionPage();
    page.offerTranscript(file.fileName());
    auto& join = page.transcript();
    REQUIRE(join.isVisible());
    QAbstractItemModelTester tester(&join.lines(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(join.lines().rowCount() == 7);
    join.spin().setValue(90);
    CHECK(join.lines().line(2).isNote == false);
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(join.isVisible());
    CHECK(observed.texts().size() == 7);
    CHECK(observed.entries()[2].atMs == 100'000);
    CHECK(observed.lanes().isVisible());
    REQUIRE(observed.window->workspace()->undo());
    CHECK(observed.texts().size() == 5);
    page.offerTranscript(file.fileName());
    UiWindow::press(Qt::Key_Escape);
    CHECK_FALSE(join.isVisible());
    CHECK(observed.texts().size() == 5);
}

TEST_CASE("In a session with three voices it is said who talked how much", "[talk]")
{
    UiWindow window;
    core::Id<core::Session> session;
    REQUIRE(window->workspace()->edit(QStringLiteral("Talk"), [&](core::Stores& stores) {
        const auto study = stores.sessions.sessions().front().study;
        session = stores.sessions.add(
            {.study = study, .title = QStringLiteral("Group"), .kind = core::SessionKind::FocusGroup});
        for (const char* label : {"A", "B", "C"}) {
            const auto voice = stores.sessions.add(core::Speaker{{}, session, QString::fromLatin1(label)});
            for (int line = 0; line < 2; ++line)
                stores.sessions.add({.session = session, .speaker = voice, .text = QStringLiteral("two words")});
        }
    }));
    window.openSession(session);
    auto& page = window->sessionPage();
    auto* talk = page.findChild<ui::TalkSection*>();
    REQUIRE(talk->isVisible());
    CHECK(talk->list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString() == u"A, 33 %, 4 words");
    emit talk->list().activated(talk->list().model()->index(1, 0));
    CHECK(page.view().textCursor().blockNumber() == 2);
    emit talk->list().activated(talk->list().model()->index(1, 0));
    CHECK(page.view().textCursor().blockNumber() == 3);
    window.openSession(window.project().tagged);
    CHECK_FALSE(talk->isVisible());
}
