#include "ui/tags/tag_uses.h"

namespace ui {
namespace {

constexpr qint64 countedAtOnce = 4000; // links between highlights and tags; that many take less than a frame

} // namespace

void TagUses::setWorkspace(core::Workspace* workspace)
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_uses.clear();
    m_stale = true;
    m_counting = false;
    ++m_round;
    if (!workspace)
        return;
    connect(workspace, &core::Workspace::changed, this, &TagUses::hear);
    now();
}

void TagUses::hear(const core::ChangeSet& changes)
{
    m_stale = m_stale ||
              changes.touchesAny({"tag", "highlight_tag", "highlight", "entry", "speaker", "session", "participant"});
}

const TagUses::Uses& TagUses::now()
{
    if (!m_stale || !m_workspace)
        return m_uses;
    auto here = m_workspace->read([](const core::Stores& stores) {
        return stores.tags.links() <= countedAtOnce ? std::optional(stores.tags.uses()) : std::nullopt;
    });
    if (here && *here) {
        m_uses = std::move(**here);
        m_stale = false;
    } else if (!m_counting) {
        countInBackground();
    }
    return m_uses;
}

void TagUses::countInBackground()
{
    m_counting = true;
    m_stale = false; // what changes from here on is not in the answer
    m_workspace->readInBackground([](const core::Stores& stores) { return stores.tags.uses(); })
        .then(this, [this, round = m_round](const core::Result<Uses>& uses) {
            if (round != m_round)
                return;
            m_counting = false;
            if (uses)
                m_uses = *uses;
            emit counted();
        });
}

} // namespace ui
