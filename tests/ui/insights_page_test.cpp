#include "core/sample/sample.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/name_picker.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

using support::UiWindow;

namespace {

/// The window on the place Insights, with a strong, a contradicted and a bare insight.
class Insights {
public:
    Insights()
    {
        const auto made = window->workspace()->edit(QStringLiteral("Insights"), [&](core::Stores& stores) {
            const auto add = [&](const QString& text) {
                return stores.claims.add(
                    {.kind = core::ClaimKind::Insight, .text = text, .study = stores.sessions.studies().front().id});
            };
            for (const auto& one : stores.highlights.ofSession(window.project().tagged))
                highlights.push_back(one.id);
            seal = add(QStringLiteral("The sheet is a seal"));
            stores.claims.addEvidence(seal, highlights[0], true);
            stores.claims.addEvidence(seal, highlights[1], true);
            faster = add(QStringLiteral("Finance leads want a faster system"));
            stores.claims.addEvidence(faster, highlights[2], false);
            calendar = add(QStringLiteral("People would pay for a calendar"));
        });
        REQUIRE(made);
        window.action("go.insights")->trigger();
        REQUIRE(page().isVisible());
        REQUIRE(QTest::qWaitFor([&] { return page().model().insight(2).known; }));
    }

    ui::InsightsPage& page() { return *window->findChild<ui::InsightsPage*>(); }
    ui::InsightDetail& detail() { return page().detail(); }
    ui::QuoteList& evidence() { return detail().evidence(); }
    QString lastStep() { return window->workspace()->undoable()->label; }
    void trigger(const char* id)
    {
        CAPTURE(id);
        REQUIRE(window.action(id)->isEnabled());
        window.action(id)->trigger();
    }
    QStringList shown()
    {
        QStringList texts;
        const auto& model = *page().table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, 0).data().toString();
        return texts;
    }
    std::vector<core::Evidence> evidenceOf(core::Id<core::Claim> claim)
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.claims.evidenceOf(claim); })
            .value();
    }
    std::optional<core::Claim> claim(core::Id<core::Claim> id)
    {
        return window->workspace()->read([&](const core::Stores& stores) { return stores.claims.claim(id); }).value();
    }
    void chooseEvidence(int row)
    {
        evidence().setFocus(Qt::TabFocusReason);
        evidence().choose(evidence().quotes().quote(row)->place);
    }

    UiWindow window;
    std::vector<core::Id<core::Highlight>> highlights;
    core::Id<core::Claim> seal, faster, calendar;
};

} // namespace

