#pragma once

#include "core/sessions/session.h"

namespace core {

struct Stores;

// What is done to the entries on the lanes of an observation. All throw Failure(NotFound) for an entry that is gone.

/// A new entry at a time in the session: in the text it comes behind the last one that is not later.
Id<Entry> addObserved(Stores& stores, Id<Session> session, EntryKind lane, qint64 atMs, const QString& text);

/// Ends an entry at `atMs`, and lets a new one with the same words go on from there until the first one ended. Tags
/// stay on the first. Throws Failure(Refused) where the entry has no time, or begins at `atMs` or later.
Id<Entry> splitObserved(Stores& stores, Id<Entry> entry, qint64 atMs);

/// Lets `first` last until `second` ends, which is no entry any more. Where both read the same, highlights on the
/// second's words stand on the first's afterwards; else its words are put behind those of the first.
void joinObserved(Stores& stores, Id<Entry> first, Id<Entry> second);

/// Takes an entry away; its highlights lose their words and are kept.
void removeObserved(Stores& stores, Id<Entry> entry);

/// Gives an entry other words; highlights stay on those that they were put on.
void rewordObserved(Stores& stores, Id<Entry> entry, const QString& text);

} // namespace core
