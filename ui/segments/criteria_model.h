#pragma once

#include "core/analysis/segment_ranking.h"

#include <QAbstractTableModel>

namespace ui {

/// The criteria that segments are scored on, edited in place and dragged into their order.
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
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

signals:
    /// Before the criterion that stands at `row` now.
    void dropped(core::Id<core::Criterion> criterion, int row);
    void changed(const core::Criterion& criterion, const QString& label);

private:
    std::vector<core::Criterion> m_criteria;
    std::vector<double> m_shares;
    bool m_isWritable = false;
};

} // namespace ui
