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
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include "core/analysis/saturation_chart.h"

#include <QHeaderView>

namespace ui {
namespace {

constexpr int sidePixels = 336;
constexpr int narrowSide = 264;
constexpr int narrowPage = 1040;
constexpr int mostSessions = 12; // rows; the others are scrolled to

} // namespace

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
        if (m_study.id && changes.touchesAny({"study", "study_question", "study_question_tag", "session", "entry",
                                              "speaker", "participant", "highlight", "highlight_tag", "tag", "consent",
                                              "claim", "evidence", "guide_item", "session_item"}))
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
