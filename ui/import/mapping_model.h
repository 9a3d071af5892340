#pragma once

#include "core/import/table_mapping.h"

#include <QAbstractTableModel>

namespace core::import {
class KnownObservations;
}

namespace ui {

/// The first rows of a table as they will be read: the row's number, then its cells, those that cannot be kept marked.
class MappedRowModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int most = 100; // rows

    using QAbstractTableModel::QAbstractTableModel;
    void setTable(const core::import::Table& table, const core::import::TableMapping& mapping);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString problemAt(const QModelIndex& index) const;
    bool isNumber(int column) const;

    QStringList m_columns;
    core::import::TableMapping m_mapping;
    std::vector<int> m_numbers;
    std::vector<QStringList> m_rows;
    std::vector<core::import::CellProblem> m_problems;
};

/// What a person should look at before a table comes in: where it stands, and why.
class MappingProblemModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Where, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// `known`: where results of tasks could go; null: it is not known.
    void setTable(const core::import::Table& table, const core::import::TableMapping& mapping,
                  const core::import::KnownObservations* known = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The cell that a row is about: its row and column in the table's first rows; both -1 where it is about none.
    std::pair<int, int> cellOf(int row) const;

private:
    struct Problem {
        QString where;
        QString why;
        bool isBad = true;
        int row = -1;
        int column = -1;
    };
    std::vector<Problem> m_problems;
};

} // namespace ui
