#include "ui/studies/study_page.h"

#include "ui/follow_ups/follow_up_section.h"
#include "ui/follow_ups/keyed_list.h"
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

#include "core/analysis/saturation_chart.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

namespace ui {
namespace {

constexpr int sidePixels = 336;
constexpr int narrowSide = 264;
constexpr int narrowPage = 1040;
constexpr int mostSessions = 12; // rows; the others are scrolled to

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

void StudyPage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_guides->setWorkspace(workspace);
    m_followUps->setWorkspace(workspace);
    m_study = {};
    m_standing = {};
    if (m_reading)
        m_reading->cancel();
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::busyChanged, this, &StudyPage::enableActions);
    connect(workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        const char* tables[] = {"study",   "study_question", "study_question_tag", "session",       "entry",
                                "speaker", "participant",    "highlight",          "highlight_tag", "tag",
                                "consent", "claim",          "evidence",           "guide_item",    "session_item"};
        if (m_study.id && std::any_of(std::begin(tables), std::end(tables),
                                      [&](const char* table) { return changes.touches(QLatin1String(table)); }))
            refresh();
    });
}

bool StudyPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<core::Id<core::Study>>(destination);
}

std::optional<Destination> StudyPage::shown() const
{
    return m_study.id ? std::optional<Destination>(m_study.id) : std::nullopt;
}

void StudyPage::reveal(const Destination& destination)
{
    settle();
    m_study = {};
    m_study.id = std::get<core::Id<core::Study>>(destination);
    m_standing = {};
    showStanding();
    m_guides->show(m_study.id);
    m_followUps->show(m_study.id);
    refresh();
    if (m_study.goal.isEmpty() && m_sessions.rowCount() == 0) { // new: its name comes first
        m_name->setFocus(Qt::OtherFocusReason);
        m_name->selectAll();
    } else {
        mainRegion()->setFocus(Qt::OtherFocusReason);
    }
}

void StudyPage::refresh()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    auto read = m_workspace->read([&](const core::Stores& stores) {
        std::vector<core::SessionSummary> sessions;
        for (auto& summary : stores.sessions.summaries())
            if (summary.session.study == m_study.id)
                sessions.push_back(std::move(summary));
        return std::pair(stores.sessions.study(m_study.id), std::move(sessions));
    });
    if (!read)
        return void(emit failed(read.error()));
    if (!read->first) {
        m_study = {};
        return void(emit studyGone());
    }
    m_study = *read->first;
    m_sessions.setSessions(read->second);
    m_taskSection->show(*m_workspace, m_study.id);
    showFields();
    readStanding();
}

void StudyPage::readStanding()
{
    using Read = std::pair<core::StudyStanding, QHash<core::Id<core::Tag>, paint::Chip>>;
    if (m_reading)
        m_reading->cancel();
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [study = m_study.id](const core::Stores& stores) {
                QHash<core::Id<core::Tag>, paint::Chip> chips;
                const auto paths = stores.tags.paths();
                for (const auto& tag : stores.tags.tags())
                    chips.insert(tag.id, {paths.value(tag.id), tag.colour});
                return Read(core::standingOf(stores, study, QDate::currentDate()), chips);
            },
            m_reading)
        .then(this, [this, reading = m_reading](core::Result<Read> read) {
            if (reading != m_reading)
                return;
            if (!read)
                return void(emit failed(read.error()));
            m_standing = std::move(read->first);
            std::vector<QuestionRow> rows;
            for (const auto& standing : m_standing.questions) {
                QuestionRow row{standing.question, {}, {standing.heard, 0, 0, m_standing.asked - standing.heard}};
                for (const auto tag : standing.question.tags)
                    row.tags.push_back(read->second.value(tag));
                rows.push_back(std::move(row));
            }
            m_questions->questions().setQuestions(std::move(rows));
            showStanding();
        });
}

void StudyPage::showFields()
{
    m_goal->setMemo(m_study.goal);
    m_method->setMemo(m_study.method);
    m_cannotShow->setMemo(m_study.cannotShow);
    m_name->setValue(m_study.name);
    const auto rows = m_sessions.rowCount();
    m_sessionHead->setNote(counted(rows, tr("%1 session"), tr("%1 sessions")));
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(qMin(rows, mostSessions) * rowHeight(32) + 1);
    m_table->setColumnHidden(SessionListModel::Code, !m_sessions.hasCodes());
    emit headingChanged();
}

