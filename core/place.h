#pragma once

#include "core/db/recorder.h"
#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <optional>

namespace core {

struct Stores;

/// A place in the texts of the project.
struct Place {
    Id<Session> session;
    Id<Entry> entry;         // none: the session as a whole
    Id<Highlight> highlight; // where it was a highlight that changed, and not the words
    friend bool operator==(const Place&, const Place&) = default;
};

/// The first place, in the order of the text, that a changeset touched and that still exists. For an entry that is gone
/// it is the one before it; for a session that came as a whole, the session.
std::optional<Place> placeOf(const Stores& stores, const db::ChangesetSource& changeset);

} // namespace core
