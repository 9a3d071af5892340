#include "core/boards/board_edits.h"
#include "tests/support/test_workspace.h"
#include "tests/support/ui_project.h"
#include "tests/ui/board_canvas_board.h"
#include "ui/boards/board_bar.h"
#include "ui/boards/board_card_list.h"
#include "ui/boards/board_legend.h"
#include "ui/boards/board_list_page.h"
#include "ui/boards/board_side.h"
#include "ui/boards/board_side_outline.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <catch2/catch_test_macros.hpp>

using support::SceneMaker;
using support::smallBoard;
using Part = ui::BoardSide::Part;
using Thing = ui::BoardThing;

namespace {

/// The tree as text, a row a line, indented by what it is in.
QStringList linesOf(const QAbstractItemModel& model, const QModelIndex& parent = {}, const QString& indent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        lines << indent + index.data().toString();
        lines += linesOf(model, index, indent + QStringLiteral("  "));
    }
    return lines;
}

/// The panel beside the small board, in a window.
struct OnBoard {
    SceneMaker made = smallBoard();
    core::BoardScene scene = made.scene();
    ui::BoardSide side;
    std::vector<Thing> chosen, opened;
    int moves = 0, removals = 0;

    OnBoard()
    {
        side.setScene(&scene);
        side.resize(side.sizeHint().width(), 700);
        side.QWidget::show();
        side.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&side));
        QObject::connect(&side, &ui::BoardSide::chosen, &side, [this](const Thing& thing) { chosen.push_back(thing); });
        QObject::connect(&side, &ui::BoardSide::opened, &side, [this](const Thing& thing) { opened.push_back(thing); });
        QObject::connect(&side, &ui::BoardSide::moveAsked, &side, [this] { ++moves; });
        QObject::connect(&side, &ui::BoardSide::removeAsked, &side, [this] { ++removals; });
    }

    void change(const SceneMaker& to)
    {
        made = to;
        scene = made.scene();
        side.setScene(&scene);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(side.mainPart(), key, modifiers); }
};

Thing card(qint64 id)
{
    return {{id}, {}};
}

Thing cluster(qint64 id)
{
    return {{}, {id}};
}

std::vector<ui::SuggestionRow> suggestions()
{
    return {
        {QStringLiteral("New group"), {QStringLiteral("invoice"), QStringLiteral("approval")}, {{11}, {12}}, 2, 0.8},
        {QStringLiteral("My own sheet"), {QStringLiteral("sheet")}, {{13}}, 0, 0.1}};
}

} // namespace

TEST_CASE("The outline has clusters in clusters with their cards, and last what is not sorted", "[ui][boards]")
{
    SceneMaker made;
    const auto super = made.cluster(QStringLiteral("Numbers"), {});
    const auto report = made.cluster(QStringLiteral("Report"), {0, 1}, super);
    const auto sheet = made.cluster(QString(), {0, 0}, super);
    made.card(QStringLiteral("One thing at nine"), 7, 9, report);
    made.card(QStringLiteral("Every Friday"), 2, 3, sheet);
    made.card(QStringLiteral("A pencil"), 2, 3, sheet);
    made.note(QStringLiteral("Ask about it"), {});
    ui::BoardOutlineModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto scene = made.scene();
    CHECK(model.setScene(&scene));
    const char* tree = "Numbers|  Cluster of 2|    Every Friday|    A pencil|  Report|    One thing at nine|"
                       "Not sorted|  Ask about it";
    CHECK(linesOf(model).join(u'|') == QLatin1String(tree));
    CHECK_FALSE(model.setScene(&scene));

    SECTION("each row says what it is to who does not see it")
    {
        const auto spoken = [&](const Thing& thing) {
            return model.indexOf(thing).data(Qt::AccessibleTextRole).toString();
        };
        CHECK(spoken(cluster(super.value)) == u"Cluster Numbers, 3 cards, 2 people");
        CHECK(spoken(cluster(sheet.value)) == u"Cluster without a name, 2 cards, 1 person");
        CHECK(spoken(card(1)) == u"Card: One thing at nine, P07");
        CHECK(spoken(card(4)) == u"Note: Ask about it");
        CHECK(model.notSorted().data(Qt::AccessibleTextRole).toString() == u"Not sorted, 1 card");
    }
    SECTION("an empty board is an empty tree")
    {
        CHECK(model.setScene(nullptr));
        CHECK(model.rowCount() == 0);
        CHECK_FALSE(model.notSorted().isValid());
    }
}

