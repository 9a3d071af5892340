#pragma once

#include "core/import/read_progress.h"
#include "core/import/voices.h"

namespace core::import {

/// What became of a document.
struct WrittenSession {
    Id<Session> session;
    std::vector<Id<Entry>> entries; // one for each of the document's
    int newPeople = 0;
    int people = 0;
    int highlights = 0;
};

/// The last time that a document names, in milliseconds.
std::optional<qint64> lengthOf(const Document& document);

/// Writes a document as a session with its speakers and entries, and with the people who are planned behind its voices.
/// Throws Failure(Cancelled) where `progress` says no.
WrittenSession writeSession(Stores& stores, Session session, const Document& document,
                            const std::vector<VoicePlan>& voices, Id<Source> source, const ReadProgress& progress = {});
/// The same with the people whom planVoices() guesses.
WrittenSession writeSession(Stores& stores, const Session& session, const Document& document, Id<Source> source);

} // namespace core::import