TEST_CASE("Insights are listed with who stands behind them", "[ui][insights]")
{
    Insights i;
    const QAbstractItemModelTester tester(const_cast<ui::InsightModel*>(&i.page().model()),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto cell = [&](int row, int column) { return i.page().model().index(row, column).data().toString(); };
    using Model = ui::InsightModel;
    REQUIRE(i.page().model().rowCount() == 3);
    CHECK(cell(0, Model::For) == u"1");
    CHECK(cell(0, Model::Silent) == u"1");
    CHECK(cell(0, Model::Status) == u"1 person");
    CHECK(cell(0, Model::Newest) == u"14 Oct 2026");
    CHECK(cell(1, Model::For) == u"0");
    CHECK(cell(1, Model::Against) == u"1");
    CHECK(cell(1, Model::Status) == u"Draft");
    CHECK(cell(2, Model::Status) == u"assumption");
    CHECK(i.page().heading().meta == u"3 insights");
    CHECK(i.evidence().model()->rowCount() == 2);
}

TEST_CASE("Insights are filtered by how they stand and by words", "[ui][insights]")
{
    Insights i;
    const auto choose = [&](int part) {
        i.page().filter().setCurrentIndex(part);
        emit i.page().filter().activated(part);
    };
    choose(1);
    CHECK(i.shown() == QStringList{"The sheet is a seal", "Finance leads want a faster system"});
    choose(2);
    CHECK(i.shown() == QStringList{"Finance leads want a faster system"});
    CHECK(i.detail().insight() == i.faster);
    choose(3);
    CHECK(i.shown().isEmpty());
    choose(4);
    CHECK(i.shown() == QStringList{"People would pay for a calendar"});
    choose(0);
    i.page().find();
    UiWindow::type(QStringLiteral("leads FASTER"));
    CHECK(i.shown() == QStringList{"Finance leads want a faster system"});
    SECTION("and one that is asked for is shown in any case")
    {
        emit i.window->sessionPage().goAsked(i.calendar);
        CHECK(i.shown().size() == 3);
        CHECK(i.detail().insight() == i.calendar);
    }
}

TEST_CASE("An insight is written, reworded, marked and deleted by keyboard", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.new");
    CHECK(i.detail().words().hasFocus());
    UiWindow::type(QStringLiteral("Approvals set the pace"));
    UiWindow::press(Qt::Key_Return);
    const auto added = i.detail().insight();
    CHECK(i.claim(added)->text == u"Approvals set the pace");
    CHECK(i.lastStep() == u"Reword insight");
    i.detail().detail().setFocus(Qt::TabFocusReason);
    UiWindow::type(QStringLiteral("Not the booking."));
    UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(i.claim(added)->detail == u"Not the booking.");
    i.trigger("insight.status");
    CHECK(i.claim(added)->status == core::ClaimStatus::Reviewed);
    CHECK(i.lastStep() == u"Mark insight reviewed");
    CHECK(i.page().heading().meta == u"4 insights · 1 reviewed");

    i.trigger("insight.delete");
    CHECK(i.claim(added)); // asked first
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(i.claim(added));
    CHECK(i.lastStep() == u"Delete insight “Approvals set the pace”");
    CHECK(i.page().model().rowCount() == 3);
    REQUIRE(i.window->workspace()->undo());
    CHECK(i.claim(added)->detail == u"Not the booking.");
}

TEST_CASE("Words that are being written outlive a change elsewhere", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.reword");
    UiWindow::type(QStringLiteral("The sheet is"));
    REQUIRE(i.window->workspace()->edit(QStringLiteral("Elsewhere"), [&](core::Stores& stores) {
        stores.claims.addEvidence(i.calendar, i.highlights[3], true);
    }));
    CHECK(i.detail().words().toPlainText() == u"The sheet is");
    REQUIRE(i.page().settle());
    CHECK(i.claim(i.seal)->text == u"The sheet is");
}

TEST_CASE("Evidence is turned, noted, moved, taken away and followed", "[ui][insights]")
{
    Insights i;
    i.chooseEvidence(0);
    SECTION("against the claim and back")
    {
        i.trigger("insight.flip-evidence");
        CHECK_FALSE(i.evidenceOf(i.seal)[0].supports);
        CHECK(i.lastStep() == u"Turn 1 quote against “The sheet is a seal”");
        CHECK(i.evidence().current()->standing->text == u"against");
        i.trigger("insight.flip-evidence");
        CHECK(i.evidenceOf(i.seal)[0].supports);
    }
    SECTION("with a note")
    {
        i.trigger("insight.note");
        UiWindow::type(QStringLiteral("said twice"));
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
        CHECK(i.evidenceOf(i.seal)[0].note == u"said twice");
        CHECK(i.evidence().current()->note == u"said twice");
        CHECK(i.evidence().hasFocus());
    }
    SECTION("down among the others")
    {
        i.trigger("insight.down");
        CHECK(i.evidenceOf(i.seal)[1].highlight == i.highlights[0]);
        CHECK(i.evidence().currentIndex().row() == 1);
    }
    SECTION("away")
    {
        UiWindow::press(Qt::Key_Delete);
        REQUIRE(i.evidenceOf(i.seal).size() == 1);
        CHECK(i.lastStep() == u"Take 1 quote from “The sheet is a seal”");
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.evidence().model()->rowCount() == 2);
    }
    SECTION("to its place in the session, and back")
    {
        UiWindow::press(Qt::Key_Return);
        CHECK(i.window->sessionPage().isVisible());
        i.window.action("go.back")->trigger();
        CHECK(i.page().isVisible());
        CHECK(i.detail().insight() == i.seal);
    }
}

