// Which claims stand on words that have just left the text.
#include "ui/sessions/session_page.h"

#include "core/claims/reliance.h"

#include <algorithm>

namespace ui {

/// The highlights of this session whose words are gone.
SessionPage::Lost SessionPage::lostHighlights() const
{
    Lost lost{session(), {}};
    for (const auto& highlight : m_content.detached)
        lost.highlights.insert(highlight.id);
    return lost;
}

/// Says it where evidence has lost its words since `before`: by a deleted entry, by words that were edited away.
void SessionPage::tellLostWords(const Lost& before)
{
    if (!isVisible() || before.session != session())
        return;
    std::vector<core::Id<core::Highlight>> anew;
    for (const auto& highlight : m_content.detached)
        if (!before.highlights.contains(highlight.id))
            anew.push_back(highlight.id);
    if (anew.empty())
        return;
    const auto sentence = m_workspace->read(
        [&](const core::Stores& stores) { return core::relianceOn(stores, anew).sentenceOffWords(); });
    if (sentence && !sentence->isEmpty())
        emit told(*sentence + u' ' + tr("They keep the quote as it was; one undo brings the text back."));
}

} // namespace ui
