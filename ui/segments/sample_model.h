#pragma once

#include "core/analysis/segment_sample.h"

#include <QAbstractTableModel>

namespace ui {

/// How far a study has heard each segment: who took part, how many it wants, who is still to be talked to.
class SampleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Heard, Market, Target, Missing, NotYet, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setSample(std::vector<core::SegmentSample> sample);
    void setWritable(bool writable) { m_isWritable = writable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void targeted(core::Id<core::Segment> segment, int people);

private:
    std::vector<core::SegmentSample> m_sample;
    bool m_isWritable = false;
};

} // namespace ui