TEST_CASE("Quotes are found for an insight and put under it, for or against", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.add-evidence");
    auto& picker = i.page().picker();
    REQUIRE(picker.isVisible());
    const auto found = [&] { return picker.list().model()->rowCount(); };
    REQUIRE(QTest::qWaitFor([&] { return found() == static_cast<int>(i.highlights.size()); })); // the newest
    UiWindow::type(QStringLiteral("pencil"));
    REQUIRE(QTest::qWaitFor([&] { return found() == 1; }));
    SECTION("for it")
    {
        UiWindow::press(Qt::Key_Return);
        CHECK(i.evidenceOf(i.seal).size() == 3);
        CHECK(picker.isVisible()); // for the next one
        REQUIRE(QTest::qWaitFor([&] { return picker.list().current() && picker.list().current()->standing; }));
        CHECK(picker.list().current()->standing->text == u"for already");
        UiWindow::press(Qt::Key_Escape);
        CHECK_FALSE(picker.isVisible());
    }
    SECTION("against it")
    {
        UiWindow::press(Qt::Key_Down);
        CHECK(picker.list().hasFocus());
        UiWindow::press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(i.evidenceOf(i.seal).size() == 3);
        CHECK_FALSE(i.evidenceOf(i.seal)[2].supports);
    }
    SECTION("and a query that is not understood is told where it is typed")
    {
        picker.field().setText(QStringLiteral("nosuchfield:x"));
        CHECK(QTest::qWaitFor([&] { return found() == 0; }));
        CHECK(picker.isVisible());
    }
}

TEST_CASE("Highlights that are dropped on an insight stand under it", "[ui][insights]")
{
    Insights i;
    QMimeData data;
    ui::putHighlights(data, {i.highlights[4], i.highlights[5]});
    const auto drop = [&](QWidget& on, const QPoint& at) {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &enter);
        REQUIRE(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&on, &event);
    };
    auto& table = i.page().table();
    drop(*table.viewport(), table.visualRect(table.model()->index(2, 0)).center());
    CHECK(i.evidenceOf(i.calendar).size() == 2);
    CHECK(i.lastStep() == u"Use 2 passages as evidence for “People would pay for a calendar”");
    drop(i.detail(), QPoint(10, 10));
    CHECK(i.evidenceOf(i.seal).size() == 4);
}

