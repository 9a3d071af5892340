#include "ui/segments/characteristic_model.h"

#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <tuple>

namespace ui {

/// The rows stay where the claims are the same, so that one that is being reworded is not lost.
void CharacteristicModel::setRows(std::vector<Characteristic> rows)
{
    const auto id = [](const Characteristic& row) { return row.claim.id; };
    const bool same = std::ranges::equal(rows, m_rows, {}, id, id);
    const auto shown = [](const Characteristic& row) {
        const auto& [facing, market, against, silent] = row.people;
        return std::tuple(row.claim, facing, market, against, silent, row.newest, row.isAssumption);
    };
    if (std::ranges::equal(rows, m_rows, {}, shown, shown))
        return; // what is being written stays chosen
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int CharacteristicModel::rowOf(core::Id<core::Claim> claim) const
{
    const auto found = std::ranges::find(m_rows, claim, [](const Characteristic& row) { return row.claim.id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CharacteristicModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CharacteristicModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = at(index.row());
    if (role == Qt::EditRole)
        return row.claim.text;
    if (role == SoftRole)
        return index.column() != Words;
    if (role == VerdictRole && index.column() == People && row.isAssumption)
        return int(paint::Verdict::Warn);
    if (role == Qt::AccessibleTextRole && index.column() == People && !row.isAssumption)
        return paint::peopleWords(row.people);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Words: return row.claim.text;
    case People:
        if (row.isAssumption)
            return tr("assumption");
        return role == Qt::ToolTipRole ? paint::peopleWords(row.people)
               : row.people.market > 0 ? tr("%1 + %2 market").arg(number(row.people.facing), number(row.people.market))
                                       : number(row.people.facing);
    case Against: return row.people.against > 0 ? number(row.people.against) : QString();
    case Newest: return row.newest.isValid() ? shortDate(row.newest) : QString();
    default: return {};
    }
}

QVariant CharacteristicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Words: return tr("Characteristic");
    case People: return tr("People for");
    case Against: return tr("Against");
    case Newest: return tr("Newest");
    default: return {};
    }
}

Qt::ItemFlags CharacteristicModel::flags(const QModelIndex& index) const
{
    const auto usual = QAbstractTableModel::flags(index);
    return m_isWritable && index.column() == Words ? usual | Qt::ItemIsEditable : usual;
}

bool CharacteristicModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !m_isWritable || !index.isValid())
        return false;
    auto claim = at(index.row()).claim;
    const QString words = value.toString().simplified();
    if (words.isEmpty() || words == claim.text)
        return false; // a claim needs words; the old ones stay
    claim.text = words;
    emit reworded(claim);
    return true;
}

} // namespace ui
