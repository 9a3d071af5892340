#include "ui/import/mapping_model.h"

#include "core/import/known_observations.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace ui {

using core::import::ColumnIs;

void MappedRowModel::setTable(const core::import::Table& table, const core::import::TableMapping& mapping)
{
    beginResetModel();
    m_columns = table.columns;
    m_mapping = mapping;
    m_problems = core::import::cellProblems(mapping, table, most);
    m_numbers.clear();
    m_rows.clear();
    for (int row = 0; row < std::min(table.cells.rows(), most); ++row) {
        m_numbers.push_back(table.cells.number(row));
        QStringList cells;
        for (int column = 0; column < table.columns.size(); ++column)
            cells << table.cells.at(row, column).simplified().left(200);
        m_rows.push_back(cells);
    }
    endResetModel();
}

int MappedRowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MappedRowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

QString MappedRowModel::problemAt(const QModelIndex& index) const
{
    const auto found = std::find_if(m_problems.begin(), m_problems.end(), [&](const auto& problem) {
        return problem.row == index.row() && problem.column == index.column() - 1;
    });
    return found == m_problems.end() ? QString() : found->why;
}

bool MappedRowModel::isNumber(int column) const
{
    const auto& mapping = m_mapping.columns[size_t(column)];
    return mapping.is == ColumnIs::Score ||
           (core::import::isAttribute(mapping.is) && mapping.type == core::AttributeType::Number);
}

QVariant MappedRowModel::data(const QModelIndex& index, int role) const
{
    const int column = index.column() - 1;
    if (column < 0) {
        if (role == Qt::DisplayRole)
            return m_numbers[size_t(index.row())];
        if (role == Qt::TextAlignmentRole)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return role == SoftRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return m_rows[size_t(index.row())][column];
    case SoftRole: return m_mapping.columns[size_t(column)].is == ColumnIs::Ignored;
    case VerdictRole: return problemAt(index).isEmpty() ? QVariant() : QVariant(int(paint::Verdict::Bad));
    case Qt::ToolTipRole: {
        const QString problem = problemAt(index);
        return problem.isEmpty() ? m_rows[size_t(index.row())][column] : problem;
    }
    case Qt::TextAlignmentRole: return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant MappedRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return section == 0 ? tr("Row") : m_columns[section - 1];
}

void MappingProblemModel::setTable(const core::import::Table& table, const core::import::TableMapping& mapping,
                                   const core::import::KnownObservations* known)
{
    beginResetModel();
    m_problems.clear();
    const auto whole = core::import::problemsOf(mapping, table);
    if (!whole.blocking.isEmpty())
        m_problems.push_back({tr("The table"), whole.blocking});
    if (known)
        for (const auto& loss : known->homeless(table, mapping))
            m_problems.push_back({loss.what, loss.why});
    for (const auto& [row, column, why] : core::import::cellProblems(mapping, table, MappedRowModel::most))
        m_problems.push_back({tr("Row %1, %2").arg(table.cells.number(row)).arg(table.columns[column]),
                              tr("%1. The cell stays empty.").arg(why), true, row, column});
    for (const auto& hint : whole.hints)
        m_problems.push_back({tr("The table"), hint, false});
    for (const auto& loss : table.lost)
        m_problems.push_back({loss.where, QStringLiteral("%1: %2").arg(loss.what, loss.why), loss.content});
    endResetModel();
}

int MappingProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int MappingProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MappingProblemModel::data(const QModelIndex& index, int role) const
{
    const auto& problem = m_problems[size_t(index.row())];
    if (role == VerdictRole && index.column() == Where && !problem.where.isEmpty())
        return int(problem.isBad ? paint::Verdict::Bad : paint::Verdict::Warn);
    if (role == Qt::ToolTipRole)
        return problem.why;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Where ? problem.where : problem.why;
}

QVariant MappingProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return section == Where ? tr("Where") : tr("What");
}

std::pair<int, int> MappingProblemModel::cellOf(int row) const
{
    return {m_problems[size_t(row)].row, m_problems[size_t(row)].column};
}

} // namespace ui
