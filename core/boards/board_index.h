#pragma once

#include "core/boards/board_layout.h"

#include <span>

namespace core {

/// A cluster or a card, by its place in the content.
struct BoardItem {
    int at = 0;
    bool isCard = false;
    friend bool operator==(BoardItem, BoardItem) = default;
};

/// Finds what lies somewhere on a board without looking at all of it. Cards stand in a grid, clusters in a list: there
/// are few of them and they are large. What is not to be seen, in a collapsed cluster, is not in it.
class BoardIndex {
public:
    BoardIndex() = default;
    BoardIndex(const BoardContent& content, const BoardLayout& layout);

    /// What lies in `area`, at least in part, in the order in which it is painted.
    std::vector<BoardItem> in(const QRectF& area) const;
    /// All that can be seen, in the order in which it is painted: each cluster with all in it, then what is not sorted.
    const std::vector<BoardItem>& all() const { return m_order; }
    /// The topmost at a point.
    std::optional<BoardItem> at(QPointF point) const;
    /// The topmost cluster at a point, by its place in the content; -1: none.
    int clusterAt(QPointF point) const;

    // The cluster around it, by its place in the content; -1: none.
    int aroundCard(int card) const { return m_aroundCard[size_t(card)]; }
    int aroundCluster(int cluster) const { return m_aroundCluster[size_t(cluster)]; }
    // What is in a cluster itself, in its order; -1: at the top.
    std::span<const int> cardsIn(int cluster) const { return m_cardsIn[size_t(cluster + 1)]; }
    std::span<const int> clustersIn(int cluster) const { return m_clustersIn[size_t(cluster + 1)]; }
    /// The cards in a cluster and in all below it, collapsed or not.
    std::vector<int> cardsBelow(int cluster) const;
    /// Whether `cluster` is `above` or somewhere in it.
    bool isIn(int cluster, int above) const;

private:
    void sortIn(const BoardContent& content);
    void putInOrder(int cluster, const BoardLayout& layout);
    void fillGrid(const BoardLayout& layout);
    int cellOf(QPointF point) const; // the nearest one
    template <class Take> void nearCells(const QRectF& area, Take take) const;

    std::vector<BoardItem> m_order;
    std::vector<QRectF> m_rects; // as m_order
    std::vector<int> m_aroundCard, m_aroundCluster;
    // The first: at the top; it is there on an empty board too.
    std::vector<std::vector<int>> m_cardsIn{{}}, m_clustersIn{{}};
    QRectF m_area;
    int m_columns = 0, m_rows = 0;
    std::vector<int> m_cells;         // where each cell's cards begin in m_inCells
    std::vector<int> m_inCells;       // places in m_order
    std::vector<int> m_clusterPlaces; // places in m_order
};

} // namespace core
