#pragma once

#include "ui/observation/observation_content.h"
#include "ui/widgets/table.h"

#include <QAbstractTableModel>

namespace ui {

/// All entries of an observation as rows, in the order of the text: the reading of the lanes.
class EntryTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Lane, Who, What, Tags, Took, ColumnCount };
    enum Role { ChipsRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void setContent(const ObservationContent& content);
    void setEditable(bool editable) { m_editable = editable; }
    const std::vector<paint::Chip>& chips(int row) const { return m_content.chips[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void reworded(int entry, const QString& words);

private:
    QVariant words(const QModelIndex& index) const;

    ObservationContent m_content;
    bool m_editable = false;
};

/// The table of the entries. Enter edits the words.
class EntryTable : public Table {
    Q_OBJECT

public:
    explicit EntryTable(QWidget* parent = nullptr);

    EntryTableModel& entries() { return m_model; }
    /// Chooses a row and brings it into view; -1: none. Tells nobody.
    void choose(int entry);
    void edit(int entry);
    QRect rectOf(int entry) const { return visualRect(m_model.index(entry, EntryTableModel::What)); }

signals:
    void chosenByHand(int entry);
    void deleteAsked(int entry);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    using Table::edit;

private:
    EntryTableModel m_model;
    bool m_choosing = false;
};

} // namespace ui
