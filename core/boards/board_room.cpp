// Room for a cluster that has grown.
#include "core/boards/board_rows.h"

#include <algorithm>
#include <deque>

namespace core {
namespace {

/// Something that stands free on the canvas, before and after a change.
struct FreePiece {
    Id<Cluster> cluster;
    Id<Card> card;
    QRectF before, now;
    bool moved = false;
};

std::vector<FreePiece> piecesOf(const BoardContent& before, const BoardContent& now)
{
    const auto old = layoutOf(before), fresh = layoutOf(now);
    std::vector<FreePiece> pieces;
    for (size_t at = 0; at < now.clusters.size(); ++at)
        if (const auto id = now.clusters[at].id; !now.clusters[at].parent)
            pieces.push_back({id, {}, old.of(before, id), fresh.clusters[at]});
    for (size_t at = 0; at < now.cards.size(); ++at)
        if (const auto id = now.cards[at].id; !now.cards[at].cluster)
            pieces.push_back({{}, id, old.of(before, id), fresh.cards[at]});
    return pieces;
}

} // namespace

void boards::makeRoom(Stores& stores, const BoardContent& before)
{
    const auto now = rowsOf(stores, before.board.id);
    auto pieces = piecesOf(before, now);
    std::deque<size_t> pushing;
    for (size_t at = 0; at < pieces.size(); ++at)
        if (const auto& piece = pieces[at];
            piece.cluster && !piece.before.isNull() &&
            (piece.now.height() > piece.before.height() || piece.now.width() > piece.before.width()))
            pushing.push_back(at);
    for (size_t pushes = 0; !pushing.empty() && pushes < 4 * pieces.size(); ++pushes) {
        const size_t by = pushing.front();
        pushing.pop_front();
        for (size_t at = 0; at < pieces.size(); ++at) {
            FreePiece& piece = pieces[at];
            const FreePiece& pusher = pieces[by];
            if (at == by || !piece.now.intersects(pusher.now) || piece.before.intersects(pusher.before) ||
                piece.now.top() < pusher.now.top())
                continue;
            piece.now.moveTop(pusher.now.bottom() + board::clusterGap);
            piece.moved = true;
            pushing.push_back(at);
        }
    }
    for (const auto& piece : pieces)
        if (piece.moved && piece.card) {
            Card card = *now.card(piece.card);
            card.at = piece.now.topLeft();
            stores.boards.update(card);
        } else if (piece.moved) {
            Cluster cluster = *now.cluster(piece.cluster);
            cluster.at = piece.now.topLeft();
            stores.boards.update(cluster);
        }
}

} // namespace core
