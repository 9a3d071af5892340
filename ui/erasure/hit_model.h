#pragma once

#include "core/erasure/hits.h"

#include <QAbstractListModel>

namespace ui {

/// The places where a name stands. Those that are checked are replaced, the others stay as they are.
class HitModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PlaceRole = Qt::UserRole + 1, BeforeRole, WordsRole, AfterRole };

    using QAbstractListModel::QAbstractListModel;
    /// What was unchecked stays so, as far as it is there still.
    void setHits(std::vector<core::erasure::Hit> hits);
    /// The keys of those that stay.
    QStringList kept() const;
    int checked() const { return rowCount() - static_cast<int>(m_kept.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<core::erasure::Hit> m_hits;
    QSet<QString> m_kept;
};

} // namespace ui
