#include "ui/import/mapping_panel.h"

#include "ui/import/mapping_columns.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QHeaderView>

#include <algorithm>

namespace ui {
namespace {

using core::import::TableMapping;
using core::import::TableReading;

/// What the heading and the first cells of a column need, within bounds.
int widthOf(const MappedRowModel& rows, int column)
{
    constexpr int looked = 20;
    constexpr int sides = 24;
    int width = paint::textWidth(rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                 fontOf(Type::Hint, QFont::Medium));
    for (int row = 0; row < std::min(looked, rows.rowCount()); ++row)
        width = std::max(width, paint::textWidth(rows.index(row, column).data().toString(), fontOf(Type::Body)));
    return std::clamp(width + sides, scaled(64), scaled(220));
}

} // namespace

void MappingPanel::setTable(const core::import::Table& table, const TableMapping& mapping,
                            std::shared_ptr<const core::import::KnownObservations> known)
{
    m_known = std::move(known);
    m_table = table;
    m_mapping = mapping;
    showMapping();
}

void MappingPanel::setSaved(const std::vector<TableMapping>& saved)
{
    m_saved = saved;
    showSaved();
}

QString MappingPanel::problem() const
{
    return core::import::problemsOf(m_mapping, m_table).blocking;
}

void MappingPanel::showMapping()
{
    m_kind->setCurrent(int(std::find(kinds.begin(), kinds.end(), m_mapping.kind) - kinds.begin()));
    m_columns->setTable(m_table, m_mapping);
    showReading();
    showSaved();
    showRows();
}

void MappingPanel::showReading()
{
    const bool isSheet = !m_table.sheets.isEmpty();
    m_sheet->clear();
    m_sheet->addItems(m_table.sheets);
    m_sheet->setCurrentText(m_table.reading.sheet);
    m_sheet->setEnabled(m_table.sheets.size() > 1);
    m_sheet->parentWidget()->setVisible(isSheet);
    m_delimiter->parentWidget()->setVisible(!isSheet);
    m_encoding->parentWidget()->setVisible(!isSheet);
    const auto* delimiter = std::find(delimiters.begin(), delimiters.end(), m_table.reading.delimiter.unicode());
    m_delimiter->setCurrentIndex(isSheet || delimiter == delimiters.end() ? -1 : int(delimiter - delimiters.begin()));
    m_encoding->setCurrentIndex(isSheet ? -1 : m_encoding->findText(m_table.reading.encoding));
    m_headings->setCurrentIndex(std::min(m_table.reading.headerRow.value_or(0), headingRows));
}

void MappingPanel::showSaved()
{
    m_offered.clear();
    m_savedChoice->clear();
    m_savedChoice->addItem(tr("Guessed mapping"));
    for (const auto& saved : m_saved) {
        const bool knowsAny = std::any_of(saved.columns.begin(), saved.columns.end(), [this](const auto& column) {
            return m_table.columns.contains(column.heading, Qt::CaseInsensitive);
        });
        if (!knowsAny)
            continue;
        m_offered.push_back(saved);
        m_savedChoice->addItem(saved.name);
    }
    m_savedChoice->setCurrentIndex(std::max(0, m_savedChoice->findText(m_mapping.name, Qt::MatchFixedString)));
    m_name->setValue(m_mapping.name);
}

void MappingPanel::showRows()
{
    m_rows.setTable(m_table, m_mapping);
    m_problems.setTable(m_table, m_mapping, m_known.get());
    m_rowTable->header()->resizeSection(0, scaled(56));
    for (int column = 1; column < m_rows.columnCount(); ++column)
        m_rowTable->header()->resizeSection(column, widthOf(m_rows, column));
    const auto left = m_mapping.columnsOf(core::import::ColumnIs::Ignored).size();
    m_columnsNote->setText(
        tr("%1 in the file, %2 used").arg(m_table.columns.size()).arg(m_table.columns.size() - qsizetype(left)));
    m_rowsNote->setText(
        tr("as they will be read, %1 of %2").arg(number(m_rows.rowCount()), number(m_table.cells.rows())));
    m_problemsNote->setText(m_problems.rowCount() == 0 ? tr("nothing") : QString::number(m_problems.rowCount()));
}

void MappingPanel::change(const TableMapping& mapping)
{
    m_mapping = mapping;
    showMapping();
    emit changed(m_mapping);
}

void MappingPanel::changeReading(const TableReading& reading)
{
    if (reading == m_mapping.reading)
        return;
    m_mapping.reading = reading;
    emit changed(m_mapping);
}

void MappingPanel::chooseSaved(int row)
{
    if (row == 0)
        return change(core::import::guessMapping(m_table));
    change(core::import::fitted(m_offered[size_t(row - 1)], m_table));
}

void MappingPanel::save(const QString& name)
{
    m_mapping.name = name.simplified();
    if (m_mapping.name.isEmpty())
        return m_name->restore();
    std::erase_if(m_saved, [this](const TableMapping& saved) {
        return saved.name.compare(m_mapping.name, Qt::CaseInsensitive) == 0;
    });
    m_saved.insert(m_saved.begin(), m_mapping);
    showSaved();
    emit saveAsked(m_mapping);
}

void MappingPanel::goToProblem(const QModelIndex& index)
{
    const auto [row, column] = m_problems.cellOf(index.row());
    if (row < 0)
        return;
    const auto cell = m_rows.index(row, column + 1);
    m_rowTable->setCurrentIndex(cell);
    m_rowTable->scrollTo(cell);
}

} // namespace ui
