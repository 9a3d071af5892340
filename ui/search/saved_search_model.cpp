#include "ui/search/saved_search_model.h"

namespace ui {

void SavedSearchModel::setSearches(std::vector<core::SavedSearch> searches, bool changeable)
{
    beginResetModel();
    m_searches = std::move(searches);
    m_changeable = changeable;
    endResetModel();
}

int SavedSearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_searches.size());
}

QVariant SavedSearchModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& search = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return search.name;
    case Qt::ToolTipRole: return search.query;
    case Qt::AccessibleTextRole: return QString(search.name + QStringLiteral(", ") + search.query);
    default: return {};
    }
}

bool SavedSearchModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || name == at(index.row()).name)
        return false;
    emit renameAsked(at(index.row()).id, name); // the model is filled anew when the project has changed
    return true;
}

Qt::ItemFlags SavedSearchModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_changeable ? shown | Qt::ItemIsEditable : shown;
}

} // namespace ui