TEST_CASE("What a person chooses beside the board is told once, and both lists follow", "[ui][boards]")
{
    OnBoard on;
    on.side.show(Part::NotSorted);
    on.side.mainPart()->setFocus(Qt::TabFocusReason);
    CHECK(on.side.notSorted().cards().rowCount() == 3);
    on.chosen.clear();
    on.press(Qt::Key_Down);
    CHECK(on.chosen == std::vector{card(12)});
    CHECK(on.side.outline().current() == card(12));
    on.press(Qt::Key_Return);
    CHECK(on.opened == std::vector{card(12)});

    SECTION("several cards are one selection")
    {
        on.press(Qt::Key_Down, Qt::ShiftModifier);
        CHECK(on.chosen.back() == card(13));
        CHECK(on.side.selection().cards == QSet<core::Id<core::Card>>{{12}, {13}});
        on.side.setCurrent(card(13)); // as the canvas answers
        CHECK(on.side.selection().cards.size() == 2);
    }
    SECTION("M and Delete ask, and change nothing")
    {
        on.press(Qt::Key_M);
        on.press(Qt::Key_Delete);
        CHECK(on.moves == 1);
        CHECK(on.removals == 1);
        CHECK(on.side.notSorted().cards().rowCount() == 3);
    }
    SECTION("in the outline the keys are the same")
    {
        on.side.show(Part::Outline);
        CHECK(on.side.mainPart()->hasFocus());
        on.side.setCurrent(cluster(4));
        on.chosen.clear();
        on.press(Qt::Key_Down);
        REQUIRE(on.chosen.size() == 1);
        CHECK(on.chosen[0] == card(8));
        on.press(Qt::Key_M);
        on.press(Qt::Key_Delete);
        on.press(Qt::Key_Return);
        CHECK(on.moves == 1);
        CHECK(on.removals == 1);
        CHECK(on.opened.back() == card(8));
    }
}

TEST_CASE("What the canvas chooses is shown beside it without being told again", "[ui][boards]")
{
    OnBoard on;
    on.side.setCurrent(card(11));
    CHECK(on.side.notSorted().current() == core::Id<core::Card>{11});
    CHECK(on.side.outline().current() == card(11));
    on.side.setCurrent(cluster(2));
    CHECK_FALSE(on.side.notSorted().current());
    CHECK(on.side.outline().current() == cluster(2));
    on.side.setCurrent({});
    CHECK_FALSE(on.side.outline().current());
    CHECK(on.chosen.empty());
}

TEST_CASE("A changed board keeps what is chosen and what is folded", "[ui][boards]")
{
    OnBoard on;
    on.side.show(Part::Outline);
    auto& tree = on.side.outline();
    tree.collapse(tree.outline().indexOf(cluster(4)));
    on.side.setCurrent(card(2));
    auto more = smallBoard();
    more.card(QStringLiteral("Another one"), 3, 4, {});
    more.content.cards[10].cluster = {2}; // the first that was not sorted
    on.change(more);
    CHECK(tree.current() == card(2));
    CHECK_FALSE(tree.isExpanded(tree.outline().indexOf(cluster(4))));
    CHECK(tree.isExpanded(tree.outline().indexOf(cluster(2))));
    CHECK(on.side.notSorted().cards().rowCount() == 3);
    CHECK(on.side.notSorted().cards().rowOf({11}) == -1);
    CHECK(on.chosen.empty());
    on.side.setScene(nullptr);
    CHECK(tree.outline().rowCount() == 0);
    CHECK(on.side.notSorted().cards().rowCount() == 0);
}

TEST_CASE("Cards leave the list with their highlights, and notes never as text", "[ui][boards]")
{
    OnBoard on;
    const auto& model = on.side.notSorted().cards();
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(2), model.index(0)}));
    CHECK(ui::boardCardsIn(*data) == std::vector<core::Id<core::Card>>{{11}, {13}});
    CHECK(ui::highlightsIn(*data) == std::vector<core::Id<core::Highlight>>{{11}});
    CHECK_FALSE(data->hasText());
}

