// What the details are made of: head, fields, voices, first lines.
#include "ui/import/import_details.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"

#include <QCompleter>
#include <QGridLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {
ImportDetails::ImportDetails(Has has, QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    m_linesHead = new SectionHead(tr("First lines, as they will be read"));
    m_linesHead->setLineAbove(true);
    m_table = new Table(tr("First lines"));
    m_table->setModel(&m_lines);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the page scrolls
    m_table->header()->setStretchLastSection(true);
    m_table->header()->resizeSection(ImportPreviewModel::Time, scaled(64));
    m_table->header()->resizeSection(ImportPreviewModel::Speaker, scaled(132));
    m_whoHead = new SectionHead(tr("Who speaks"));
    m_whoHead->setLineAbove(true);
    m_who = new QWidget;
    m_voices = columnIn(m_who);
    m_voices->setContentsMargins(0, 0, 0, 8);
    m_voices->addWidget(m_whoHead);

    auto* column = columnIn(this);
    column->addWidget(makeHead());
    column->addWidget(makeFields());
    auto* reading = new QWidget(this); // who speaks, and how it reads
    auto* below = columnIn(reading);
    for (QWidget* part : QList<QWidget*>{m_who, m_linesHead, m_table})
        below->addWidget(part);
    below->addStretch();
    column->addWidget(reading, 1);
    reading->setVisible(has == Has::All);
    connectFields();
}

QWidget* ImportDetails::makeHead()
{
    m_name = new Label({}, Type::Lead, &Theme::ink, QFont::DemiBold);
    m_name->setElided(true);
    m_where = new Label({}, Type::Hint, &Theme::inkFaint);
    m_where->setElided(true);
    m_why = new Label({}, Type::Body, &Theme::inkSoft);
    m_problem = new Label({}, Type::Body, &Theme::bad);
    m_remark = new Label({}, Type::Body, &Theme::warn);
    m_again = new Segmented(tr("The session that is here already"), {tr("Update it"), tr("Bring in once more")});
    auto* head = new QWidget;
    auto* column = columnIn(head);
    column->setContentsMargins(12, 10, 12, 8);
    column->setSpacing(2);
    for (auto* label : {m_name, m_where, m_why, m_problem, m_remark})
        column->addWidget(label);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    return head;
}

QWidget* ImportDetails::makeFields()
{
    m_title = new EditField(tr("Title"));
    m_study = new EditField(tr("Study"));
    auto* completer = new QCompleter(&m_studies, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_study->setCompleter(completer);
    m_date = new EditField(tr("Date"));
    m_date->setPlaceholderText(tr("not known"));
    m_encoding = new Choice(tr("Encoding"));
    m_board = new EditField(tr("Board"));
    m_board->setPlaceholderText(tr("none: a session of notes"));
    m_board->setToolTip(tr("The notes become cards on the board of that name, their groups clusters; a board that is "
                           "not there yet is made."));
    auto* boards = new QCompleter(&m_boards, this);
    boards->setCaseSensitivity(Qt::CaseInsensitive);
    boards->setFilterMode(Qt::MatchContains);
    m_board->setCompleter(boards);
    m_dateHint = new Label({}, Type::Hint, &Theme::bad);
    m_dateHint->hide();

    m_fields = new QWidget;
    auto* grid = new QGridLayout(m_fields);
    grid->setContentsMargins(12, 0, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    const auto put = [&](QWidget* editor, int row, int group) {
        auto* name = new Label(editor->accessibleName(), Type::Body, &Theme::inkSoft);
        name->setElided(true);
        grid->addWidget(name, row, group * 3);
        grid->addWidget(editor, row, group * 3 + 1);
        if (editor != m_study)
            m_single << name << editor;
    };
    put(m_study, 0, 0);
    put(m_title, 0, 1);
    put(m_date, 1, 0);
    put(m_encoding, 1, 1);
    put(m_board, 2, 0);
    grid->addWidget(m_dateHint, 3, 1);
    grid->setColumnMinimumWidth(2, 8);
    for (const int group : {0, 1}) {
        grid->setColumnMinimumWidth(group * 3, scaled(56));
        grid->setColumnStretch(group * 3 + 1, 1);
    }
    return m_fields;
}

void ImportDetails::connectFields()
{
    connect(m_title, &EditField::entered, this, [this](const QString& text) {
        change([](Plan& plan, const QString& title) { plan.title = title; }, text);
    });
    connect(m_study, &EditField::entered, this, [this](const QString& text) {
        if (text.isEmpty())
            return m_study->restore(); // a session belongs to a study
        if (m_shows == Shows::Several)
            emit studyEntered(text);
        else
            change([](Plan& plan, const QString& study) { plan.study = study; }, text);
    });
    connect(m_board, &EditField::entered, this, [this](const QString& text) {
        change([](Plan& plan, const QString& board) { plan.asked.board = board.simplified(); }, text);
    });
    connect(m_date, &EditField::entered, this, &ImportDetails::enterDate);
    connect(m_date, &EditField::restored, m_dateHint, &QWidget::hide);
    connect(m_again, &Segmented::chosen, this, [this](int part) {
        Plan plan = m_plan;
        plan.asked.update = part == 0;
        plan.comesIn = true;
        emit readingAsked(plan);
    });
    connect(m_encoding, &QComboBox::activated, this, [this](int row) {
        Plan plan = m_plan;
        plan.asked.encoding = row == 0 ? QString() : m_encoding->itemText(row);
        if (plan.asked != m_plan.asked)
            emit readingAsked(plan);
    });
}

} // namespace ui
