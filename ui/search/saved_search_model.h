#pragma once

#include "core/search/saved_search_store.h"

#include <QAbstractListModel>

namespace ui {

/// The searches that were kept; a row is renamed where it stands.
class SavedSearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `changeable`: the project can be written.
    void setSearches(std::vector<core::SavedSearch> searches, bool changeable);
    const core::SavedSearch& at(int row) const { return m_searches[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void renameAsked(core::Id<core::SavedSearch> search, const QString& name);

private:
    std::vector<core::SavedSearch> m_searches;
    bool m_changeable = false;
};

} // namespace ui
