// A thousand random actions: what is shown equals what is stored after each, and undo leads back to the byte.
#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "tests/support/board_maker.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace core;
using support::TestWorkspace;

namespace {

void checkSame(const BoardContent& shown, const BoardContent& stored)
{
    CHECK(shown.board == stored.board);
    CHECK(shown.clusters == stored.clusters);
    CHECK(shown.cards == stored.cards);
    CHECK(shown.votes == stored.votes);
    CHECK(shown.results == stored.results);
    for (const auto& card : stored.cards)
        CHECK(shown.face(card) == stored.face(card));
}

/// Does one thing after another to a board, and keeps what a window would show.
class Player {
public:
    explicit Player(unsigned seed) : m_random(seed)
    {
        const auto made = m_workspace->edit(QStringLiteral("Make"), [&](Stores& stores) {
            m_board = support::BoardMaker(stores).board;
            m_other = stores.boards.add(core::Board{.name = QStringLiteral("Other")});
        });
        REQUIRE(made);
        m_shown = stored();
        QObject::connect(&*m_workspace, &Workspace::changed, &*m_workspace, [this](const ChangeSet& changes) {
            const auto read = m_workspace->read([&](const Stores& stores) { refresh(m_shown, stores, changes); });
            CHECK(read);
        });
    }

    void act()
    {
        const int which = pick(20);
        if (which < 2)
            (void)m_workspace->undo();
        else if (which == 2)
            (void)m_workspace->redo();
        else // what is refused changes nothing, and that is seen as well
            (void)m_workspace->edit(QStringLiteral("Act"), [&](Stores& stores) { edit(stores, which); });
        checkSame(m_shown, stored());
        checkLayout();
    }

    TestWorkspace& workspace() { return m_workspace; }

private:
    int pick(int below) { return int(m_random() % unsigned(below)); }
    QPointF point() { return QPointF(pick(2000), pick(2000)); }
    std::vector<Id<Card>> cards(int most)
    {
        std::vector<Id<Card>> some;
        for (int at = 0; at <= pick(most) && !m_shown.cards.empty(); ++at)
            some.push_back(m_shown.cards[size_t(pick(int(m_shown.cards.size())))].id);
        std::ranges::sort(some);
        some.erase(std::unique(some.begin(), some.end()), some.end());
        return some;
    }
    Id<Cluster> cluster()
    {
        return m_shown.clusters.empty() ? Id<Cluster>()
                                        : m_shown.clusters[size_t(pick(int(m_shown.clusters.size())))].id;
    }
    BoardTarget target() { return {pick(3) == 0 ? Id<Cluster>() : cluster(), pick(4) - 1, point()}; }

    void edit(Stores& stores, int which)
    {
        const Id<Cluster> one = cluster(), other = cluster();
        switch (which) {
        case 3: return void(groupCards(stores, m_board, cards(5), QStringLiteral("Group %1").arg(pick(99))));
        case 4: return void(groupClusters(stores, m_board, {one, other}, QStringLiteral("Over %1").arg(pick(99))));
        case 5: return dissolve(stores, one);
        case 6: return mergeClusters(stores, one, other);
        case 7: return moveCluster(stores, one, target());
        case 8: return moveBy(stores, m_board, cards(4), {one}, point());
        case 9: return void(addNotes(stores, m_board, {QStringLiteral("Note")}, target()));
        case 10: return pick(4) ? vote(stores, one, pick(4)) : removeCards(stores, m_board, cards(2));
        case 11: return pick(4) ? setWidth(stores, one, pick(900)) : removeCluster(stores, one);
        case 12: return arrange(stores, m_board, pick(3) ? one : Id<Cluster>(), CardOrder(pick(4)));
        case 13: return setCollapsed(stores, std::vector{one, other}, pick(2) == 0);
        case 14: return align(stores, m_board, cards(4), {one, other}, BoardEdge(pick(2)));
        case 15: return copyTo(stores, m_board, cards(3), {one}, pick(2) ? m_board : m_other);
        case 16: return void(becomeTag(stores, one, QStringLiteral("tag %1").arg(pick(3))));
        case 17: return goToStep(stores, m_board, pick(3) ? KjStep::None : KjStep(pick(7)), m_random());
        default: return moveCards(stores, m_board, cards(4), target());
        }
    }

    BoardContent stored()
    {
        return m_workspace->read([&](const Stores& stores) { return boardContent(stores, m_board); }).value();
    }

    /// Every card of a cluster stands in it, and none on another one of it.
    void checkLayout() const
    {
        const auto layout = layoutOf(m_shown);
        for (const auto& cluster : m_shown.clusters) {
            const QRectF box = layout.of(m_shown, cluster.id);
            const auto inside = m_shown.cardsIn(cluster.id);
            for (size_t at = 0; at < inside.size(); ++at) {
                const QRectF rect = layout.of(m_shown, inside[at]);
                if (rect.isNull())
                    continue;
                CHECK(box.contains(rect));
                for (size_t next = at + 1; next < inside.size(); ++next)
                    CHECK(!rect.intersects(layout.of(m_shown, inside[next])));
            }
        }
    }

    std::mt19937 m_random;
    TestWorkspace m_workspace;
    Id<Board> m_board, m_other;
    BoardContent m_shown;
};

} // namespace

TEST_CASE("What a board shows is what is stored, whatever is done to it", "[boards][random]")
{
    Player player(20261122);
    for (int at = 0; at < 1000; ++at)
        player.act();

    // All of it back, and forth again.
    const QByteArray last = player.workspace().dump();
    int steps = 0;
    for (; player.workspace()->steps().size() > 0 && player.workspace()->undoable()->label != u"Make"; ++steps)
        REQUIRE(player.workspace()->undo());
    CHECK(steps > 100);
    for (int at = 0; at < steps; ++at)
        REQUIRE(player.workspace()->redo());
    CHECK(player.workspace().dump() == last);
}
