#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/boards/board_bar.h"
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_list_page.h"
#include "ui/boards/board_page.h"
#include "ui/boards/board_side.h"
#include "ui/boards/cluster_popup.h"
#include "ui/shell/board_files.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/segmented.h"

#include <QClipboard>
#include <QFile>
#include <QLineEdit>

using support::UiWindow;

namespace {

/// The window on a board with all highlights of a session, none of them sorted.
class Board {
public:
    Board()
    {
        const auto made = window.window().workspace()->edit(QStringLiteral("Make board"), [&](core::Stores& stores) {
            id = stores.boards.add(core::Board{.name = QStringLiteral("Why it waits")});
            std::vector<core::Id<core::Highlight>> highlights;
            for (const auto& one : stores.highlights.ofSession(window.project().tagged))
                highlights.push_back(one.id);
            cards = core::addHighlights(stores, id, highlights);
        });
        REQUIRE(made);
        emit window->sessionList().goAsked(id);
        REQUIRE(QTest::qWaitFor([&] { return content().cards.size() == cards.size(); }));
        canvas().setFocus();
        REQUIRE(cards.size() > 3);
    }

    ui::BoardPage& page() { return window->boardPage(); }
    ui::BoardCanvas& canvas() { return page().canvas(); }
    const core::BoardContent& content() { return canvas().scene().content; }
    core::BoardContent stored()
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return core::boardContent(stores, id); })
            .value();
    }
    QString lastStep() { return window->workspace()->undoable()->label; }
    void select(std::initializer_list<size_t> which)
    {
        ui::BoardSelection selection;
        for (const size_t at : which)
            selection.cards.insert(cards[at]);
        canvas().setCurrent({cards[*which.begin()], {}});
        canvas().setSelection(selection);
    }
    void trigger(const char* action)
    {
        CAPTURE(action);
        REQUIRE(window.action(action)->isEnabled());
        window.action(action)->trigger();
    }
    core::Id<core::Cluster> group(std::initializer_list<size_t> which, const QString& name)
    {
        select(which);
        trigger("board.group");
        UiWindow::type(name);
        UiWindow::press(Qt::Key_Return);
        return content().clusters.back().id;
    }

    struct Window : UiWindow {
        ui::MainWindow& window() { return **this; }
    } window;
    core::Id<core::Board> id;
    std::vector<core::Id<core::Card>> cards;
};

} // namespace

TEST_CASE("A board is made and opened from the list, and the way back leads there", "[ui][boards]")
{
    UiWindow window;
    window.action("go.boards")->trigger();
    REQUIRE(window->findChild<ui::BoardListPage*>()->isVisible());
    window.action("board.new")->trigger();
    REQUIRE(window->boardPage().isVisible());
    REQUIRE(QTest::qWaitFor([&] { return bool(window->boardPage().canvas().scene().content.board.id); }));
    CHECK(!window.action("board.export")->isEnabled()); // nothing lies on it yet
    window.action("go.back")->trigger();
    CHECK(window->findChild<ui::BoardListPage*>()->isVisible());
}

TEST_CASE("Cards are grouped and named by keyboard, and undo takes it back", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0, 2}, QStringLiteral("Signatures"));
    CHECK(board.content().cluster(cluster)->name == QStringLiteral("Signatures"));
    CHECK(board.content().cardsIn(cluster).size() == 2);
    CHECK(board.stored().cards == board.content().cards);
    board.trigger("edit.undo"); // the name
    board.trigger("edit.undo");
    CHECK(board.content().clusters.empty());
    CHECK(board.page().side().part() == ui::BoardSide::Part::NotSorted);
}

TEST_CASE("A card is put into a cluster by typing its name", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0}, QStringLiteral("Signatures"));
    board.select({1});
    board.trigger("board.move");
    UiWindow::type(QStringLiteral("sign"));
    UiWindow::press(Qt::Key_Return);
    CHECK(board.content().card(board.cards[1])->cluster == cluster);
    CHECK(board.lastStep().contains("Signatures"));
    board.select({2});
    board.trigger("board.move");
    UiWindow::type(QStringLiteral("Something else"));
    UiWindow::press(Qt::Key_Return);
    REQUIRE(board.content().clusters.size() == 2);
    CHECK(board.content().clusters.back().name == QStringLiteral("Something else"));
}