TEST_CASE("Insights are nested by keyboard, and their kinds keep the tree in order", "[ui][insights]")
{
    Insights i;
    const auto depths = [&] {
        QString depths;
        for (const auto& row : i.page().model().insights())
            depths += QString::number(row.depth);
        return depths;
    };
    i.trigger("insight.tree");
    const QAbstractItemModelTester tester(const_cast<ui::InsightModel*>(&i.page().model()),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    i.page().table().setFocus();
    const auto choose = [&](core::Id<core::Claim> claim) {
        emit i.window->sessionPage().goAsked(claim);
        CHECK(i.detail().insight() == claim);
    };
    choose(i.faster);
    i.trigger("insight.in");
    CHECK(i.claim(i.faster)->parent == i.seal);
    CHECK(i.lastStep() == u"Put insight “Finance leads want a faster system” under “The sheet is a seal”");
    CHECK(i.detail().insight() == i.faster);
    choose(i.calendar);
    i.trigger("insight.in");
    i.trigger("insight.in");
    CHECK(depths() == "012");
    CHECK_FALSE(i.window.action("insight.in")->isEnabled());
    i.trigger("insight.out");
    CHECK(depths() == "011");
    i.trigger("insight.up");
    CHECK(i.shown() ==
          QStringList{"The sheet is a seal", "People would pay for a calendar", "Finance leads want a faster system"});
    CHECK(i.lastStep() == u"Move insight “People would pay for a calendar”");

    i.trigger("insight.kind");
    UiWindow::type(QStringLiteral("solu"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.claim(i.calendar)->node == core::ClaimNode::Solution);
    CHECK(i.lastStep() == u"Make insight “People would pay for a calendar” a solution");
    choose(i.seal);
    i.trigger("insight.kind");
    UiWindow::type(QStringLiteral("experiment"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.claim(i.seal)->node == core::ClaimNode::None); // a solution does not stand under an experiment
    SECTION("what is filtered stands with what is above it")
    {
        i.page().find();
        UiWindow::type(QStringLiteral("calendar"));
        CHECK(i.shown() == QStringList{"The sheet is a seal", "People would pay for a calendar"});
    }
    SECTION("an insight that is dragged goes where it is dropped")
    {
        QMimeData data;
        data.setData(QStringLiteral("application/x-earshot-insight"), QByteArray::number(i.faster.value));
        auto& table = i.page().table();
        const auto drop = [&](const QPoint& at) {
            QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(table.viewport(), &enter);
            QDropEvent event(at, Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(table.viewport(), &event);
        };
        drop(table.visualRect(table.model()->index(1, 0)).center()); // on the calendar
        CHECK(i.claim(i.faster)->parent == i.calendar);
        drop(QPoint(30, table.viewport()->height() - 2)); // below all
        CHECK_FALSE(i.claim(i.faster)->parent);
        drop(table.visualRect(table.model()->index(0, 0)).topLeft() + QPoint(30, 1)); // above the seal
        CHECK(i.shown().front() == u"Finance leads want a faster system");
        data.setData(QStringLiteral("application/x-earshot-insight"), QByteArray::number(i.seal.value));
        drop(table.visualRect(table.model()->index(2, 0)).center()); // under itself
        CHECK_FALSE(i.claim(i.seal)->parent);
    }
    SECTION("undo takes one step back, and the list is as it was")
    {
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.claim(i.calendar)->node == core::ClaimNode::None);
        i.trigger("insight.tree");
        CHECK(depths() == "000");
    }
}

TEST_CASE("An insight is merged into another one, after it was said what will be", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.merge"); // the seal
    UiWindow::type(QStringLiteral("faster"));
    UiWindow::press(Qt::Key_Return);
    auto& ask = *i.page().findChild<ui::AskStrip*>();
    REQUIRE(ask.isAsking());
    CHECK(ask.accessibleName().contains(u"2 quotes come to it"));
    CHECK(i.claim(i.seal));
    UiWindow::press(Qt::Key_Return);
    CHECK_FALSE(i.claim(i.seal));
    CHECK(i.evidenceOf(i.faster).size() == 3);
    CHECK(i.claim(i.faster)->detail == u"The sheet is a seal");
    CHECK(i.detail().insight() == i.faster);
    REQUIRE(i.window->workspace()->undo());
    CHECK(i.evidenceOf(i.seal).size() == 2);
}

TEST_CASE("Several chosen insights are marked, merged and deleted in one step each", "[ui][insights]")
{
    Insights i;
    auto& table = i.page().table();
    table.setFocus();
    table.selectAll();
    CHECK(i.page().heading().meta.endsWith(u"3 chosen"));
    CHECK_FALSE(i.window.action("insight.reword")->isEnabled()); // that is for one
    SECTION("marked")
    {
        i.trigger("insight.status");
        CHECK(i.lastStep() == u"Mark 3 insights reviewed");
        CHECK(i.claim(i.calendar)->status == core::ClaimStatus::Reviewed);
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.claim(i.seal)->status == core::ClaimStatus::Draft);
    }
    SECTION("merged into the one that is picked, after it was said what will be")
    {
        i.trigger("insight.merge");
        CHECK(i.page().names().rowCount() == 3);
        UiWindow::type(QStringLiteral("faster"));
        UiWindow::press(Qt::Key_Return);
        auto& ask = *i.page().findChild<ui::AskStrip*>();
        REQUIRE(ask.isAsking());
        CHECK(ask.accessibleName().contains(u"2 quotes come to it. Their words stay"));
        UiWindow::press(Qt::Key_Return);
        CHECK(i.lastStep() == u"Merge 2 insights into “Finance leads want a faster system”");
        CHECK(i.shown() == QStringList{"Finance leads want a faster system"});
        CHECK(i.evidenceOf(i.faster).size() == 3);
        CHECK(i.claim(i.faster)->detail == u"The sheet is a seal\n\nPeople would pay for a calendar");
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.shown().size() == 3);
        CHECK(i.evidenceOf(i.seal).size() == 2);
    }
    SECTION("deleted")
    {
        i.trigger("insight.delete");
        UiWindow::press(Qt::Key_Return);
        CHECK(i.lastStep() == u"Delete 3 insights");
        CHECK(i.shown().isEmpty());
        REQUIRE(i.window->workspace()->undo());
        CHECK(i.shown().size() == 3);
    }
}

TEST_CASE("Branches of the tree of insights are folded and unfolded", "[ui][insights]")
{
    Insights i;
    REQUIRE(i.window->workspace()->edit(QStringLiteral("Under"), [&](core::Stores& stores) {
        stores.claims.setParent(i.faster, i.seal);
        stores.claims.setParent(i.calendar, i.faster);
    }));
    i.trigger("insight.tree");
    auto& table = i.page().table();
    const QAbstractItemModelTester tester(table.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.setFocus();
    emit i.window->sessionPage().goAsked(i.calendar);
    const QStringList all{"The sheet is a seal", "Finance leads want a faster system",
                          "People would pay for a calendar"};
    const auto read = [&](int row) { return table.model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    SECTION("by Left and Right")
    {
        UiWindow::press(Qt::Key_Left);
        CHECK(i.detail().insight() == i.faster); // nothing to fold here: up
        CHECK(i.shown() == all);
        UiWindow::press(Qt::Key_Left);
        CHECK(i.shown() == all.first(2));
        CHECK(read(1).endsWith(u"folded, 1 inside"));
        UiWindow::press(Qt::Key_Left);
        CHECK(i.detail().insight() == i.seal);
        UiWindow::press(Qt::Key_Left);
        CHECK(i.shown() == all.first(1));
        CHECK(read(0).endsWith(u"folded, 2 inside"));
        UiWindow::press(Qt::Key_Right);
        CHECK(i.shown() == all.first(2)); // what was folded inside stays so
        UiWindow::press(Qt::Key_Right);
        CHECK(i.detail().insight() == i.faster);
        UiWindow::press(Qt::Key_Right);
        CHECK(i.shown() == all);
    }
    SECTION("by a click on the arrow, and the one in hand is never inside")
    {
        const auto arrow = [&](int row) {
            return table.visualRect(table.model()->index(row, 0)).topLeft() + QPoint(20, 18);
        };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, arrow(0));
        CHECK(i.shown() == all.first(1));
        CHECK(i.detail().insight() == i.seal);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, arrow(0));
        CHECK(i.shown() == all);
    }
    SECTION("all at once; what is looked for and where one goes is unfolded")
    {
        i.trigger("insight.fold");
        CHECK(i.shown() == all.first(1));
        CHECK(i.detail().insight() == i.seal);
        i.page().find();
        UiWindow::type(QStringLiteral("faster"));
        CHECK(i.shown() == all.first(2));
        CHECK_FALSE(i.window.action("insight.fold")->isEnabled());
        i.page().findChild<QLineEdit*>()->clear();
        CHECK(i.shown() == all.first(1)); // still folded
        i.trigger("insight.tree");
        i.trigger("insight.tree");
        CHECK(i.shown() == all.first(1));
        emit i.window->sessionPage().goAsked(i.calendar);
        CHECK(i.shown() == all);
        CHECK(i.detail().insight() == i.calendar);
        i.trigger("insight.fold");
        i.trigger("insight.unfold");
        CHECK(i.shown() == all);
    }
}

TEST_CASE("A long claim is shown whole", "[ui][insights]")
{
    UiWindow window(UiWindow::Opens::Nothing);
    window->createProject(window.path(QStringLiteral("long.earshot")));
    REQUIRE(window->workspace()->edit(core::sampleLabel(), core::writeSample));
    window.action("go.insights")->trigger();
    auto& page = *window->findChild<ui::InsightsPage*>();
    auto& words = page.detail().words();
    for (const auto& row : page.model().insights()) {
        emit window->sessionPage().goAsked(row.claim.id);
        // An edit counts its height in lines.
        const int needed = qRound(words.document()->size().height()) * words.fontMetrics().lineSpacing();
        CAPTURE(row.claim.text.toStdString());
        CHECK(QTest::qWaitFor([&] { return words.viewport()->height() >= needed; }, 500));
    }
}

TEST_CASE("Insights are sorted by how strong they are and by their age", "[ui][insights]")
{
    Insights i;
    i.trigger("insight.sort");
    UiWindow::type(QStringLiteral("against first"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.shown().front() == u"Finance leads want a faster system");
    i.trigger("insight.sort");
    UiWindow::type(QStringLiteral("strongest"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.shown().front() == u"The sheet is a seal");
    i.trigger("insight.sort");
    UiWindow::type(QStringLiteral("own order"));
    UiWindow::press(Qt::Key_Return);
    CHECK(i.shown().back() == u"People would pay for a calendar");
}

TEST_CASE("An insight that has lost its evidence is marked and found", "[ui][insights]")
{
    Insights i;
    REQUIRE(i.window->workspace()->edit(QStringLiteral("Delete the words"), [&](core::Stores& stores) {
        auto highlight = stores.highlights.highlight(i.highlights[0]).value();
        highlight.detachedQuote = QStringLiteral("gone");
        highlight.begin = highlight.end = {};
        highlight.beginOffset = highlight.endOffset = 0;
        stores.highlights.place(highlight);
    }));
    REQUIRE(QTest::qWaitFor([&] { return i.page().model().insight(0).offItsWords == 1; }));
    CHECK(i.page().model().index(0, ui::InsightModel::Status).data().toString() == u"lost evidence");
    i.page().filter().setCurrentIndex(5);
    emit i.page().filter().activated(5);
    CHECK(i.shown() == QStringList{"The sheet is a seal"});
}

TEST_CASE("An insight shows the cluster it came from, and leads to it", "[ui][insights]")
{
    Insights i;
    REQUIRE(i.window->workspace()->edit(QStringLiteral("Board"), [&](core::Stores& stores) {
        const auto board = stores.boards.add(core::Board{.name = QStringLiteral("Close")});
        const auto cluster = stores.boards.add(core::Cluster{.board = board, .name = QStringLiteral("Trust")});
        stores.boards.addResult({cluster, {}, i.seal});
        const auto pat = stores.personas.add({.name = QStringLiteral("Pat")});
        stores.claims.addEvidence(stores.claims.ensureTrait(pat, QStringLiteral("goals"), QStringLiteral("Sleep")),
                                  i.highlights[0], true);
    }));
    const auto& rows = i.detail().links().rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].text == u"Came from “Trust”");
    CHECK(rows[1].text == u"Sleep");
    CHECK(rows[1].detail == u"Pat");
    CHECK(i.detail().links().isVisible());
    emit i.detail().links().goAsked(rows[0].leadsTo);
    CHECK_FALSE(i.page().isVisible());
    i.window.action("go.back")->trigger();
    CHECK(i.detail().insight() == i.seal);
}

TEST_CASE("A project without insights says what belongs here", "[ui][insights]")
{
    UiWindow window;
    window.action("go.insights")->trigger();
    auto& page = *window->findChild<ui::InsightsPage*>();
    CHECK(page.model().rowCount() == 0);
    CHECK(window.action("insight.new")->isEnabled());
    CHECK_FALSE(window.action("insight.add-evidence")->isEnabled());
    window.action("insight.new")->trigger();
    CHECK(page.detail().isVisible());
    CHECK(page.model().rowCount() == 1);
}
