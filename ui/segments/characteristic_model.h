#pragma once

#include "ui/segments/shown_segments.h"

#include <QAbstractTableModel>

namespace ui {

/// What is claimed of one segment, each with the people behind it. The words are edited in place.
class CharacteristicModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Words, People, Against, Newest, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Characteristic> rows);
    void setWritable(bool writable) { m_isWritable = writable; }
    const Characteristic& at(int row) const { return m_rows[size_t(row)]; }
    int rowOf(core::Id<core::Claim> claim) const; // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void reworded(const core::Claim& claim);

private:
    std::vector<Characteristic> m_rows;
    bool m_isWritable = false;
};

} // namespace ui
