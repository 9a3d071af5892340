// What stands in the place of a session's text: the lanes of an observation, and a transcript that is being joined. The
// cursor of the text goes along with the entry that is chosen on them, so that everything that is done to "the entry"
// is done to that one.
#include "ui/observation/lane_view.h"
#include "ui/observation/observation_panel.h"
#include "ui/observation/observation_side.h"
#include "ui/observation/task_panel.h"
#include "ui/observation/time_list.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/transcript_join.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/segmented.h"

#include <QDoubleSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace ui {

void SessionPage::declareLaneActions(Actions& actions)
{
    m_lanesAction = actions.add({.id = QStringLiteral("session.lanes"),
                                 .text = tr("Show lanes or text"),
                                 .icon = QStringLiteral("view-history"),
                                 .key = QKeySequence(Qt::Key_F7),
                                 .menu = tr("Session")});
    m_joinAction = actions.add({.id = QStringLiteral("session.join-transcript"),
                                .text = tr("Join a transcript…"),
                                .icon = QStringLiteral("merge"),
                                .menu = tr("Session")});
}

QWidget* SessionPage::makeViews(QWidget* middle, Actions& actions)
{
    m_observation = new ObservationPanel(actions);
    m_observationSide = new ObservationSide;
    m_views = new QStackedWidget;
    m_views->addWidget(middle);
    m_views->addWidget(m_observation);
    m_views->addWidget(m_join = new TranscriptJoin);
    return m_views;
}

void SessionPage::connectLanes()
{
    connect(m_lanesAction, &QAction::triggered, this, [this] { wantLanes(!showsLanes()); });
    connect(m_joinAction, &QAction::triggered, this, &SessionPage::transcriptAsked);
    connect(m_join, &TranscriptJoin::failed, this, &Page::failed);
    connect(m_join, &TranscriptJoin::closed, this, [this] {
        showViews();
        focusMain();
    });
    connect(m_textViews, &Segmented::chosen, this, [this](int part) {
        m_textViews->setCurrent(1);
        wantLanes(part == 0);
    });
    connect(m_observation, &ObservationPanel::textAsked, this, [this] { wantLanes(false); });
    connect(m_observation, &ObservationPanel::failed, this, &Page::failed);
    connect(m_observation, &ObservationPanel::entryChosen, this, &SessionPage::takeEntry);
    connect(m_observationSide, &ObservationSide::failed, this, &Page::failed);
    m_observationSide->tasks().setPlayhead([this] { return m_observation->lanes().playhead(); });
    connect(&m_observationSide->time(), &TimeList::activityChosen, m_observation, &ObservationPanel::stepThrough);
}

bool SessionPage::showsLanes() const
{
    return m_wantsLanes && !m_capturing->isShown() && m_content.session.kind == core::SessionKind::Observation;
}

std::optional<QRect> SessionPage::chosenOnLanes() const
{
    return showsLanes() ? std::optional(m_observation->chosenRect(this)) : std::nullopt;
}

void SessionPage::wantLanes(bool lanes)
{
    if (!settle())
        return;
    m_wantsLanes = lanes;
    if (lanes)
        m_originalAction->setChecked(false);
    showViews();
    if (!m_content.entries.empty())
        chooseOnLanes(m_view->textCursor().blockNumber());
    adapt();
    enableActions();
    emit headingChanged();
    focusMain();
}

void SessionPage::showViews()
{
    const bool lanes = showsLanes();
    m_textViews->setVisible(m_content.session.kind == core::SessionKind::Observation);
    m_views->setCurrentIndex(m_join->isOpen() ? 2 : lanes ? 1 : 0);
    m_sideStack->setCurrentIndex(m_detailsAction->isChecked() ? 1 : m_capturing->isShown() ? 2 : lanes ? 3 : 0);
    if (!lanes || !m_workspace)
        return;
    m_observation->setContent(m_content);
    m_observationSide->show(*m_workspace, m_content, m_observation->content());
}

void SessionPage::chooseOnLanes(int entry)
{
    if (showsLanes())
        m_observation->choose(entry);
}

void SessionPage::offerTranscript(const QString& path)
{
    if (!session() || !settle() || !m_join->open(*m_workspace, m_content, path))
        return;
    showViews();
    m_join->spin().setFocus(Qt::OtherFocusReason);
}

void SessionPage::takeEntry(int entry)
{
    if (entry < 0)
        return;
    m_view->showEntry(entry);
    // The highlight of the whole entry, where it has one, gets the next tag.
    const auto& chosen = m_content.entries[static_cast<size_t>(entry)];
    const core::PassageBounds whole{chosen.id, 0, chosen.id, static_cast<int>(chosen.text.size())};
    const auto& all = m_content.highlights;
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const core::Highlight& highlight) { return core::boundsOf(highlight) == whole; });
    const int highlight = at == all.end() ? -1 : static_cast<int>(at - all.begin());
    m_view->setCurrentHighlight(highlight);
    choose(highlight);
}

} // namespace ui