void StudyPage::showStanding()
{
    m_questions->setVisible(m_questions->questions().rowCount() > 0);
    m_noQuestion->setVisible(m_questions->questions().rowCount() == 0);
    m_questions->fitHeight();
    if (!m_questions->currentIndex().isValid() && m_questions->questions().rowCount() > 0)
        m_questions->setCurrentIndex(m_questions->questions().index(0));
    const auto& points = m_standing.saturation;
    m_saturation->setPoints(points);
    m_saturationHead->setNote(points.size() < 2 ? tr("seen once two people were heard")
                                                : core::saturationWords(points) +
                                                      tr(" · tags in use after each person; bars: new with them"));
    m_progress->setFigures(m_standing.tagged, m_standing.sessions);
    m_missing->setMissing(m_standing.missing);
    m_missingHead->setNote(number(static_cast<qint64>(m_standing.missing.size())));
    m_roles->setRoles(m_standing.roles);
    m_roleHead->setNote(counted(m_standing.people, tr("%1 person"), tr("%1 people")));
    m_roleHead->setVisible(m_standing.people > 0);
    enableActions();
    emit headingChanged();
}

void StudyPage::enableActions()
{
    const bool writes =
        isVisible() && m_study.id && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const bool question = writes && m_questions->current();
    m_report->setEnabled(isVisible() && m_study.id && m_workspace);
    for (auto* action : {m_rename, m_addQuestion})
        action->setEnabled(writes);
    for (auto* action : {m_editQuestion, m_removeQuestion, m_status, m_tags})
        action->setEnabled(question);
    const int row = m_questions->currentIndex().row();
    m_upQuestion->setEnabled(question && row > 0);
    m_downQuestion->setEnabled(question && row < m_questions->questions().rowCount() - 1);
    m_questions->questions().setEditable(writes);
    m_guides->setEnabled(isVisible() && m_study.id, writes);
    m_followUps->setEnabled(isVisible() && m_study.id, writes);
    for (auto* memo : {m_goal, m_method, m_cannotShow})
        memo->setReadOnly(!writes);
    m_name->setReadOnly(!writes);
}

void StudyPage::change(QString core::Study::*field, const QString& text, const QString& label)
{
    auto changed = m_study;
    changed.*field = text;
    const bool done = edit(label, [&](core::Stores& stores) {
        stores.joinStep(label + QString::number(changed.id.value));
        stores.sessions.update(changed);
    });
    if (done)
        m_study = changed;
}

bool StudyPage::settle()
{
    if (!m_study.id)
        return true;
    for (auto* memo : {m_goal, m_method, m_cannotShow})
        memo->flush();
    return true;
}

void StudyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale && m_study.id)
        refresh();
    enableActions();
}

void StudyPage::hideEvent(QHideEvent* event)
{
    settle();
    Page::hideEvent(event);
    m_picker->close();
    m_names->close();
    enableActions();
}

void StudyPage::resizeEvent(QResizeEvent*)
{
    const bool narrow = width() < narrowPage;
    m_side->setFixedWidth(scaled(narrow ? narrowSide : sidePixels));
    const int room = width() - m_side->width() - 32;
    const std::pair<int, int> widths[] = {{SessionListModel::Code, scaled(56)},
                                          {SessionListModel::Title, room * 2 / 5},
                                          {SessionListModel::Kind, scaled(100)},
                                          {SessionListModel::Date, scaled(96)},
                                          {SessionListModel::Highlights, scaled(60)}};
    for (const auto& [column, pixels] : widths)
        m_table->header()->resizeSection(column, pixels);
}

Heading StudyPage::heading() const
{
    Heading heading;
    heading.crumb = tr("Studies");
    heading.title = m_study.name;
    heading.meta = daysOf(m_standing.first, m_standing.last);
    heading.secondary = {m_report};
    heading.menu = {m_rename, m_addQuestion};
    return heading;
}

QList<QWidget*> StudyPage::regions() const
{
    return {m_goal, m_questions, &m_guides->list(), &m_followUps->list(), m_table, m_name, m_missing};
}

QWidget* StudyPage::mainRegion() const
{
    return m_questions->isVisible() ? static_cast<QWidget*>(m_questions) : m_goal;
}

} // namespace ui
