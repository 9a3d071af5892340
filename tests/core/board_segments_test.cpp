#include "core/boards/board_scene.h"
#include "core/export/board_outgoing.h"
#include "core/tags/hue.h"
#include "tests/support/board_maker.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// Six cards of P1 and six of P2; both belong to the second segment, P1 to the first one too.
class SegmentedBoard {
public:
    SegmentedBoard()
    {
        REQUIRE(workspace->edit(QStringLiteral("Board"), [&](Stores& stores) {
            const support::BoardMaker made(stores);
            board = stores.boards.board(made.board).value();
            board.colourBy = ColourBy::Segment;
            stores.boards.update(board);
            const auto first = stores.segments.add(Segment{.name = QStringLiteral("Owners")});
            second = stores.segments.add(Segment{.name = QStringLiteral("Everybody")});
            for (const auto& person : stores.people.participants()) {
                stores.segments.addMember(second, person.id);
                people.push_back(person.id);
            }
            stores.segments.addMember(first, people[0]);
        }));
    }
    BoardScene scene()
    {
        return workspace->read([&](const Stores& stores) { return sceneOf(stores, boardContent(stores, board.id)); })
            .value();
    }

    support::TestWorkspace workspace;
    Board board;
    Id<Segment> second;
    std::vector<Id<Participant>> people;
};

} // namespace

TEST_CASE("A card takes the colour of its person's first segment, and the legend says so", "[boards]")
{
    SegmentedBoard made;
    const auto colouring = made.scene().colouring;
    CHECK(colouring.hues == std::vector{nextHue(0), nextHue(0), nextHue(0), nextHue(0), nextHue(0), nextHue(0),
                                        nextHue(1), nextHue(1), nextHue(1), nextHue(1), nextHue(1), nextHue(1)});
    REQUIRE(colouring.legend.size() == 2);
    CHECK(colouring.legend[0].name == QStringLiteral("Owners"));
    CHECK(colouring.legend[1].cards == 6);
    CHECK(colouring.remark == QStringLiteral("1 person is in several segments: the first counts"));
}

TEST_CASE("Who is in no segment, or in different ones on a card, is told apart without a colour", "[boards]")
{
    SegmentedBoard made;
    REQUIRE(made.workspace->edit(QStringLiteral("Take out"),
                                 [&](Stores& stores) { stores.segments.removeMember(made.second, made.people[1]); }));
    auto content = made.scene().content;
    content.cards.push_back({.id = {qint64(1) << 50}, .text = QStringLiteral("note")});
    content.faces[content.cards.front().highlight].behind = {made.people[0], made.people[1]};
    const auto colouring =
        made.workspace->read([&](const Stores& stores) { return colouringOf(stores, content); }).value();
    QStringList colourless;
    for (const auto& entry : colouring.legend)
        if (entry.hue == 0)
            colourless.append(QStringLiteral("%1 %2").arg(entry.name).arg(entry.cards));
    colourless.sort();
    CHECK(colourless ==
          QStringList{QStringLiteral("No segment 6"), QStringLiteral("Notes 1"), QStringLiteral("Several segments 1")});
}

TEST_CASE("The people behind cards are counted by segment, each once", "[boards]")
{
    SegmentedBoard made;
    const auto content = made.scene().content;
    CHECK(peopleBySegment(content, content.cardsIn({})) == std::vector{1, 1, 0});
    CHECK(peopleBySegment(content, {content.cardsIn({}).front()}) == std::vector{1, 0, 0});
}

TEST_CASE("A board follows when somebody enters a segment", "[boards]")
{
    SegmentedBoard made;
    auto content = made.scene().content;
    QObject::connect(made.workspace.operator->(), &Workspace::changed, [&](const ChangeSet& changes) {
        REQUIRE(made.workspace->read([&](const Stores& stores) { refresh(content, stores, changes); }));
    });
    REQUIRE(
        made.workspace->edit(QStringLiteral("Delete"), [&](Stores& stores) { stores.segments.remove(made.second); }));
    CHECK(content.segments.names == QStringList{QStringLiteral("Owners")});
}

TEST_CASE("A file of a board says what its colours by segment stand for", "[boards]")
{
    SegmentedBoard made;
    const auto board = made.workspace
                           ->read([&](const Stores& stores) {
                               return outgoing(stores, boardContent(stores, made.board.id), Audience());
                           })
                           .value();
    CHECK(board.colouring().legend.front().name == QStringLiteral("Owners"));
    CHECK(!board.colouring().remark.isEmpty());
}
