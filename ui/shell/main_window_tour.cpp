// The tour: what it points at, how each of its stops comes into view, and where it is offered.
#include "ui/help/help_text.h"
#include "ui/help/tour.h"
#include "ui/personas/persona_page.h"
#include "ui/personas/sheet_list.h"
#include "ui/print/print_page.h"
#include "ui/search/query_bar.h"
#include "ui/search/search_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/rail.h"
#include "ui/widgets/button.h"

#include "core/sample/sample.h"

#include <QStackedWidget>

#include <algorithm>

namespace ui {

void MainWindow::buildTour()
{
    m_tour = new Tour(this);
    connect(m_tour, &Tour::left, this, [this] {
        if (page() && !(m_pages->isAncestorOf(focusWidget()) && focusWidget()->isVisible()))
            page()->mainRegion()->setFocus(Qt::OtherFocusReason);
    });
}

/// Without a project there is nothing to point at: one is made first.
void MainWindow::openTour()
{
    if (!m_workspace)
        return askSample([this] { openTour(); });
    closeNotice();
    m_tour->start(tourStops());
}

/// Once on this computer, when the made-up study is seen for the first time.
void MainWindow::offerTour()
{
    const auto steps = m_workspace->steps();
    const bool isSample = std::any_of(steps.begin(), steps.end(),
                                      [](const core::Step& step) { return step.label == core::sampleLabel(); });
    if (!isSample || m_settings.tourOffered())
        return;
    m_settings.setTourOffered();
    m_notice->tell(NoticeBar::Kind::Offer, tr("A finished study, made up and safe to break."),
                   tr("Eight stops show what it is for; the tour can be left at any moment."),
                   {m_actions.at(QStringLiteral("help.tour"))});
}

/// The first session that has something tagged in it.
void MainWindow::showTaggedSession()
{
    for (int row = 0; row < m_sessionList->model().rowCount(); ++row)
        if (const auto& summary = m_sessionList->model().session(row); summary.highlights > 0)
            return go(core::Place{summary.session.id, {}, {}});
    goToPlace(m_sessionList);
}

void MainWindow::showSomePersona()
{
    goToPlace(m_personas);
    const auto personas = m_workspace->read([](const core::Stores& stores) { return stores.personas.personas(); });
    if (personas && !personas->empty())
        m_personas->reveal(personas->front().id);
}

/// Opens the evidence of the first trait that has some.
void MainWindow::showSomeEvidence()
{
    showSomePersona();
    const SheetModel& sheet = m_personas->sheet();
    for (int row = 0; row < sheet.rowCount(); ++row)
        if (const auto* trait = sheet.trait(row); trait && !trait->quotes.empty())
            return m_personas->reveal(trait->claim.id);
}

std::vector<TourStop> MainWindow::tourStops()
{
    const auto inSight = [](QWidget* widget) { return [widget] { return widget->isVisible() ? widget : nullptr; }; };
    const auto tagButton = [this]() -> QWidget* {
        for (auto* button : m_sessionPage->findChildren<Button*>())
            if (button->isVisible() && button->action() == m_actions.at(QStringLiteral("tag.passage")))
                return button;
        return nullptr;
    };
    const auto toSession = [this] { showTaggedSession(); };
    std::vector<TourStop> stops{
        {tr("Places"),
         tr("What was planned, what was said, who said it, what it adds up to: each has its place, with a key of its "
            "own. "
            "{go.sessions} leads to the sessions, {go.back} back to where you were."),
         [this] { goToSessions(); }, inSight(m_rail)},
        {tr("What was said"),
         tr("A session is text that you can correct like any other. The bars on the right are tags; they stay on their "
            "words whatever you change, and none hides another."),
         toSession, inSight(&m_sessionPage->view())},
        {tr("Tag it"),
         tr("Select words and press {tag.passage}. A few letters find the tag, Enter takes it. {tag.again} uses the "
            "same one "
            "again."),
         toSession, tagButton},
        {tr("Nothing is lost"),
         tr("There is no Save: each step is on disk as you make it. {edit.undo} takes back the one that is named here, "
            "also "
            "tomorrow; {edit.history} shows them all."),
         toSession, inSight(m_rail->command(m_actions.at(QStringLiteral("edit.undo"))))},
        {tr("Search"),
         tr("{edit.find} finds words in all sessions as you type, by who said them, when, and with which tags. All "
            "that was "
            "found can be tagged at once."),
         [this] { goToPlace(m_searchPage); }, inSight(&m_searchPage->bar())},
        {tr("Personas"),
         tr("Each line of a persona is a claim. The marks beside it are people: who is for it, who is against, who was "
            "asked "
            "and stayed silent. What nobody said is an assumption."),
         [this] { showSomePersona(); }, inSight(&m_personas->sheetList())},
        {tr("Evidence"),
         tr("Enter on a line opens what it stands on; Enter on a quote leads to the moment in the session. "
            "{persona.add-evidence} finds more."),
         [this] { showSomeEvidence(); }, inSight(&m_personas->sheetList())},
        {tr("Print"),
         tr("{project.print} prints the sheets. What a person did not allow is left out, and you are told how much "
            "that is. "
            "{help.place} explains any place, {help.keys} has all keys."),
         [this] { openPrint(); }, inSight(m_print->mainRegion())}};
    for (auto& stop : stops)
        stop.words = withKeys(stop.words, m_actions);
    return stops;
}

} // namespace ui
