#pragma once

#include "core/import/document.h"
#include "core/stores.h"

namespace core::import {

/// What became of a document.
struct WrittenSession {
    Id<Session> session;
    std::vector<Id<Entry>> entries; // one for each of the document's
    int newPeople = 0;
    int people = 0;
    int highlights = 0;
};

/// Writes a document as a session with its speakers and entries. Voices become people: a code at the start of the title
/// is that participant's; a full name is matched across sessions; a generic label (P1, Speaker 2) is a new participant
/// each time.
WrittenSession writeSession(Stores& stores, Session session, const Document& document, Id<Source> source);

} // namespace core::import
