#pragma once

#include "core/import/voices.h"

namespace core::import {

/// A session that came from a file of the same name with other bytes.
struct EarlierSession {
    Session session;
    int shared = 0;      // of 100: how much of its text stands in the file too
    bool edited = false; // its text was changed here since it came in
    int detaches = 0;    // highlights whose words are not in the file
    friend bool operator==(const EarlierSession&, const EarlierSession&) = default;
};

/// The one session that was made from a file of that name; nothing where there is none, or several, or where less than
/// `leastShared` per cent of its text stands in the file.
std::optional<EarlierSession> earlierSession(const Stores& stores, const QString& fileName, const Document& document,
                                             int leastShared);

/// The voices of a document as the session has them already; new ones as they were guessed.
std::vector<VoicePlan> voicesOf(const Stores& stores, Id<Session> session, std::vector<VoicePlan> guessed);

/// What became of a session that was updated.
struct UpdatedSession {
    int entries = 0; // that it has now
    int people = 0;
    int newPeople = 0;
    int changed = 0; // entries whose words are others, or that came
    int removed = 0;
    int highlights = 0; // that stand on their words
    std::vector<Loss> lost;
};

/// Writes the details of a session, and puts a document in the place of its text: highlights stay on their words, and
/// those whose words are gone are detached, with a loss each. Speakers and times are the document's; kinds, marks and
/// pictures of entries that stay are kept.
UpdatedSession updateSession(Stores& stores, const Session& session, const Document& document,
                             const std::vector<VoicePlan>& voices, Id<Source> source);

} // namespace core::import