TEST_CASE("Cards are sorted one after the other by typing names of clusters", "[ui][boards]")
{
    Board board;
    board.canvas().setCurrent({board.cards[0], {}});
    for (const auto* name : {"Waiting", "Signatures", "Waiting"}) {
        board.trigger("board.move");
        UiWindow::type(QString::fromLatin1(name));
        UiWindow::press(Qt::Key_Return);
    }
    CHECK(board.content().clusters.size() == 2);
    CHECK(board.content().cardsIn(board.content().clusters[0].id) == std::vector{board.cards[0], board.cards[2]});
    CHECK(board.content().cardsIn(board.content().clusters[1].id) == std::vector{board.cards[1]});
    CHECK(board.canvas().current().card == board.cards[3]);
}

TEST_CASE("What is dropped on the canvas is stored as it is shown", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0, 1}, QStringLiteral("One"));
    emit board.canvas().dropped({board.cards[3]}, {}, {cluster, 0, {}});
    CHECK(board.content().cardsIn(cluster).front() == board.cards[3]);
    emit board.canvas().dropped({board.cards[3]}, {cluster}, {{}, -1, {700, 300}});
    CHECK(board.content().card(board.cards[3])->at == QPointF(700, 300));
    CHECK(board.stored().clusters == board.content().clusters);
    CHECK(board.stored().cards == board.content().cards);
    // A highlight that lies there already is moved, not doubled.
    const auto highlight = board.content().card(board.cards[2])->highlight;
    emit board.canvas().highlightsDropped({highlight}, {cluster, -1, {}});
    CHECK(board.content().cards.size() == board.cards.size());
    CHECK(board.content().card(board.cards[2])->cluster == cluster);
}

TEST_CASE("The steps of the KJ method lock what they forbid, and say so", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0, 1}, QStringLiteral("One"));
    emit board.page().bar().stepChosen(core::KjStep::Sort);
    board.canvas().setCurrent({{}, cluster});
    CHECK(!board.window.action("cluster.rename")->isEnabled());
    CHECK(board.window.action("cluster.rename")->toolTip().contains("silence"));
    emit board.page().bar().stepChosen(core::KjStep::Vote);
    board.canvas().setCurrent({{}, cluster});
    // Votes are kept by researcher, and nobody has said who works here.
    QString told;
    QObject::connect(&board.page(), &ui::Page::failed, [&](const core::Error& error) { told = error.text; });
    board.trigger("cluster.more-dots");
    CHECK(told.contains("Settings"));
    CHECK(board.content().votes.empty());
    board.select({2});
    CHECK(!board.window.action("board.group")->isEnabled());
    emit board.page().bar().stepChosen(core::KjStep::None);
    board.select({2});
    CHECK(board.window.action("board.group")->isEnabled());
}

TEST_CASE("Suggested groups change nothing until they are accepted, and one undo takes them back", "[ui][boards]")
{
    Board board;
    QStringList lines;
    for (int at = 0; at < 4; ++at)
        lines << QStringLiteral("The invoice approval hangs, step %1").arg(at)
              << QStringLiteral("Ferry tide timetable moves again, no %1").arg(at);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    board.trigger("board.paste");
    REQUIRE(board.content().cards.size() == board.cards.size() + 8);
    const auto before = board.stored();
    board.trigger("board.suggest");
    REQUIRE(QTest::qWaitFor([&] { return board.page().side().currentSuggestion() >= 0; }));
    CHECK(board.stored().cards == before.cards);
    emit board.page().side().acceptAsked(0);
    REQUIRE(board.content().clusters.size() == 1);
    CHECK(!board.content().clusters.front().name.isEmpty());
    board.trigger("edit.undo");
    CHECK(board.stored().cards == before.cards);
}

TEST_CASE("A cluster becomes an insight with its quotes, and has a note and a colour", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0, 1, 2}, QStringLiteral("They wait for signatures"));
    board.canvas().setCurrent({{}, cluster});
    board.trigger("cluster.about");
    auto& popup = board.page().clusterPopup();
    REQUIRE(popup.isVisible());
    UiWindow::type(QStringLiteral("Ask finance"));
    popup.note().flush();
    emit popup.colourPicked(5);
    CHECK(board.content().cluster(cluster)->note == QStringLiteral("Ask finance"));
    CHECK(board.content().cluster(cluster)->colour == 5);
    popup.close();
    board.trigger("cluster.become-insight");
    const auto claims = board.window->workspace()->read([](const core::Stores& stores) {
        const auto insight = stores.claims.insights().back();
        return std::pair(insight.text, stores.claims.evidenceOf(insight.id).size());
    });
    CHECK(claims->first == QStringLiteral("They wait for signatures"));
    CHECK(claims->second == 3);
    CHECK(board.stored().results.size() == 1);
}

