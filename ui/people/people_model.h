#pragma once

#include "ui/people/people_rows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace ui {

/// The rows of a table of people or of accounts.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Tells of the rows that changed; where people or columns came or went, all is anew.
    void setTable(PeopleTable table);
    const std::vector<PeopleColumn>& columns() const { return m_table.columns; }
    const PeopleRow& row(int row) const { return m_table.rows[static_cast<size_t>(row)]; }
    const std::vector<PeopleRow>& rows() const { return m_table.rows; }
    int rowOf(qint64 id) const; // -1: not here
    int columnOf(const QString& key) const;
    void setEditable(bool editable) { m_editable = editable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    /// Something else was written into a cell, and stands there; whoever keeps it sets the table anew.
    void written(qint64 id, const QString& key, const QString& text);

private:
    PeopleTable m_table;
    QHash<qint64, int> m_rowOf;
    bool m_editable = false;
};

enum class QuickFilter { All, Missing, Ending, Refused, Alone, Twins };

/// Those rows in which each of the words that were typed is found, and that the quick filter asks for.
class PeopleFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit PeopleFilter(PeopleModel& model);

    void setWords(const QString& words);
    void setQuick(QuickFilter quick);
    QuickFilter quick() const { return m_quick; }
    qint64 idAt(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool isFound(const PeopleRow& row, const QString& word) const;

    PeopleModel& m_model;
    QStringList m_words;
    QuickFilter m_quick = QuickFilter::All;
};

} // namespace ui
