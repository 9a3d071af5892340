#include "core/sessions/answers.h"

#include "core/stores.h"

#include <algorithm>

namespace core {
namespace {

/// The question as it was put: its own entry, or the moderator's words.
bool isAsking(const Entry& entry, const std::vector<Speaker>& speakers)
{
    const auto by = std::find_if(speakers.begin(), speakers.end(),
                                 [&](const Speaker& speaker) { return speaker.id == entry.speaker; });
    return entry.kind == EntryKind::Question || (by != speakers.end() && by->part == Part::Moderator);
}

} // namespace

std::vector<SessionAnswers> answersTo(const Stores& stores, Id<GuideItem> id)
{
    std::vector<SessionAnswers> answers;
    const auto item = stores.guides.item(id);
    if (!item)
        return answers;
    const auto asked = stores.guides.asked(id);
    for (const auto& session : stores.sessions.sessions()) {
        const auto known =
            std::find_if(asked.begin(), asked.end(), [&](const AskedItem& one) { return one.session == session.id; });
        if (session.guide != item->guide && known == asked.end())
            continue;
        SessionAnswers one{session, known == asked.end() ? std::nullopt : std::optional(*known), {}};
        const auto speakers = stores.sessions.speakers(session.id);
        for (auto& entry : stores.sessions.entries(session.id))
            if (entry.guideItem == id && !entry.open && !isAsking(entry, speakers))
                one.entries.push_back(std::move(entry));
        answers.push_back(std::move(one));
    }
    return answers;
}

} // namespace core
