// The places of the rail, what each of their pages shows, and the way back.
#include "ui/boards/board_list_page.h"
#include "ui/boards/board_page.h"
#include "ui/guides/answers_page.h"
#include "ui/guides/guide_page.h"
#include "ui/insights/insights_page.h"
#include "ui/people/people_page.h"
#include "ui/personas/persona_page.h"
#include "ui/search/search_page.h"
#include "ui/segments/segments_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/board_files.h"
#include "ui/shell/guide_files.h"
#include "ui/shell/main_window.h"
#include "ui/studies/study_list_page.h"
#include "ui/studies/study_page.h"
#include "ui/tags/tags_page.h"

#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr size_t longestTrail = 100;

} // namespace

void MainWindow::buildPlaces()
{
    auto* study = newPage<StudyPage>();
    auto* studies = newPage<StudyListPage>();
    auto* guide = newPage<GuidePage>();
    auto* answers = newPage<AnswersPage>();
    new GuideFiles(*guide, *this);
    addPlace({"go.studies", tr("Studies"), tr("Go to studies"), "view-task", Qt::Key_1},
             {studies, study, guide, answers});
    connect(study, &StudyPage::studyGone, this, [this, study, studies] {
        if (page() == study)
            showPage(studies);
    });
    m_sessionList = newPage<SessionListPage>();
    m_sessionPage = newPage<SessionPage>();
    addPlace({"go.sessions", tr("Sessions"), tr("Go to sessions"), "dialog-messages", Qt::Key_2},
             {m_sessionList, m_sessionPage});
    const auto openGuide = [this, guide](core::Id<core::Guide> id) {
        leaveTrail();
        showPage(guide);
        guide->open(id);
    };
    const auto openAnswers = [this, answers](core::Id<core::GuideItem> id) {
        leaveTrail();
        showPage(answers);
        answers->open(id);
    };
    connect(study, &StudyPage::guideAsked, this, openGuide);
    connect(study, &StudyPage::reportAsked, this, &MainWindow::openReport);
    connect(m_sessionPage, &SessionPage::guideAsked, this, openGuide);
    connect(answers, &AnswersPage::guideAsked, this, openGuide);
    connect(m_sessionPage, &SessionPage::answersAsked, this, openAnswers);
    connect(guide, &GuidePage::answersAsked, this, openAnswers);
    connect(guide, &GuidePage::guideGone, this, [this, guide](core::Id<core::Study> study) {
        if (page() == guide)
            go(study);
    });
    m_people = newPage<PeoplePage>();
    addPlace({"go.people", tr("People"), tr("Go to people"), "system-users", Qt::Key_3}, {m_people});
    m_tags = newPage<TagsPage>();
    addPlace({"go.tags", tr("Tags"), tr("Go to tags"), "tag", Qt::Key_4}, {m_tags});
    m_boardList = newPage<BoardListPage>();
    m_board = newPage<BoardPage>();
    new BoardFiles(*m_board, *this);
    addPlace({"go.boards", tr("Boards"), tr("Go to boards"), "object-group", Qt::Key_5}, {m_boardList, m_board});
    connect(m_board, &BoardPage::boardGone, this, [this] {
        if (page() == m_board)
            showPage(m_boardList);
    });
    addPlace({"go.segments", tr("Segments"), tr("Go to segments"), "office-chart-scatter", Qt::Key_6},
             {newPage<SegmentsPage>()});
    m_personas = newPage<PersonaPage>();
    addPlace({"go.personas", tr("Personas"), tr("Go to personas"), "user-identity", Qt::Key_7}, {m_personas});
    addPlace({"go.insights", tr("Insights"), tr("Go to insights"), "games-hint", Qt::Key_8}, {newPage<InsightsPage>()});
    m_searchPage = newPage<SearchPage>();
    m_places.append({m_actions.at(QStringLiteral("edit.find")), {m_searchPage}});
}

void MainWindow::addPlace(const PlaceSpec& spec, const QList<Page*>& pages)
{
    auto* action = m_actions.add({.id = QLatin1String(spec.id),
                                  .text = spec.text,
                                  .icon = QLatin1String(spec.icon),
                                  .key = QKeySequence(Qt::CTRL | spec.key),
                                  .menu = tr("Go"),
                                  .word = spec.word,
                                  .group = m_places.isEmpty()});
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, page = pages.front()] { goToPlace(page); });
    m_places.append({action, pages});
}

void MainWindow::goToPlace(Page* page)
{
    if (!m_workspace)
        return;
    if (this->page() != page)
        leaveTrail();
    showPage(page);
    page->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::goToSessions()
{
    goToPlace(m_sessionList);
}

Page* MainWindow::pageFor(const Destination& destination) const
{
    for (const auto& place : m_places)
        for (auto* page : place.pages)
            if (page->accepts(destination))
                return page;
    return nullptr;
}

void MainWindow::go(const Destination& destination)
{
    auto* page = pageFor(destination);
    if (!page)
        return;
    leaveTrail();
    showPage(page);
    page->reveal(destination);
}

/// On a session page in the session first; pressed again in the project, with the words that were looked for.
void MainWindow::find()
{
    const auto sought = page() == m_sessionPage ? m_sessionPage->sought() : std::nullopt;
    if (page() == m_sessionPage && !sought) {
        page()->find();
        return markPlace();
    }
    goToPlace(m_searchPage);
    if (sought && !sought->isEmpty())
        m_searchPage->reveal(Query{core::search::toText(core::search::Node{core::search::Term{*sought}})});
    m_searchPage->find();
    markPlace();
}

/// Marks the place that is in view.
void MainWindow::markPlace()
{
    for (const auto& place : m_places)
        place.action->setChecked(place.pages.contains(page()));
}

/// Notes where the person is, before they go somewhere else. Pages beside the places (help, history) are no stops.
void MainWindow::leaveTrail()
{
    const bool isStop = std::any_of(m_places.begin(), m_places.end(),
                                    [this](const Place& place) { return place.pages.contains(page()); });
    if (!isStop)
        return;
    m_trail.push_back({page(), page()->shown()});
    if (m_trail.size() > longestTrail)
        m_trail.erase(m_trail.begin());
}

void MainWindow::goBack()
{
    if (!m_workspace)
        return showStart();
    if (m_trail.empty()) {
        showPage(m_sessionList);
        return m_sessionList->mainRegion()->setFocus(Qt::OtherFocusReason);
    }
    const Stop stop = m_trail.back();
    m_trail.pop_back();
    showPage(stop.page);
    if (stop.shown && stop.page->shown() != stop.shown)
        stop.page->reveal(*stop.shown);
    stop.page->mainRegion()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
