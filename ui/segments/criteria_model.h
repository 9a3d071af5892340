#pragma once

#include "core/analysis/segment_ranking.h"

#include <QAbstractTableModel>

namespace ui {

/// The criteria that segments are scored on, edited in place. The first one runs across the attractiveness grid, the
/// last one up.
class CriteriaModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Description, Weight, Share, Turned, Axis, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRanking(const core::Ranking& ranking);
    void setWritable(bool writable) { m_isWritable = writable; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

signals:
    void changed(const core::Criterion& criterion, const QString& label);

private:
    std::vector<core::Criterion> m_criteria;
    std::vector<double> m_shares;
    bool m_isWritable = false;
};

} // namespace ui
