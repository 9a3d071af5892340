#include "ui/guides/guide_side.h"

#include "ui/guides/guide_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = core::GuideItem::Kind;

constexpr Kind kinds[] = {Kind::Question, Kind::Probe, Kind::Task, Kind::Note};
constexpr int longestMinutes = 999;
constexpr int longestQuestion = 60; // characters, in the list of choices

QGridLayout* gridIn(QWidget* widget)
{
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(12, 4, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnMinimumWidth(0, scaled(52));
    grid->setColumnStretch(1, 1);
    return grid;
}

void addRow(QGridLayout* grid, int row, const QString& name, QWidget* editor)
{
    auto* label = new Label(name, Type::Hint, &Theme::inkFaint);
    label->setElided(true);
    grid->addWidget(label, row, 0);
    grid->addWidget(editor, row, 1);
}

} // namespace

GuideSide::GuideSide(QAction* answers, QWidget* parent) : Surface(&Theme::page, Qt::LeftEdge, parent)
{
    setAccessibleName(tr("Guide and line"));
    m_name = new EditField(tr("Name of the guide"));
    m_figures = new Label({}, Type::Hint, &Theme::inkFaint);
    m_hint = new Label({}, Type::Hint, &Theme::bad);
    m_kind = new Choice(tr("Kind"));
    for (const auto kind : kinds)
        m_kind->addItem(kindWord(kind));
    m_minutes = new EditField(tr("Minutes"));
    m_minutes->setPlaceholderText(tr("none planned"));
    m_question = new Choice(tr("Serves"));
    m_question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto* guide = new QWidget;
    auto* guideGrid = gridIn(guide);
    addRow(guideGrid, 0, tr("Name"), m_name);
    guideGrid->addWidget(m_figures, 1, 1);
    m_line = new QWidget;
    auto* lineGrid = gridIn(m_line);
    addRow(lineGrid, 0, tr("Kind"), m_kind);
    addRow(lineGrid, 1, tr("Minutes"), m_minutes);
    addRow(lineGrid, 2, tr("Serves"), m_question);
    lineGrid->addWidget(m_hint, 3, 1);
    auto* across = new Button(answers, Button::Look::Outlined);
    across->setShowsKey(false);
    lineGrid->addWidget(across, 4, 1, Qt::AlignLeft);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new SectionHead(tr("Guide")));
    column->addWidget(guide);
    column->addWidget(m_lineHead = new SectionHead(tr("Line")));
    m_lineHead->setLineAbove(true);
    column->addWidget(m_line);
    column->addStretch();
    m_hint->hide();
    connect(m_name, &EditField::entered, this, &GuideSide::renamed);
    connect(m_kind, &QComboBox::activated, this, [this](int row) { emit kindChosen(kinds[row]); });
    connect(m_minutes, &EditField::entered, this, &GuideSide::takeMinutes);
    connect(m_minutes, &EditField::restored, m_hint, &QWidget::hide);
    connect(m_question, &QComboBox::activated, this, [this](int row) {
        emit questionChosen(row == 0 ? core::Id<core::StudyQuestion>() : m_questions[static_cast<size_t>(row) - 1].id);
    });
}

void GuideSide::showGuide(const QString& name, const QString& figures)
{
    m_name->setValue(name);
    m_figures->setText(figures);
}

void GuideSide::showLine(const std::optional<core::GuideItem>& item, const std::vector<core::StudyQuestion>& questions)
{
    m_line->setVisible(item.has_value());
    m_lineHead->setVisible(item.has_value());
    m_hint->hide();
    m_questions = questions;
    m_question->clear();
    m_question->addItem(questions.empty() ? tr("no research question yet") : tr("no research question"));
    for (size_t at = 0; at < questions.size(); ++at)
        m_question->addItem(QStringLiteral("RQ%1 %2").arg(at + 1).arg(
            QFontMetrics(font()).elidedText(questions[at].text, Qt::ElideRight, scaled(6 * longestQuestion))));
    if (!item)
        return;
    m_kind->setCurrentIndex(static_cast<int>(item->kind));
    m_minutes->setValue(item->minutes ? QString::number(*item->minutes) : QString());
    for (size_t at = 0; at < questions.size(); ++at)
        if (questions[at].id == item->studyQuestion)
            m_question->setCurrentIndex(static_cast<int>(at) + 1);
}

void GuideSide::setEditable(bool editable)
{
    for (auto* field : {m_name, m_minutes})
        field->setReadOnly(!editable);
    m_kind->setEnabled(editable);
    m_question->setEnabled(editable && !m_questions.empty());
}

void GuideSide::takeMinutes(const QString& text)
{
    bool isNumber = false;
    const int minutes = QString(text).remove(QStringLiteral("min")).remove(u'′').trimmed().toInt(&isNumber);
    const bool fits = text.isEmpty() || (isNumber && minutes >= 0 && minutes <= longestMinutes);
    m_hint->setVisible(!fits);
    m_hint->setText(tr("Write whole minutes, up to %1; Esc brings back what was there.").arg(longestMinutes));
    if (fits)
        emit minutesEntered(text.isEmpty() ? std::nullopt : std::optional(minutes));
}

void GuideSide::editName()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void GuideSide::editMinutes()
{
    m_minutes->setFocus(Qt::ShortcutFocusReason);
    m_minutes->selectAll();
}

void GuideSide::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
