#include "tests/ui/insights_window.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/paint.h"

using support::Insights;
using support::UiWindow;

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

TEST_CASE("A new insight is the only one that is chosen, also while Ctrl of its key is down", "[ui][insights]")
{
    support::Insights i;
    QTest::keyClick(i.window->windowHandle(), Qt::Key_N, Qt::ControlModifier); // as the system sends it
    REQUIRE(i.lastStep() == u"New insight");
    CHECK(i.page().table().selectionModel()->selectedRows().size() == 1);
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
    SECTION("a new search begins at its first quote, and Down goes to the second")
    {
        REQUIRE(found() > 2);
        UiWindow::press(Qt::Key_Down);
        CHECK(picker.list().hasFocus());
        CHECK(picker.list().currentIndex().row() == 1);
        UiWindow::press(Qt::Key_Down);
        CHECK(picker.list().chosen().size() == 1);
        picker.field().setFocus();
        UiWindow::type(QStringLiteral("-nosuchword"));
        UiWindow::press(Qt::Key_Return); // before anything is found for it
        CHECK(i.evidenceOf(i.seal).size() == 2);
        CHECK(QTest::qWaitFor([&] { return picker.list().currentIndex().row() == 0; }));
        CHECK(found() == static_cast<int>(i.highlights.size()));
    }
    picker.field().setFocus();
    picker.field().clear();
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
        REQUIRE(picker.list().hasFocus());
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

TEST_CASE("An insight without quotes says so where they would stand", "[ui][insights]")
{
    Insights i;
    const auto said = [&] {
        QStringList sentences;
        for (const auto* empty : i.detail().findChildren<ui::EmptyState*>())
            if (empty->isVisible())
                sentences << empty->accessibleName();
        return sentences;
    };
    CHECK(i.evidence().isVisible());
    CHECK(said().isEmpty());
    emit i.window->sessionPage().goAsked(i.calendar);
    CHECK_FALSE(i.evidence().isVisible());
    CHECK(said() == QStringList{"No quote stands under it yet: it is an assumption."});
    i.detail().editWords();
    UiWindow::press(Qt::Key_Return);
    REQUIRE(QApplication::focusWidget());
    CHECK(i.detail().findChild<ui::EmptyState*>()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("The longest status has room for all of its words, and claims keep the rest", "[ui][insights]")
{
    Insights i;
    for (const int strip : {20, 160}) {
        i.page().table().setStrip(strip);
        CHECK(i.page().table().columnWidth(ui::InsightModel::Status) >
              ui::paint::badgeSize(ui::InsightModel::longestStatus()).width() + 20);
        CHECK(i.page().table().columnWidth(ui::InsightModel::Words) >= 200);
    }
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
