#pragma once

#include "core/stores.h"

namespace core {

/// How much of the texts is one person's.
struct Heard {
    int sessions = 0;   // in which they take part
    int highlights = 0; // behind which they stand
    friend bool operator==(const Heard&, const Heard&) = default;
};

/// Of everybody who takes part in a session or stands behind a highlight.
QHash<Id<Participant>, Heard> heardFrom(const Stores& stores);
/// The highlights behind which a person stands (see peopleBehind), newest session first, then in the order of the text.
std::vector<Id<Highlight>> highlightsOf(const Stores& stores, Id<Participant> person);
/// The sessions in which a person takes part, newest first.
std::vector<Session> sessionsOf(const Stores& stores, Id<Participant> person);

/// A tag with how many of somebody's highlights carry it.
struct TagCount {
    Tag tag;
    QString path;
    int mentions = 0;
};

/// What stands on some highlights.
struct Traces {
    std::vector<ClaimOn> claims; // traits first; each once
    int cards = 0;               // on boards
    std::vector<TagCount> tags;  // the most used first
};
Traces tracesOf(const Stores& stores, const std::vector<Id<Highlight>>& highlights);

} // namespace core