TEST_CASE("Suggested groups are walked, accepted and dismissed by keyboard", "[ui][boards]")
{
    OnBoard on;
    QSignalSpy chosen(&on.side, &ui::BoardSide::suggestionChosen), accepted(&on.side, &ui::BoardSide::acceptAsked),
        dismissed(&on.side, &ui::BoardSide::dismissAsked);
    on.side.show(Part::Suggested);
    CHECK(on.side.part() == Part::NotSorted); // there is none yet
    on.side.setSuggestions(suggestions());
    on.side.show(Part::Suggested);
    CHECK(on.side.part() == Part::Suggested);
    CHECK(on.side.currentSuggestion() == 0);
    CHECK(chosen.isEmpty());
    on.press(Qt::Key_Down);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toInt() == 1);
    on.press(Qt::Key_Return);
    on.press(Qt::Key_Delete);
    REQUIRE(accepted.size() == 1);
    CHECK(accepted[0][0].toInt() == 1);
    REQUIRE(dismissed.size() == 1);
    CHECK(on.removals == 0);

    SECTION("the one that comes after takes its place")
    {
        auto left = suggestions();
        left.erase(left.begin());
        on.side.setSuggestions(left);
        CHECK(on.side.currentSuggestion() == 0);
        CHECK(chosen.size() == 1);
    }
    SECTION("with the last one its part goes")
    {
        on.side.setSuggestions({});
        CHECK(on.side.part() == Part::NotSorted);
        CHECK(on.side.currentSuggestion() == -1);
    }
    SECTION("each says why and how sure")
    {
        const auto spoken = on.side.suggestions().model().index(0).data(Qt::AccessibleTextRole).toString();
        CHECK(spoken == u"New group, 2 cards, 2 people, Shared words: invoice, approval, quite sure");
        CHECK(ui::surenessWords(0.5) == u"fairly sure");
        CHECK(ui::surenessWords(0.1) == u"unsure");
    }
}

namespace {

/// The list of boards of a project with one board: two cards of one highlight's people, and a note.
struct OnList {
    support::TestWorkspace workspace;
    ui::Actions actions;
    ui::BoardListPage page{actions};
    std::vector<ui::Destination> asked;
    core::Id<core::Board> board;

    OnList()
    {
        REQUIRE(workspace->edit(QStringLiteral("Make the board"), [&](core::Stores& stores) {
            support::addMonthEndClose(stores);
            board = stores.boards.add(core::Board{.name = QStringLiteral("What stands in the way")});
            const auto in = stores.boards.add(core::Cluster{.board = board, .name = QStringLiteral("Trust")});
            std::vector<core::Id<core::Highlight>> two = stores.highlights.newest(2);
            core::addHighlights(stores, board, two, core::BoardTarget{.cluster = in});
            core::addNotes(stores, board, {QStringLiteral("Ask about it")});
        }));
        page.resize(1000, 600);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        QObject::connect(&page, &ui::Page::goAsked, &page, [this](const auto& to) { asked.push_back(to); });
        page.setWorkspace(&*workspace);
    }

