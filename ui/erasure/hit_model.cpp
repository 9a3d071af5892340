#include "ui/erasure/hit_model.h"

namespace ui {

void HitModel::setHits(std::vector<core::erasure::Hit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    QSet<QString> there;
    for (const auto& hit : m_hits)
        there.insert(hit.key);
    m_kept.intersect(there);
    endResetModel();
}

QStringList HitModel::kept() const
{
    return {m_kept.begin(), m_kept.end()};
}

int HitModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant HitModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& hit = m_hits[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringList{hit.before + hit.words + hit.after, hit.place}.join(QStringLiteral(", "));
    case Qt::CheckStateRole: return m_kept.contains(hit.key) ? Qt::Unchecked : Qt::Checked;
    case PlaceRole: return hit.place;
    case BeforeRole: return hit.before;
    case WordsRole: return hit.words;
    case AfterRole: return hit.after;
    default: return {};
    }
}

bool HitModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString& key = m_hits[static_cast<size_t>(index.row())].key;
    if (value.toInt() == Qt::Checked)
        m_kept.remove(key);
    else
        m_kept.insert(key);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags HitModel::flags(const QModelIndex& index) const
{
    const auto own = QAbstractListModel::flags(index);
    return index.isValid() ? own | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : own;
}

} // namespace ui
