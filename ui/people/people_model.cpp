#include "ui/people/people_model.h"

#include "ui/widgets/fuzzy.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace ui {
namespace {

bool sameRows(const PeopleTable& a, const PeopleTable& b)
{
    return a.columns == b.columns && std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                                                [](const PeopleRow& x, const PeopleRow& y) { return x.id == y.id; });
}

} // namespace

void PeopleModel::setTable(PeopleTable table)
{
    if (sameRows(table, m_table)) {
        std::swap(table, m_table);
        for (size_t at = 0; at < m_table.rows.size(); ++at)
            if (!(m_table.rows[at] == table.rows[at]))
                emit dataChanged(index(static_cast<int>(at), 0), index(static_cast<int>(at), columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    m_rowOf.clear();
    for (size_t at = 0; at < m_table.rows.size(); ++at)
        m_rowOf.insert(m_table.rows[at].id, static_cast<int>(at));
    endResetModel();
}

int PeopleModel::rowOf(qint64 id) const
{
    return m_rowOf.value(id, -1);
}

int PeopleModel::columnOf(const QString& key) const
{
    const auto found = std::find_if(m_table.columns.begin(), m_table.columns.end(),
                                    [&](const PeopleColumn& column) { return column.key == key; });
    return found == m_table.columns.end() ? -1 : static_cast<int>(found - m_table.columns.begin());
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& cell = row(index.row()).cells[static_cast<size_t>(index.column())];
    const auto& column = m_table.columns[static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole: return cell.text;
    case Qt::TextAlignmentRole: return int((column.figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case StrongRole: return column.strong;
    case SoftRole: return !column.strong && !column.figure && column.key != u"name";
    case VerdictRole: return cell.verdict ? QVariant(static_cast<int>(*cell.verdict)) : QVariant();
    case SortRole: return cell.sort;
    default: return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= columnCount())
        return {};
    const auto& column = m_table.columns[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return int((column.figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(column.title) : QVariant();
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editable && m_table.columns[static_cast<size_t>(index.column())].editable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    if (text == data(index, Qt::EditRole).toString())
        return true;
    m_table.rows[static_cast<size_t>(index.row())].cells[static_cast<size_t>(index.column())].text = text;
    emit dataChanged(index, index);
    emit written(row(index.row()).id, m_table.columns[static_cast<size_t>(index.column())].key, text);
    return true;
}

PeopleFilter::PeopleFilter(PeopleModel& model) : m_model(model)
{
    setSourceModel(&model);
    setSortRole(SortRole);
    setDynamicSortFilter(true);
}

void PeopleFilter::setWords(const QString& words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void PeopleFilter::setQuick(QuickFilter quick)
{
    m_quick = quick;
    invalidateFilter();
}

qint64 PeopleFilter::idAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model.row(mapToSource(index).row()).id : 0;
}

bool PeopleFilter::isFound(const PeopleRow& row, const QString& word) const
{
    const auto contains = [&](const PeopleCell& cell) { return cell.text.contains(word, Qt::CaseInsensitive); };
    if (std::any_of(row.cells.begin(), row.cells.end(), contains))
        return true;
    // Letters that are left out: in code, name, role and account, and not where hardly any were typed.
    const auto end = row.cells.begin() + std::min<ptrdiff_t>(4, static_cast<ptrdiff_t>(row.cells.size()));
    return word.size() > 2 && std::any_of(row.cells.begin(), end, [&](const PeopleCell& cell) {
               return cell.text.size() < 60 && fuzzyMatch(word, cell.text);
           });
}

bool PeopleFilter::filterAcceptsRow(int at, const QModelIndex&) const
{
    const auto& row = m_model.row(at);
    const bool asked = m_quick == QuickFilter::All || (m_quick == QuickFilter::Missing && row.missing) ||
                       (m_quick == QuickFilter::Ending && row.ending) ||
                       (m_quick == QuickFilter::Refused && row.refused) ||
                       (m_quick == QuickFilter::Alone && row.alone) || (m_quick == QuickFilter::Twins && row.twin);
    return asked &&
           std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return isFound(row, word); });
}

} // namespace ui
