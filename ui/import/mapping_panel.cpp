#include "ui/import/mapping_panel.h"

#include "core/import/decode.h"
#include "ui/import/mapping_columns.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/table.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using core::import::TableKind;
using core::import::TableMapping;
using core::import::TableReading;

constexpr TableKind kinds[] = {TableKind::People, TableKind::Feedback, TableKind::StickyNotes};
constexpr char16_t delimiters[] = {u',', u';', u'\t', u'|'};
constexpr int headingRows = 12; // that can be chosen

/// The line over a part: what it is, and a note.
QWidget* headOf(const QString& title, Label*& note)
{
    auto* head = new Surface(&Theme::page, Qt::BottomEdge);
    head->setFixedHeight(rowHeight(32));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    auto* words = new Label(title, Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    words->setElided(true);
    row->addWidget(words);
    note = new Label({}, Type::Hint, &Theme::inkFaint);
    note->setElided(true);
    row->addWidget(note, 1);
    return head;
}

QVBoxLayout* newColumn(QWidget* of)
{
    auto* column = new QVBoxLayout(of);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

/// A bar of controls.
QHBoxLayout* newBar(QWidget*& bar)
{
    bar = new Surface(&Theme::page, Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    return row;
}

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

Label* word(const QString& text)
{
    auto* label = new Label(text, Type::Body, &Theme::inkSoft);
    label->setElided(true);
    return label;
}

} // namespace

MappingPanel::MappingPanel(QWidget* parent) : QWidget(parent)
{
    auto* whole = newColumn(this);
    whole->addWidget(newHead());
    whole->addWidget(newReading());
    auto* halves = new QHBoxLayout;
    halves->setSpacing(0);
    auto* left = new Surface(&Theme::paper);
    auto* column = newColumn(left);
    column->addWidget(headOf(tr("Columns"), m_columnsNote));
    m_columns = new MappingColumns;
    column->addWidget(m_columns, 1);
    column->addWidget(headOf(tr("First rows"), m_rowsNote));
    m_rowTable = new Table(tr("First rows"));
    m_rowTable->setModel(&m_rows);
    m_rowTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_rowTable->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rowTable->header()->setStretchLastSection(false);
    column->addWidget(m_rowTable, 1);
    halves->addWidget(left, 1);
    halves->addWidget(newSide());
    whole->addLayout(halves, 1);

    connect(m_columns, &MappingColumns::changed, this, [this](int at, const auto& mapping) {
        auto now = m_mapping;
        now.columns[size_t(at)] = mapping;
        // The chooser that said so is replaced: not before it has done.
        QMetaObject::invokeMethod(
            this, [this, now] { change(now); }, Qt::QueuedConnection);
    });
}

QWidget* MappingPanel::newHead()
{
    QWidget* bar = nullptr;
    auto* row = newBar(bar);
    row->addWidget(word(tr("As")));
    QStringList words;
    for (const auto kind : kinds)
        words << core::import::wordOf(kind);
    m_kind = new Segmented(tr("What the rows are"), words);
    row->addWidget(m_kind);
    row->addSpacing(8);
    addChoice(*row, m_savedChoice, tr("Mapping"));
    row->addWidget(word(tr("Save as")));
    m_name = new EditField(tr("Save the mapping as"));
    m_name->setPlaceholderText(tr("Name of the mapping"));
    m_name->setFixedWidth(scaled(160));
    row->addWidget(m_name);
    row->addStretch();
    connect(m_kind, &Segmented::chosen, this, [this](int part) {
        auto guess = core::import::guessMapping(m_table, kinds[part]);
        guess.name = m_mapping.name;
        change(guess);
    });
    connect(m_savedChoice, &QComboBox::activated, this, &MappingPanel::chooseSaved);
    connect(m_name, &EditField::entered, this, &MappingPanel::save);
    return bar;
}

void MappingPanel::addChoice(QHBoxLayout& row, Choice*& choice, const QString& name)
{
    row.addWidget(word(name));
    choice = new Choice(name);
    row.addWidget(choice);
}

QWidget* MappingPanel::newReading()
{
    QWidget* bar = nullptr;
    auto* row = newBar(bar);
    addChoice(*row, m_sheet, tr("Sheet"));
    addChoice(*row, m_delimiter, tr("Delimiter"));
    addChoice(*row, m_encoding, tr("Encoding"));
    addChoice(*row, m_headings, tr("Headings"));
    row->addStretch();
    m_delimiter->addItems({tr("comma"), tr("semicolon"), tr("tab"), tr("bar")});
    m_encoding->addItems(core::import::knownEncodings());
    m_headings->addItem(tr("none"));
    for (int number = 1; number <= headingRows; ++number)
        m_headings->addItem(tr("in row %1").arg(number));

    const auto reading = [this] { return m_mapping.reading; };
    connect(m_sheet, &QComboBox::activated, this, [this](int sheet) {
        changeReading({.sheet = m_table.sheets[sheet]}); // another sheet has other headings
    });
    connect(m_delimiter, &QComboBox::activated, this, [this, reading](int chosen) {
        auto now = reading();
        now.delimiter = delimiters[chosen];
        now.headerRow.reset();
        changeReading(now);
    });
    connect(m_encoding, &QComboBox::activated, this, [this, reading](int chosen) {
        auto now = reading();
        now.encoding = m_encoding->itemText(chosen);
        changeReading(now);
    });
    connect(m_headings, &QComboBox::activated, this, [this, reading](int row) {
        auto now = reading();
        now.headerRow = row;
        changeReading(now);
    });
    return bar;
}

QWidget* MappingPanel::newSide()
{
    auto* side = new Surface(&Theme::page, Qt::LeftEdge);
    side->setFixedWidth(scaled(328));
    auto* column = newColumn(side);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(headOf(tr("To look at"), m_problemsNote));
    m_problemTable = new Table(tr("To look at"));
    m_problemTable->setModel(&m_problems);
    m_problemTable->header()->setStretchLastSection(true);
    m_problemTable->header()->resizeSection(MappingProblemModel::Where, scaled(140));
    column->addWidget(m_problemTable, 1);
    connect(m_problemTable, &QAbstractItemView::clicked, this, &MappingPanel::goToProblem);
    connect(m_problemTable, &Table::opened, this, &MappingPanel::goToProblem);
    return side;
}

void MappingPanel::setTable(const core::import::Table& table, const TableMapping& mapping)
{
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
    m_kind->setCurrent(int(std::find(std::begin(kinds), std::end(kinds), m_mapping.kind) - std::begin(kinds)));
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
    m_delimiter->setEnabled(!isSheet);
    m_encoding->setEnabled(!isSheet);
    const auto* delimiter =
        std::find(std::begin(delimiters), std::end(delimiters), m_table.reading.delimiter.unicode());
    m_delimiter->setCurrentIndex(
        isSheet || delimiter == std::end(delimiters) ? -1 : int(delimiter - std::begin(delimiters)));
    m_encoding->setCurrentIndex(isSheet ? -1 : m_encoding->findText(m_table.reading.encoding));
    m_headings->setCurrentIndex(std::min(m_table.reading.headerRow.value_or(0), headingRows));
}

void MappingPanel::showSaved()
{
    m_offered.clear();
    m_savedChoice->clear();
    m_savedChoice->addItem(tr("Guessed"));
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
    m_problems.setTable(m_table, m_mapping);
    m_rowTable->header()->resizeSection(0, scaled(56));
    for (int column = 1; column < m_rows.columnCount(); ++column)
        m_rowTable->header()->resizeSection(column, widthOf(m_rows, column));
    const auto left = m_mapping.columnsOf(core::import::ColumnIs::Ignored).size();
    m_columnsNote->setText(
        tr("%1 in the file, %2 used").arg(m_table.columns.size()).arg(m_table.columns.size() - qsizetype(left)));
    m_rowsNote->setText(tr("as they will be read, %1 of %2").arg(m_rows.rowCount()).arg(m_table.cells.rows()));
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
