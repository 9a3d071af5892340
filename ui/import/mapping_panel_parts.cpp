#include "ui/import/mapping_panel.h"

#include "core/import/decode.h"
#include "core/import/task_table.h"
#include "ui/import/mapping_columns.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/table.h"
#include "ui/widgets/wrapped_cells.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {
namespace {

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
        core::import::setColumn(now, at, mapping);
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
    m_savedChoice = new Choice(tr("Mapping"));
    m_savedChoice->setToolTip(tr("How the columns are read"));
    row->addWidget(m_savedChoice);
    m_name = new EditField(tr("Save the mapping as"));
    m_name->setPlaceholderText(tr("Save the mapping as…"));
    m_name->setFixedWidth(scaled(160));
    row->addWidget(m_name);
    row->addStretch();
    connect(m_kind, &Segmented::chosen, this, [this](int part) {
        auto guess = core::import::guessMapping(m_table, kinds[size_t(part)]);
        guess.name = m_mapping.name;
        change(guess);
    });
    connect(m_savedChoice, &QComboBox::activated, this, &MappingPanel::chooseSaved);
    connect(m_name, &EditField::entered, this, &MappingPanel::save);
    return bar;
}

/// A word and its chooser, which can be hidden together.
void MappingPanel::addChoice(QHBoxLayout& row, Choice*& choice, const QString& name)
{
    auto* both = new QWidget;
    auto* parts = new QHBoxLayout(both);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    parts->addWidget(word(name));
    choice = new Choice(name);
    parts->addWidget(choice);
    row.addWidget(both);
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
        now.delimiter = delimiters[size_t(chosen)];
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
    m_problemTable->setUniformRowHeights(false);
    m_problemTable->setItemDelegateForColumn(MappingProblemModel::Why, new WrappedCells(m_problemTable));
    column->addWidget(m_problemTable, 1);
    connect(m_problemTable, &QAbstractItemView::clicked, this, &MappingPanel::goToProblem);
    connect(m_problemTable, &Table::opened, this, &MappingPanel::goToProblem);
    return side;
}

} // namespace ui
