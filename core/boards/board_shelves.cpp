#include "core/boards/board_shelves.h"

#include "core/boards/board_rows.h"

#include <algorithm>

namespace core {

void shelve(Stores& stores, Id<Board> board, const std::vector<Id<Cluster>>& fresh)
{
    constexpr int inRow = 5;
    constexpr double away = 40, apart = 2 * board::clusterGap;
    const auto content = boards::rowsOf(stores, board);
    auto others = content;
    const auto isFresh = [&](Id<Cluster> id) { return std::ranges::find(fresh, id) != fresh.end(); };
    std::erase_if(others.clusters, [&](const Cluster& cluster) { return isFresh(cluster.id); });
    std::erase_if(others.cards, [&](const Card& card) { return isFresh(card.cluster); });
    const QRectF there = layoutOf(others).bounds;
    const QPointF corner = there.isNull() ? QPointF() : there.topRight() + QPointF(away, 0);
    const auto layout = layoutOf(content);
    QPointF at = corner;
    double bottom = corner.y();
    for (size_t i = 0; i < fresh.size(); ++i) {
        if (i > 0 && i % inRow == 0)
            at = {corner.x(), bottom + apart};
        Cluster cluster = *content.cluster(fresh[i]);
        cluster.at = at;
        stores.boards.update(cluster);
        const QSizeF size = layout.of(content, cluster.id).size();
        at.rx() += size.width() + apart;
        bottom = std::max(bottom, at.y() + size.height());
    }
}

} // namespace core
