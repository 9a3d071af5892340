#pragma once

#include "core/stores.h"

#include <QAbstractTableModel>

namespace ui {

/// A board with what lies on it, in figures.
struct BoardSummary {
    core::Board board;
    QString study; // empty: a board of all studies
    int cards = 0;
    int clusters = 0;
    int people = 0; // distinct, behind the cards
    friend bool operator==(const BoardSummary&, const BoardSummary&) = default;
};
/// In order.
std::vector<BoardSummary> boardSummaries(const core::Stores& stores);

/// The boards of the project, a row each.
class BoardListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Study, Cards, Clusters, People, Step, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBoards(std::vector<BoardSummary> boards);
    const BoardSummary& board(int row) const { return m_boards[static_cast<size_t>(row)]; }
    int rowOf(core::Id<core::Board> id) const; // -1: not here
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Changes nothing itself: says that another name was typed.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renamed(core::Id<core::Board> board, const QString& name);

private:
    std::vector<BoardSummary> m_boards;
    bool m_editable = false;
};

} // namespace ui
