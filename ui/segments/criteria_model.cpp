#include "ui/segments/criteria_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

const QString criterionMime = QStringLiteral("application/x-earshot-criterion");

} // namespace

/// The rows stay where the criteria are the same, so that one that is being edited is not lost.
void CriteriaModel::setRanking(const core::Ranking& ranking)
{
    const bool same = std::ranges::equal(ranking.criteria, m_criteria, {}, &core::Criterion::id, &core::Criterion::id);
    if (!same)
        beginResetModel();
    m_criteria = ranking.criteria;
    m_shares = ranking.shares;
    if (!same)
        endResetModel();
    else if (!m_criteria.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CriteriaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_criteria.size());
}

QVariant CriteriaModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& criterion = m_criteria[size_t(index.row())];
    const bool isNumber = index.column() == Weight || index.column() == Share;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == SoftRole)
        return index.column() != Name;
    if (role == Qt::EditRole && index.column() == Weight)
        return criterion.weight;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name: return criterion.name;
    case Description: return criterion.description;
    case Weight:
        return QLocale().toString(criterion.weight, 'f', criterion.weight == std::floor(criterion.weight) ? 0 : 1);
    case Share: return tr("%1 %").arg(std::lround(m_shares[size_t(index.row())] * 100));
    case Turned: return criterion.isTurned ? tr("worse") : tr("better");
    case Axis:
        return criterion.axis == core::Criterion::Axis::Across ? tr("across")
               : criterion.axis == core::Criterion::Axis::Up   ? tr("up")
                                                               : QString();
    default: return {};
    }
}

QVariant CriteriaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Weight || section == Share ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Criterion");
    case Description: return tr("What it means");
    case Weight: return tr("Weight");
    case Share: return tr("Share");
    case Turned: return tr("More of it is");
    case Axis: return tr("In the grid");
    default: return {};
    }
}

Qt::ItemFlags CriteriaModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_isWritable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const auto usual = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!m_isWritable)
        return usual;
    return usual | Qt::ItemIsDragEnabled | (index.column() <= Weight ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QStringList CriteriaModel::mimeTypes() const
{
    return {criterionMime};
}

QMimeData* CriteriaModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(criterionMime, QByteArray::number(m_criteria[size_t(indexes.front().row())].id.value));
    return data;
}

bool CriteriaModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex&)
{
    if (!data->hasFormat(criterionMime))
        return false;
    emit dropped({data->data(criterionMime).toLongLong()}, row < 0 ? rowCount() : row);
    return true;
}

bool CriteriaModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_isWritable || !index.isValid())
        return false;
    auto criterion = m_criteria[size_t(index.row())];
    const QString words = value.toString().simplified();
    QString label;
    switch (index.column()) {
    case Name:
        label = tr("Rename criterion %1").arg(quoted(criterion.name));
        criterion.name = words.isEmpty() ? criterion.name : words;
        break;
    case Description:
        label = tr("Say what %1 means").arg(quoted(criterion.name));
        criterion.description = words;
        break;
    case Weight:
        label = tr("Weigh %1").arg(quoted(criterion.name));
        criterion.weight = std::max(0.0, value.toDouble());
        break;
    default: return false;
    }
    if (criterion == m_criteria[size_t(index.row())])
        return false;
    emit changed(criterion, label);
    return true;
}

} // namespace ui
