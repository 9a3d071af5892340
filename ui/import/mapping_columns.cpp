#include "ui/import/mapping_columns.h"

#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

using core::AttributeOf;
using core::AttributeType;
using core::import::ColumnIs;
using core::import::ColumnMapping;
using core::import::DateOrder;
using core::import::ScoreScale;
using core::import::TimeUnit;
using Outcome = core::AskedItem::Outcome;

/// One way to read a column, as a person chooses it.
struct Detail {
    QString word;
    ColumnMapping mapping;
};

ColumnMapping with(ColumnMapping mapping, AttributeOf of, AttributeType type, DateOrder dates)
{
    mapping.of = of;
    mapping.type = type;
    mapping.dates = dates;
    return mapping;
}

std::vector<Detail> attributeDetails(const ColumnMapping& now, bool hasAccount)
{
    std::vector<Detail> details;
    const auto add = [&](AttributeOf of, const QString& whose) {
        details.push_back({whose.arg(MappingColumns::tr("text")), with(now, of, AttributeType::Text, now.dates)});
        details.push_back({whose.arg(MappingColumns::tr("number")), with(now, of, AttributeType::Number, now.dates)});
        details.push_back({whose.arg(MappingColumns::tr("choice")), with(now, of, AttributeType::Choice, now.dates)});
        details.push_back({whose.arg(MappingColumns::tr("date, day first")),
                           with(now, of, AttributeType::Date, DateOrder::DayFirst)});
        details.push_back({whose.arg(MappingColumns::tr("date, month first")),
                           with(now, of, AttributeType::Date, DateOrder::MonthFirst)});
    };
    add(AttributeOf::Participant, QStringLiteral("%1"));
    if (hasAccount || now.of == AttributeOf::Account)
        add(AttributeOf::Account, MappingColumns::tr("%1, of the account"));
    return details;
}

/// What else can be said of a column; nothing where there is nothing to choose.
std::vector<Detail> detailsOf(const ColumnMapping& now, bool hasAccount)
{
    std::vector<Detail> details;
    if (core::import::isAttribute(now.is))
        return attributeDetails(now, hasAccount);
    if (now.is == ColumnIs::Date)
        for (const auto& [order, word] : {std::pair(DateOrder::DayFirst, MappingColumns::tr("day first")),
                                          std::pair(DateOrder::MonthFirst, MappingColumns::tr("month first"))}) {
            details.push_back({word, now});
            details.back().mapping.dates = order;
        }
    if (now.is == ColumnIs::Score)
        for (const auto& [scale, word] : {std::pair(ScoreScale::Any, MappingColumns::tr("any number")),
                                          std::pair(ScoreScale::Nps, MappingColumns::tr("NPS, 0 to 10")),
                                          std::pair(ScoreScale::Stars, MappingColumns::tr("stars, 1 to 5"))}) {
            details.push_back({word, now});
            details.back().mapping.scale = scale;
        }
    if (now.is == ColumnIs::Outcome)
        for (const auto& [yes, word] : {std::pair(Outcome::Done, MappingColumns::tr("yes, 1: done")),
                                        std::pair(Outcome::Helped, MappingColumns::tr("yes, 1: with help")),
                                        std::pair(Outcome::Failed, MappingColumns::tr("yes, 1: failed"))}) {
            details.push_back({word, now});
            details.back().mapping.yes = yes;
        }
    if (core::import::isTime(now.is))
        for (const auto& [unit, word] :
             {std::pair(TimeUnit::Seconds, MappingColumns::tr("m:ss or seconds")),
              std::pair(TimeUnit::Minutes, MappingColumns::tr("m:ss or minutes")),
              std::pair(TimeUnit::Milliseconds, MappingColumns::tr("m:ss or milliseconds"))}) {
            details.push_back({word, now});
            details.back().mapping.unit = unit;
        }
    return details;
}

QString firstValue(const core::import::Table& table, int column)
{
    for (int row = 0; row < std::min(table.cells.rows(), 100); ++row)
        if (const QString cell = table.cells.at(row, column).simplified(); !cell.isEmpty())
            return cell.left(80);
    return {};
}

/// In every row the same widths: up to `widest`, less where there is no room.
void share(QWidget* part, int widest)
{
    QSizePolicy policy(QSizePolicy::Ignored, part->sizePolicy().verticalPolicy());
    policy.setRetainSizeWhenHidden(true);
    part->setSizePolicy(policy);
    part->setMinimumWidth(scaled(40));
    part->setMaximumWidth(scaled(widest));
}

Label* cell(const QString& text, Label::Ink ink, int widest)
{
    auto* label = new Label(text, Type::Body, ink);
    label->setElided(true);
    share(label, widest);
    label->setToolTip(text);
    return label;
}

} // namespace

MappingColumns::MappingColumns(QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Columns of the table"));
    setFocusPolicy(Qt::NoFocus);
}

