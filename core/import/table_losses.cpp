#include "core/import/table_losses.h"

#include "core/tr.h"

namespace core::import {

void TableLosses::add(int row, int column, const QString& why)
{
    if (++m_inColumn[column] <= shown)
        m_losses.push_back({tr("cell"), 1, whereIs(m_table, row, column), why, true});
}

void TableLosses::addRow(int row, const QString& what, const QString& why, bool content)
{
    auto& rows = m_ofRows[what];
    if (rows.numbers.size() < shown)
        rows.numbers << QString::number(m_table.cells.number(row));
    ++rows.count;
    rows.why = why;
    rows.content = content;
}

std::vector<Loss> TableLosses::take()
{
    for (auto it = m_inColumn.cbegin(); it != m_inColumn.cend(); ++it)
        if (it.value() > shown)
            m_losses.push_back({tr("more cells"), it.value() - shown,
                                tr("column “%1”").arg(m_table.columns[it.key()].left(60)),
                                tr("they do not fit their column either"), true});
    for (auto it = m_ofRows.cbegin(); it != m_ofRows.cend(); ++it) {
        const QString more = it->count > shown ? QStringLiteral(" …") : QString();
        m_losses.push_back(
            {it.key(), it->count,
             (it->count == 1 ? tr("row %1") : tr("rows %1")).arg(it->numbers.join(QStringLiteral(", "))) + more,
             it->why, it->content});
    }
    return std::move(m_losses);
}

} // namespace core::import
