#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "core/import/sticky_notes.h"
#include "core/import/table_mapping.h"
#include "core/import/table_reader.h"
#include "core/tags/hue.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

using namespace core;
using namespace core::import;
using support::TestWorkspace;

namespace {

Id<Board> newBoard(TestWorkspace& workspace)
{
    return *workspace->edit("Board", [](Stores& stores) { return stores.boards.add(Board{.name = "Wall"}); });
}

BoardContent contentOf(TestWorkspace& workspace, Id<Board> board)
{
    return workspace->read([&](const Stores& stores) { return boardContent(stores, board); }).value();
}

/// How many pairs of things lie over one another.
int overlaps(const BoardContent& content)
{
    const auto layout = layoutOf(content);
    std::vector<QRectF> rects;
    for (size_t i = 0; i < content.clusters.size(); ++i)
        rects.push_back(layout.clusters[i]);
    for (size_t i = 0; i < content.cards.size(); ++i)
        if (!content.cards[i].cluster)
            rects.push_back(layout.cards[i]);
    int count = 0;
    for (size_t a = 0; a < rects.size(); ++a)
        for (size_t b = a + 1; b < rects.size(); ++b)
            count += rects[a].intersects(rects[b]);
    return count;
}

std::vector<QString> mapped(const QByteArray& csv)
{
    std::vector<QString> names;
    for (const auto& column : guessMapping(readTable("n.csv", csv), TableKind::StickyNotes).columns)
        names.push_back(nameOf(column.is));
    return names;
}

} // namespace

TEST_CASE("Sticky notes become cards: groups are clusters, the others lie as they lay", "[sticky-notes]")
{
    TestWorkspace workspace;
    const auto board = newBoard(workspace);
    const std::vector<StickyNote> notes{{"a", "Pain", {}, "#FFF9B1"},
                                        {"b", " pain ", {}, "#FFF9B1"},
                                        {"c", "Wish", {}, "red"},
                                        {"d", "Wish", {}, "blue"},
                                        {"left", "", QPointF(100, 50), ""},
                                        {"right", "", QPointF(420, 50), ""},
                                        {"below", "", QPointF(100, 370), ""},
                                        {"over", "", QPointF(110, 60), ""},
                                        {"anywhere", "", {}, "red"}};
    PutNotes put;
    support::checkDoUndoRedo(workspace, "Notes", [&](Stores& stores) { put = addStickyNotes(stores, board, notes); });
    CHECK(put.cards == 9);
    CHECK(put.clusters == 2);
    CHECK(put.colourless == 3); // two in a cluster of several colours, one in none
    const auto content = contentOf(workspace, board);
    REQUIRE(content.clusters.size() == 2);
    CHECK(content.clusters[0].name == "Pain");
    CHECK(content.clusters[0].colour == nearestHue(0xFFF9B1));
    CHECK(content.clusters[1].colour == 0);
    CHECK(content.cardsIn(content.clusters[0].id).size() == 2);
    CHECK(overlaps(content) == 0);
    QHash<QString, QPointF> at;
    for (const auto& card : content.cards)
        at[card.text] = card.at;
    CHECK(at["left"].y() == at["right"].y());
    CHECK(at["left"].x() < at["right"].x());
    CHECK(at["left"].x() == at["below"].x());
    CHECK(at["left"].y() < at["below"].y());

    SECTION("more of them go into the clusters that are there, beside what lies there")
    {
        REQUIRE(workspace->edit("More", [&](Stores& stores) {
            const auto more = addStickyNotes(stores, board, {{"e", "PAIN", {}, ""}, {"f", "", QPointF(0, 0), ""}});
            CHECK(more.clusters == 0);
        }));
        const auto after = contentOf(workspace, board);
        CHECK(after.cardsIn(after.clusters[0].id).size() == 3);
        CHECK(overlaps(after) == 0);
    }
    SECTION("a frozen board takes none")
    {
        const auto done = workspace->edit("Frozen", [&](Stores& stores) {
            auto frozen = *stores.boards.board(board);
            frozen.step = KjStep::Freeze;
            stores.boards.update(frozen);
            addStickyNotes(stores, board, notes);
        });
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Refused);
    }
}

TEST_CASE("Places keep clear of one another, whatever the measure", "[sticky-notes]")
{
    std::vector<QPointF> points(200, QPointF(7, 7));
    points.emplace_back(1e12, -1e12);
    points.emplace_back(7.5, 7);
    const auto places = placesFrom(points);
    REQUIRE(places.size() == points.size());
    for (size_t a = 0; a < places.size(); ++a)
        for (size_t b = a + 1; b < places.size(); ++b)
            CHECK_FALSE(QRectF(places[a], board::card).intersects(QRectF(places[b], board::card)));
    CHECK(placesFrom({}).empty());
    CHECK(placesFrom({{3, 4}}) == std::vector{QPointF(0, 0)});
    // One that is half stuck on another does not push the others apart.
    CHECK(placesFrom({{0, 0}, {300, 0}, {310, 20}}).at(1).x() < 2 * board::card.width());
}

TEST_CASE("The columns of boards of other tools are recognised", "[sticky-notes]")
{
    CHECK(mapped("ID,BG Color,Text,Position X,Position Y,Area,Last Updated By\n"
                 "1,#FFF,Slow,10,20,Pain,Ann\n2,#FFF,Too slow,30,40,Pain,Bo\n3,#EEE,Fine,50,60,Joy,Bo\n") ==
          std::vector<QString>{"ignored", "colour", "text", "x", "y", "group", "author"});
    CHECK(mapped("Card Name,Card Description,List Name,Labels\nOne,,Now,red\nTwo,why it is,Later,blue\n") ==
          std::vector<QString>{"text", "text", "group", "tags"});
}