TEST_CASE("A cluster with cards in it is removed after a question, and its highlights stay", "[ui][boards]")
{
    Board board;
    const auto cluster = board.group({0, 1}, QStringLiteral("One"));
    const auto count = [](const core::Stores& stores) { return stores.highlights.count(); };
    const int highlights = board.window->workspace()->read(count).value();
    board.canvas().setCurrent({{}, cluster});
    board.trigger("board.remove");
    CHECK(board.content().clusters.size() == 1); // it asks
    UiWindow::press(Qt::Key_Return);
    CHECK(board.content().clusters.empty());
    CHECK(board.content().cards.size() == board.cards.size() - 2);
    CHECK(board.window->workspace()->read(count).value() == highlights);
}

TEST_CASE("A board is written to a file from the window", "[ui][boards]")
{
    Board board;
    board.group({0, 1}, QStringLiteral("One"));
    const QString path = board.window.path(QStringLiteral("board.csv"));
    board.page().findChild<ui::BoardFiles*>()->writeTo(board.id, path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    REQUIRE(QTest::qWaitFor([&] { return board.window->notice().isVisible(); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count('\n') >= int(board.cards.size()));
}

TEST_CASE("A large board follows what is tagged elsewhere, and stays where it was looked at", "[ui][boards]")
{
    Board board;
    QStringList lines;
    for (int at = 0; at < 2001; ++at)
        lines << QStringLiteral("Note %1").arg(at);
    emit board.canvas().linesDropped(lines, {{}, -1, {3000, 0}});
    REQUIRE(board.content().cards.size() > 2000);
    board.canvas().zoomTo(0.5);
    const auto highlight = board.content().card(board.cards.front())->highlight;
    const auto tagged = board.window->workspace()->edit(QStringLiteral("Tag"), [&](core::Stores& stores) {
        const auto tag = stores.tags.ensure(QStringLiteral("quite new"));
        stores.highlights.addTag(std::vector{highlight}, tag);
        return tag;
    });
    REQUIRE(tagged);
    CHECK(QTest::qWaitFor([&] {
        const auto face = board.content().faces.value(highlight);
        return std::ranges::find(face.tags, *tagged) != face.tags.end();
    }));
    CHECK(board.canvas().zoom() == 0.5);
}

TEST_CASE("On a large board what is dropped is stored by a worker, and so is its undo", "[ui][boards]")
{
    Board board;
    QStringList lines;
    for (int at = 0; at < 2001; ++at)
        lines << QStringLiteral("Note %1").arg(at);
    emit board.canvas().linesDropped(lines, {{}, -1, {3000, 0}});
    const auto cluster = board.group({0}, QStringLiteral("Notes"));
    const auto& workspace = *board.window->workspace();
    std::vector<core::Id<core::Card>> many;
    for (const auto& card : board.content().cards)
        if (card.isNote() && many.size() < 1500)
            many.push_back(card.id);
    REQUIRE(many.size() == 1500);
    const auto sorted = [&] { return int(board.content().cardsIn(cluster).size()); };

    emit board.canvas().dropped(many, {}, {cluster, -1, {}});
    CHECK(workspace.isBusy()); // the window's thread waits for nothing
    CHECK(sorted() == 1);
    REQUIRE(QTest::qWaitFor([&] { return sorted() == 1501; }));
    CHECK(board.stored().cards == board.content().cards);
    CHECK(board.stored().clusters == board.content().clusters);
    CHECK(board.lastStep().startsWith("Put"));

    board.trigger("edit.undo");
    CHECK(sorted() == 1501);
    REQUIRE(QTest::qWaitFor([&] { return sorted() == 1; }));
    CHECK(board.stored().cards == board.content().cards);

    emit board.canvas().dropped(many, {}, {{999999}, -1, {}}); // a cluster that is not there
    REQUIRE(QTest::qWaitFor([&] { return board.window->notice().isVisible() && !workspace.isBusy(); }));
    CHECK(board.stored().cards == board.content().cards);
}

TEST_CASE("A board that is undone away leaves its page", "[ui][boards]")
{
    Board board;
    board.trigger("edit.undo");
    CHECK(!board.page().isVisible());
    CHECK(board.window->findChild<ui::BoardListPage*>()->isVisible());
}
