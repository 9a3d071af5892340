#pragma once

#include "ui/boards/board_card_list.h"
#include "ui/boards/board_selection.h"

#include <QAbstractItemModel>

namespace ui {

/// A board as a tree: clusters in clusters, the cards in them, and last those that are not sorted. It is what a screen
/// reader gets of the board.
class BoardOutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind { Cluster, Card, NotSorted };
    struct Node {
        Kind kind = Kind::Card;
        core::Id<core::Cluster> cluster;
        BoardCardRow card;
        QString name;    // of a cluster; empty: it has none yet
        int cards = 0;   // of a cluster, with all below it
        int people = 0;  // distinct, behind them
        int hue = 0;     // of a cluster; 0: none
        int parent = -1; // a place among the nodes; -1: at the top
        int row = 0;
        std::vector<int> below = {};
        friend bool operator==(const Node&, const Node&) = default;
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Null: nothing. Resets only where something is different: whether it did.
    bool setScene(const core::BoardScene* scene);
    const Node& node(const QModelIndex& index) const { return m_nodes[static_cast<size_t>(index.internalId())]; }
    BoardThing thing(const QModelIndex& index) const; // of the row that holds what is not sorted: neither
    QModelIndex indexOf(const BoardThing& thing) const;
    /// Without an id where it is not there.
    BoardCardRow card(core::Id<core::Card> card) const;
    QModelIndex notSorted() const; // invalid: every card is sorted
    /// "Cluster of 3" where it has no name.
    static QString nameOf(const Node& node);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QModelIndex indexAt(int node) const;

    std::vector<Node> m_nodes;
    std::vector<int> m_top;
    QHash<core::Id<core::Cluster>, int> m_clusters;
    QHash<core::Id<core::Card>, int> m_cards;
};

} // namespace ui
