#pragma once

#include "core/sessions/guide.h"
#include "core/sessions/session.h"

#include <vector>

namespace core {

struct Stores;

/// What came of a guide's line in one session.
struct SessionAnswers {
    Session session;
    std::optional<AskedItem> asked; // none: it was not
    std::vector<Entry> entries;     // what was said and noted to it, in order; not the question itself
};

/// Of all sessions that follow the line's guide, or in which it was asked: in the order of the list of sessions.
std::vector<SessionAnswers> answersTo(const Stores& stores, Id<GuideItem> item);

} // namespace core
