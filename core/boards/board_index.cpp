#include "core/boards/board_index.h"

#include <algorithm>

namespace core {
namespace {

constexpr QSizeF cell{284, 240}; // eight cards on their grid
constexpr qint64 mostCells = 1 << 20;

template <class Thing> int placeOf(const std::vector<Thing>& sorted, Id<Thing> id)
{
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), id,
                                        [](const Thing& thing, Id<Thing> wanted) { return thing.id < wanted; });
    return found != sorted.end() && found->id == id ? int(found - sorted.begin()) : -1;
}

} // namespace

BoardIndex::BoardIndex(const BoardContent& content, const BoardLayout& layout)
{
    sortIn(content);
    m_order.reserve(content.cards.size() + content.clusters.size());
    putInOrder(-1, layout);
    m_rects.reserve(m_order.size());
    for (const BoardItem item : m_order)
        m_rects.push_back(item.isCard ? layout.cards[size_t(item.at)] : layout.clusters[size_t(item.at)]);
    fillGrid(layout);
}

void BoardIndex::sortIn(const BoardContent& content)
{
    m_cardsIn.resize(content.clusters.size() + 1);
    m_clustersIn.resize(content.clusters.size() + 1);
    for (size_t i = 0; i < content.clusters.size(); ++i) {
        m_aroundCluster.push_back(placeOf(content.clusters, content.clusters[i].parent));
        m_clustersIn[size_t(m_aroundCluster.back() + 1)].push_back(int(i));
    }
    for (size_t i = 0; i < content.cards.size(); ++i) {
        m_aroundCard.push_back(placeOf(content.clusters, content.cards[i].cluster));
        m_cardsIn[size_t(m_aroundCard.back() + 1)].push_back(int(i));
    }
    for (auto& cards : m_cardsIn)
        std::stable_sort(cards.begin(), cards.end(),
                         [&](int a, int b) { return content.cards[size_t(a)].z < content.cards[size_t(b)].z; });
    for (auto in = m_clustersIn.begin() + 1; in != m_clustersIn.end(); ++in)
        std::stable_sort(in->begin(), in->end(), [&](int a, int b) {
            return content.clusters[size_t(a)].at.y() < content.clusters[size_t(b)].at.y();
        });
}

void BoardIndex::putInOrder(int cluster, const BoardLayout& layout)
{
    const auto putCards = [&] {
        for (const int card : cardsIn(cluster))
            if (!layout.cards[size_t(card)].isNull())
                m_order.push_back({card, true});
    };
    if (cluster >= 0)
        putCards();
    for (const int inner : clustersIn(cluster)) {
        if (layout.clusters[size_t(inner)].isNull())
            continue;
        m_order.push_back({inner, false});
        putInOrder(inner, layout);
    }
    if (cluster < 0)
        putCards();
}

int BoardIndex::cellOf(QPointF point) const
{
    const int column = int((point.x() - m_area.left()) / cell.width());
    const int row = int((point.y() - m_area.top()) / cell.height());
    return std::clamp(row, 0, m_rows - 1) * m_columns + std::clamp(column, 0, m_columns - 1);
}

/// A card stands in the cell of its top left corner.
void BoardIndex::fillGrid(const BoardLayout& layout)
{
    m_area = layout.bounds;
    m_columns = 1 + int(std::min(m_area.width() / cell.width(), 4096.0));
    const int mostRows = mostCells / m_columns;
    m_rows = 1 + int(std::min(m_area.height() / cell.height(), double(mostRows)));
    m_cells.assign(size_t(m_columns) * size_t(m_rows) + 1, 0);
    for (size_t i = 0; i < m_order.size(); ++i) {
        if (m_order[i].isCard)
            ++m_cells[size_t(cellOf(m_rects[i].topLeft())) + 1];
        else
            m_clusterPlaces.push_back(int(i));
    }
    for (size_t i = 1; i < m_cells.size(); ++i)
        m_cells[i] += m_cells[i - 1];
    m_inCells.resize(size_t(m_cells.back()));
    auto next = m_cells;
    for (size_t i = 0; i < m_order.size(); ++i)
        if (m_order[i].isCard)
            m_inCells[size_t(next[size_t(cellOf(m_rects[i].topLeft()))]++)] = int(i);
}

template <class Take> void BoardIndex::nearCells(const QRectF& area, Take take) const
{
    const int first = cellOf(area.topLeft() - QPointF(board::picturedCard.width(), board::picturedCard.height()));
    const int last = cellOf(area.bottomRight());
    for (int row = first / m_columns; row <= last / m_columns; ++row)
        for (int column = first % m_columns; column <= last % m_columns; ++column) {
            const auto at = size_t(row * m_columns + column);
            for (int i = m_cells[at]; i < m_cells[at + 1]; ++i)
                take(m_inCells[size_t(i)]);
        }
}

std::vector<BoardItem> BoardIndex::in(const QRectF& area) const
{
    if (m_order.empty() || !area.intersects(m_area))
        return {};
    if (area.contains(m_area))
        return m_order;
    std::vector<int> places;
    const auto take = [&](int place) {
        if (m_rects[size_t(place)].intersects(area))
            places.push_back(place);
    };
    for (const int place : m_clusterPlaces)
        take(place);
    nearCells(area, take);
    std::sort(places.begin(), places.end());
    std::vector<BoardItem> items;
    items.reserve(places.size());
    for (const int place : places)
        items.push_back(m_order[size_t(place)]);
    return items;
}

std::optional<BoardItem> BoardIndex::at(QPointF point) const
{
    int topmost = -1;
    if (m_order.empty())
        return {};
    const auto take = [&](int place) {
        if (place > topmost && m_rects[size_t(place)].contains(point))
            topmost = place;
    };
    for (const int place : m_clusterPlaces)
        take(place);
    nearCells(QRectF(point, QSizeF(0, 0)), take);
    return topmost < 0 ? std::nullopt : std::optional(m_order[size_t(topmost)]);
}

int BoardIndex::clusterAt(QPointF point) const
{
    for (auto place = m_clusterPlaces.rbegin(); place != m_clusterPlaces.rend(); ++place)
        if (m_rects[size_t(*place)].contains(point))
            return m_order[size_t(*place)].at;
    return -1;
}

std::vector<int> BoardIndex::cardsBelow(int cluster) const
{
    std::vector<int> cards(cardsIn(cluster).begin(), cardsIn(cluster).end());
    for (const int inner : clustersIn(cluster)) {
        const auto more = cardsBelow(inner);
        cards.insert(cards.end(), more.begin(), more.end());
    }
    return cards;
}

bool BoardIndex::isIn(int cluster, int above) const
{
    while (cluster >= 0 && cluster != above)
        cluster = aroundCluster(cluster);
    return cluster == above;
}

} // namespace core
