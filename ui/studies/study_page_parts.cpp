// The study page is put together here: its actions and its columns.
#include "ui/studies/study_page.h"

#include "ui/follow_ups/follow_up_section.h"
#include "ui/guides/guide_section.h"
#include "ui/studies/missing_rows.h"
#include "ui/studies/question_list.h"
#include "ui/studies/saturation_view.h"
#include "ui/studies/study_figures.h"
#include "ui/studies/study_list_model.h"
#include "ui/studies/task_section.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

namespace ui {
namespace {

QScrollArea* scrolling(QWidget* content, const QString& name)
{
    auto* area = new QScrollArea;
    area->setAccessibleName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

SectionHead* lined(SectionHead* head)
{
    head->setLineAbove(true);
    return head;
}

} // namespace

StudyPage::StudyPage(Actions& actions, QWidget* parent) : Page(parent)
{
    declareActions(actions);
    m_guides = new GuideSection(actions);
    m_names = new NamePicker(this);
    m_followUps = new FollowUpSection(actions, FollowUpSection::Of::Study, *m_names);
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* middle = scrolling(makeMiddle(), tr("Study"));
    columns->addWidget(middle, 1);
    connect(m_followUps, &FollowUpSection::viewAsked, middle,
            [this, middle] { middle->ensureWidgetVisible(m_followUps); });
    columns->addWidget(m_side = new Surface(&Theme::page, Qt::LeftEdge));
    auto* side = columnIn(m_side);
    side->setContentsMargins(1, 0, 0, 0);
    side->addWidget(scrolling(makeSide(), tr("How far it has come")));
    m_picker = new TagPicker(this);
    connect(m_guides, &GuideSection::opened, this, &StudyPage::guideAsked);
    connect(m_guides, &GuideSection::failed, this, &StudyPage::failed);
    connect(m_followUps, &FollowUpSection::goAsked, this, &StudyPage::goAsked);
    connect(m_followUps, &FollowUpSection::failed, this, &StudyPage::failed);
    connect(m_taskSection, &TaskSection::failed, this, &StudyPage::failed);
    connect(m_missing, &MissingRows::goAsked, this, &StudyPage::goAsked);
    connect(m_missing, &MissingRows::questionAsked, this, [this](core::Id<core::StudyQuestion> question) {
        m_questions->choose(question);
        m_questions->setFocus(Qt::OtherFocusReason);
        pickTags();
    });
    connect(&m_questions->questions(), &QuestionModel::reworded, this,
            [this](core::Id<core::StudyQuestion> id, const QString& text) {
                auto question = m_questions->questions().question(m_questions->questions().rowOf(id)).question;
                question.text = text;
                edit(tr("Reword research question"), [&](core::Stores& stores) { stores.sessions.update(question); });
            });
    connect(m_questions->selectionModel(), &QItemSelectionModel::currentChanged, this, &StudyPage::enableActions);
    connect(m_table, &Table::opened, this, [this](const QModelIndex& index) {
        emit goAsked(core::Place{m_sessions.session(index.row()).session.id, {}, {}});
    });
    connect(m_name, &EditField::entered, this, [this](const QString& name) {
        change(&core::Study::name, name, tr("Rename study to %1").arg(quoted(name)));
        m_name->setValue(m_study.name);
    });
    enableActions();
}

void StudyPage::declareActions(Actions& actions)
{
    const QString menu = tr("Study");
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, bool group,
                         auto does) {
        auto* action = actions.add({.id = QLatin1String(id),
                                    .text = text,
                                    .icon = QLatin1String(icon),
                                    .key = key,
                                    .menu = menu,
                                    .group = group});
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_rename = add("study.rename", tr("Rename study"), "edit-rename", Qt::SHIFT | Qt::Key_F2, false, [this] {
        m_name->setFocus(Qt::ShortcutFocusReason);
        m_name->selectAll();
    });
    m_report = add("study.report", tr("Study report…"), "document-print", Qt::CTRL | Qt::SHIFT | Qt::Key_P, false,
                   [this] { emit reportAsked(m_study.id); });
    m_addQuestion = add("study.add-question", tr("Add research question"), "list-add", Qt::CTRL | Qt::Key_N, true,
                        [this] { addQuestion(); });
    m_editQuestion = add("study.edit-question", tr("Reword research question"), "edit-rename", Qt::Key_F2, false,
                         [this] { m_questions->edit(m_questions->currentIndex()); });
    m_tags = add("study.question-tags", tr("Tags that speak to it"), "tag", Qt::CTRL | Qt::Key_T, false,
                 [this] { pickTags(); });
    m_status = add("study.question-status", tr("Heard enough, in part, or still new"), "checkmark",
                   Qt::CTRL | Qt::Key_Period, false, [this] { turnStatus(); });
    m_upQuestion = add("study.question-up", tr("Move question up"), "go-up", Qt::ALT | Qt::SHIFT | Qt::Key_Up, false,
                       [this] { moveQuestion(-1); });
    m_downQuestion = add("study.question-down", tr("Move question down"), "go-down", Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                         false, [this] { moveQuestion(1); });
    m_removeQuestion = add("study.delete-question", tr("Delete research question"), "edit-delete", Qt::Key_Delete,
                           false, [this] { removeQuestion(); });
}

MemoEdit* StudyPage::memo(const QString& name, const QString& placeholder, QString core::Study::*field)
{
    auto* made = new MemoEdit;
    made->setAccessibleName(name);
    made->setPlaceholderText(placeholder);
    made->setLook(Type::Body, &Theme::paper);
    connect(made, &MemoEdit::written, this, [this, made, field, name](const QString& text) {
        change(field, text, tr("Write %1").arg(name.toLower()));
        made->setKept(m_study.*field);
    });
    connect(made, &MemoEdit::left, this, [this] { m_questions->setFocus(Qt::OtherFocusReason); });
    return made;
}

QWidget* StudyPage::makeMiddle()
{
    auto* middle = new Surface(&Theme::paper);
    auto* column = columnIn(middle);
    m_goal = memo(tr("Goal"), tr("What is to be found out, and what for?"), &core::Study::goal);
    m_goal->setLook(Type::Lead, &Theme::paper);
    auto* goal = new QHBoxLayout;
    goal->setContentsMargins(12, 12, 16, 12);
    goal->addWidget(m_goal);
    column->addLayout(goal);

    auto* questionRow = new QHBoxLayout;
    questionRow->setContentsMargins(4, 0, 12, 0);
    questionRow->setSpacing(8);
    m_questionHead = new SectionHead(tr("Research questions"));
    m_questionHead->setNote(tr("people heard of people asked"));
    questionRow->addWidget(m_questionHead, 1);
    questionRow->addWidget(new Button(m_addQuestion, Button::Look::Flat));
    auto* questionHead = new Surface(&Theme::paper, Qt::TopEdge | Qt::BottomEdge);
    questionHead->setLayout(questionRow);
    column->addWidget(questionHead);
    column->addWidget(m_questions = new QuestionList);
    m_noQuestion = new Label(tr("Write down what you want to know; then choose the tags that speak to each question."),
                             Type::Body, &Theme::inkFaint);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(16, 0, 16, 0);
    none->addWidget(m_noQuestion);
    column->addLayout(none);
    column->addWidget(m_guides);

    auto* charts = columnIn(new QWidget);
    charts->setContentsMargins(4, 0, 4, 0);
    m_saturationHead = lined(new SectionHead(tr("Saturation")));
    charts->addWidget(m_saturationHead);
    charts->addWidget(m_saturation = new SaturationView);
    column->addWidget(charts->parentWidget());

    column->addWidget(m_taskSection = new TaskSection);
    column->addWidget(m_followUps);
    auto* sessions = columnIn(new QWidget);
    sessions->setContentsMargins(4, 0, 4, 0);
    sessions->addWidget(m_sessionHead = lined(new SectionHead(tr("Sessions"))));
    column->addWidget(sessions->parentWidget());
    m_table = new Table(tr("Sessions of the study"));
    m_table->setModel(&m_sessions);
    m_table->setHeaderHidden(true);
    for (const int hidden : {SessionListModel::Study, SessionListModel::Entries})
        m_table->setColumnHidden(hidden, true);
    auto* table = new QHBoxLayout;
    table->setContentsMargins(8, 0, 8, 8);
    table->addWidget(m_table);
    column->addLayout(table);
    column->addWidget(makeAbout());
    column->addStretch();
    return middle;
}

QWidget* StudyPage::makeAbout()
{
    auto* about = new QWidget;
    auto* column = columnIn(about);
    column->setContentsMargins(4, 0, 4, 24);
    column->addWidget(lined(new SectionHead(tr("About the study"))));
    m_name = new EditField(tr("Name of the study"));
    m_method = memo(tr("Method"), tr("How it was done: whom, where, how long"), &core::Study::method);
    m_cannotShow = memo(tr("What it cannot show"), tr("Who is missing, what was not asked"), &core::Study::cannotShow);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(12, 0, 12, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, scaled(128));
    grid->setColumnStretch(1, 1);
    const std::pair<QString, QWidget*> rows[] = {
        {tr("Name"), m_name}, {tr("Method"), m_method}, {tr("What it cannot show"), m_cannotShow}};
    int row = 0;
    for (const auto& [name, editor] : rows) {
        grid->addWidget(new Label(name, Type::Hint, &Theme::inkFaint), row, 0, Qt::AlignTop);
        grid->addWidget(editor, row++, 1);
    }
    column->addLayout(grid);
    return about;
}

QWidget* StudyPage::makeSide()
{
    auto* side = new Surface(&Theme::page);
    auto* column = columnIn(side);
    const auto add = [&](SectionHead* head, QWidget* content) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(4, 0, 4, 0);
        row->addWidget(head);
        column->addLayout(row);
        column->addWidget(content);
        column->addSpacing(8);
        return head;
    };
    add(new SectionHead(tr("Progress")), m_progress = new ProgressFigure);
    m_missingHead = add(new SectionHead(tr("What is missing")), m_missing = new MissingRows);
    m_roleHead = add(new SectionHead(tr("People by role")), m_roles = new RoleFigure);
    column->addStretch();
    return side;
}

} // namespace ui