    QString shown(int row, int column) { return page.model().index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("The list of boards counts cards, clusters and people", "[ui][boards]")
{
    OnList on;
    QAbstractItemModelTester tester(on.page.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(on.page.model().rowCount() == 1);
    CHECK(on.shown(0, ui::BoardListModel::Name) == u"What stands in the way");
    CHECK(on.shown(0, ui::BoardListModel::Study) == u"All studies");
    CHECK(on.shown(0, ui::BoardListModel::Cards) == u"3");
    CHECK(on.shown(0, ui::BoardListModel::Clusters) == u"1");
    CHECK(on.page.model().board(0).people > 0);
    QTest::keyClick(&on.page.table(), Qt::Key_Return);
    CHECK(on.asked == std::vector<ui::Destination>{on.board});
}

TEST_CASE("Boards are made, named, copied and deleted from the list, each in one step", "[ui][boards]")
{
    OnList on;
    SECTION("a new one has a name of its own, and is gone to")
    {
        on.actions.at(QStringLiteral("board.new"))->trigger();
        on.actions.at(QStringLiteral("board.new"))->trigger();
        REQUIRE(on.page.model().rowCount() == 3);
        CHECK(on.shown(1, 0) == u"New board");
        CHECK(on.shown(2, 0) == u"New board 2");
        CHECK(on.asked.size() == 2);
    }
    SECTION("its name is typed in place")
    {
        on.actions.at(QStringLiteral("board.rename"))->trigger();
        auto* field = on.page.table().findChild<QLineEdit*>();
        REQUIRE(field);
        field->setText(QStringLiteral("The way of the close"));
        QTest::keyClick(field, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return on.shown(0, 0) == u"The way of the close"; }));
        CHECK(on.asked.empty());
        REQUIRE(on.workspace->undo());
        CHECK(on.shown(0, 0) == u"What stands in the way");
    }
    SECTION("a copy has all that lies on it, and is chosen")
    {
        on.actions.at(QStringLiteral("board.duplicate"))->trigger();
        REQUIRE(on.page.model().rowCount() == 2);
        CHECK(on.shown(1, 0) == u"What stands in the way copy");
        CHECK(on.shown(1, ui::BoardListModel::Cards) == u"3");
        CHECK(on.page.table().currentIndex().row() == 1);
    }
    SECTION("deleting asks first, and one undo brings all back")
    {
        on.actions.at(QStringLiteral("board.delete"))->trigger();
        auto* ask = on.page.findChild<ui::AskStrip*>();
        CHECK(ask->isAsking());
        CHECK(on.page.model().rowCount() == 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        CHECK(on.page.model().rowCount() == 0);
        CHECK_FALSE(on.actions.at(QStringLiteral("board.delete"))->isEnabled());
        REQUIRE(on.workspace->undo());
        REQUIRE(on.page.model().rowCount() == 1);
        CHECK(on.shown(0, ui::BoardListModel::Cards) == u"3");
    }
    SECTION("a name that is taken is refused, and said")
    {
        on.actions.at(QStringLiteral("board.new"))->trigger();
        QSignalSpy failed(&on.page, &ui::Page::failed);
        auto* model = on.page.table().model();
        model->setData(model->index(1, 0), QStringLiteral("what stands in the WAY"), Qt::EditRole);
        CHECK(failed.size() == 1);
        CHECK(on.shown(1, 0) == u"New board");
    }
}

TEST_CASE("A list of boards that is out of view reads its figures when it comes back", "[ui][boards]")
{
    OnList on;
    on.page.hide();
    REQUIRE(on.workspace->edit(QStringLiteral("Note"), [&](core::Stores& stores) {
        core::addNotes(stores, on.board, {QStringLiteral("One more")});
    }));
    CHECK(on.shown(0, ui::BoardListModel::Cards) == u"3");
    on.page.show();
    CHECK(on.shown(0, ui::BoardListModel::Cards) == u"4");
}

TEST_CASE("The legend keeps the leaf of a long tag path", "[boards]")
{
    core::BoardColouring colouring;
    const auto shown = [&](const QString& name) {
        ui::BoardLegend legend;
        colouring.legend = {{3, name, 4}};
        legend.setLegend(colouring);
        legend.setRoom(600);
        return legend.grab().toImage();
    };
    const QString parents = QStringLiteral("workaround/written on paper/by the shift/");
    CHECK(shown(parents + QStringLiteral("wall")) != shown(parents + QStringLiteral("till")));
}

TEST_CASE("Each step says what it is for where the mouse rests on it", "[boards]")
{
    ui::Segmented steps(QStringLiteral("Step"), ui::kjStepWords());
    steps.setTips({QStringLiteral("none"), QStringLiteral("mixes")});
    steps.show();
    const auto tipAt = [&](QPoint at) {
        QHelpEvent event(QEvent::ToolTip, at, steps.mapToGlobal(at));
        QApplication::sendEvent(&steps, &event);
        return QToolTip::text();
    };
    CHECK(tipAt({5, 10}) == QStringLiteral("none"));
    CHECK(tipAt({QFontMetrics(steps.font()).horizontalAdvance(ui::kjStepWords().front()) + 40, 10}) ==
          QStringLiteral("mixes"));
    CHECK(steps.accessibleDescription() == QStringLiteral("none"));
}

TEST_CASE("The outline of a board is made only where it is looked at", "[ui][boards]")
{
    OnBoard on;
    on.side.show(Part::NotSorted);
    auto& made = on.side.outline().outline();
    QSignalSpy renewed(&made, &QAbstractItemModel::modelReset);
    auto more = smallBoard();
    more.card(QStringLiteral("Another one"), 3, 4, {});
    on.change(more);
    on.side.setCurrent(card(14));
    CHECK(on.side.notSorted().cards().rowCount() == 4);
    CHECK(renewed.isEmpty());
    on.side.show(Part::Outline);
    CHECK(renewed.size() == 1);
    CHECK(on.side.current() == card(14));
}
