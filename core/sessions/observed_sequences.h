#pragma once

#include "core/sessions/session.h"

#include <QSet>
#include <QStringList>

namespace core {

struct Stores;

/// What one observation showed: who was observed, and their activities one after the other (sequenceOf).
struct ObservedSequence {
    Id<Session> session;
    QSet<Id<Participant>> people;
    QStringList activities;
};

/// Activities that stand one after the other in one observation and were seen in this order in others.
struct SharedRun {
    int first = 0; // in the observation's own sequence
    int count = 0;
    int observations = 0;         // in which it was seen, this one among them
    QSet<Id<Participant>> people; // observed in these
    friend bool operator==(const SharedRun&, const SharedRun&) = default;
};

/// The longest run of two or more activities of `own` that another observation has in the same order; there, other
/// activities may come between. Of several as long, the one that most observations have, then the earliest.
std::optional<SharedRun> sharedRun(const ObservedSequence& own, const std::vector<ObservedSequence>& others);

/// Of all observations of a study.
std::vector<ObservedSequence> observedSequences(const Stores& stores, Id<Study> study);

} // namespace core