void MappingColumns::setTable(const core::import::Table& table, const core::import::TableMapping& mapping)
{
    const auto before = std::exchange(m_mapping, mapping);
    const bool isSame = m_rows && m_headings == table.columns && before.kind == mapping.kind &&
                        before.reading == mapping.reading &&
                        before.has(ColumnIs::Account) == mapping.has(ColumnIs::Account);
    if (!isSame)
        return setRows(table);
    for (int column = 0; column < table.columns.size(); ++column)
        if (before.columns[size_t(column)] != mapping.columns[size_t(column)])
            replaceRow(table, column);
}

void MappingColumns::setRows(const core::import::Table& table)
{
    m_headings = table.columns;
    auto* rows = new Surface(&Theme::paper);
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    for (int column = 0; column < table.columns.size(); ++column)
        m_rows->addWidget(newRow(table, column));
    m_rows->addStretch();
    setWidget(rows);
}

/// Puts a new row in the place of one; the keyboard stays on the chooser that it was on.
void MappingColumns::replaceRow(const core::import::Table& table, int column)
{
    auto* old = m_rows->itemAt(column)->widget();
    QString name;
    for (const auto* choice : old->findChildren<Choice*>())
        if (choice->hasFocus())
            name = choice->accessibleName();
    auto* fresh = newRow(table, column);
    delete m_rows->replaceWidget(old, fresh);
    QWidget::setTabOrder(old, fresh);
    fresh->show();
    for (auto* choice : fresh->findChildren<Choice*>())
        if (!name.isEmpty() && choice->accessibleName() == name)
            choice->setFocus();
    // One of its choosers may be in the middle of saying what was chosen.
    old->setParent(nullptr);
    old->deleteLater();
}

QWidget* MappingColumns::newRow(const core::import::Table& table, int column)
{
    const auto& mapping = m_mapping.columns[size_t(column)];
    const bool isUsed = mapping.is != ColumnIs::Ignored;
    auto* row = new Surface(&Theme::paper, Qt::BottomEdge);
    row->setFixedHeight(rowHeight(32));
    auto* parts = new QHBoxLayout(row);
    parts->setContentsMargins(16, 0, 16, 0);
    parts->setSpacing(8);
    parts->addWidget(cell(table.columns[column], isUsed ? &Theme::ink : &Theme::inkSoft, 260), 26);
    parts->addWidget(cell(firstValue(table, column), &Theme::inkSoft, 180), 14);
    auto* kinds = new Choice(tr("%1 is").arg(table.columns[column].left(80)));
    fillKinds(*kinds, column);
    kinds->setFixedWidth(scaled(124));
    parts->addWidget(kinds);
    auto* details = new Choice(tr("%1: which").arg(table.columns[column].left(80)));
    fillDetails(*details, column);
    share(details, 220);
    parts->addWidget(details, 24);
    auto* why = new Label(mapping.reason, Type::Hint, &Theme::inkFaint);
    why->setElided(true);
    share(why, QWIDGETSIZE_MAX / 4);
    why->setToolTip(mapping.reason);
    parts->addWidget(why, 12);
    return row;
}

void MappingColumns::fillKinds(Choice& kinds, int column)
{
    const auto choices = core::import::choicesFor(m_mapping.kind);
    for (const auto is : choices)
        kinds.addItem(core::import::wordOf(is));
    const auto& now = m_mapping.columns[size_t(column)];
    kinds.setCurrentIndex(int(std::find(choices.begin(), choices.end(), now.is) - choices.begin()));
    connect(&kinds, &QComboBox::activated, this, [this, column, choices](int chosen) {
        ColumnMapping mapping = m_mapping.columns[size_t(column)];
        if (mapping.is == choices[size_t(chosen)])
            return;
        mapping.is = choices[size_t(chosen)];
        mapping.reason = tr("chosen");
        if (mapping.attribute.isEmpty())
            mapping.attribute = mapping.heading.left(120);
        emit changed(column, mapping);
    });
}

void MappingColumns::fillDetails(Choice& choice, int column)
{
    const auto& now = m_mapping.columns[size_t(column)];
    const auto details = detailsOf(now, m_mapping.has(ColumnIs::Account));
    choice.setVisible(!details.empty());
    const bool hasOrder = now.is == ColumnIs::Date || now.type == AttributeType::Date;
    for (const auto& [word, mapping] : details) {
        choice.addItem(word);
        if (mapping.of == now.of && mapping.type == now.type && mapping.scale == now.scale && mapping.yes == now.yes &&
            mapping.unit == now.unit && (!hasOrder || mapping.dates == now.dates))
            choice.setCurrentIndex(choice.count() - 1);
    }
    connect(&choice, &QComboBox::activated, this, [this, column, details](int chosen) {
        ColumnMapping mapping = details[size_t(chosen)].mapping;
        mapping.reason = tr("chosen");
        emit changed(column, mapping);
    });
}

} // namespace ui
