// The right panel of the session page: the highlight in hand, and the highlights that lost their words.
#include "ui/sessions/detached_panel.h"
#include "ui/sessions/highlight_claims.h"
#include "ui/sessions/highlight_panel.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_tagging.h"
#include "ui/sessions/session_view.h"
#include "ui/sessions/talk_section.h"

#include <algorithm>

namespace ui {

void SessionPage::connectSide()
{
    connect(m_highlight, &HighlightPanel::tagRemoved, m_tagging, &SessionTagging::removeTag);
    connect(m_highlight, &HighlightPanel::tagAsked, m_tagging, &SessionTagging::tagHighlight);
    connect(m_highlight, &HighlightPanel::memoWritten, m_tagging, &SessionTagging::writeMemo);
    connect(m_highlight, &HighlightPanel::claimOpened, this, &SessionPage::goAsked);
    connect(m_highlight, &HighlightPanel::heightChanged, this, &SessionPage::layOutSide);
    connect(m_highlight, &HighlightPanel::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_detached, &DetachedPanel::attachAsked, m_tagging, &SessionTagging::attach);
    connect(m_detached, &DetachedPanel::deleteAsked, m_tagging, &SessionTagging::deleteHighlight);
    connect(m_talk, &TalkSection::voiceChosen, this, &SessionPage::showNextOf);
    connect(m_view, &SessionView::selectionChanged, this, &SessionPage::enableActions);
}

void SessionPage::showHighlight(int highlight)
{
    std::vector<ShownClaim> claims;
    if (highlight >= 0) {
        const auto id = m_content.highlights[static_cast<size_t>(highlight)].id;
        auto read = m_workspace->read([id](const core::Stores& stores) { return shownClaims(stores, id); });
        if (!read)
            emit failed(read.error());
        else
            claims = std::move(*read);
    }
    m_highlight->show(m_content, highlight, placeOf(highlight));
    m_highlight->setClaims(claims);
}

void SessionPage::showNextOf(const std::vector<int>& entries)
{
    const int now = m_view->textCursor().blockNumber();
    const auto after = std::find_if(entries.begin(), entries.end(), [now](int entry) { return entry > now; });
    if (!entries.empty())
        m_view->showEntry(after == entries.end() ? entries.front() : *after);
}

void SessionPage::takeInHand(core::Id<core::Highlight> highlight)
{
    const auto& all = m_content.highlights;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == highlight; });
    const int index = at == all.end() ? -1 : static_cast<int>(at - all.begin());
    m_view->setCurrentHighlight(index);
    choose(index);
}

void SessionPage::editMemo()
{
    m_highlight->editMemo();
}

} // namespace ui
