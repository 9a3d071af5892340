#pragma once

#include "core/sessions/session.h"

namespace core {

struct Stores;

/// A line of live capture as it was typed.
struct TypedLine {
    QString text;    // `\n` where it breaks
    qint64 atMs = 0; // when its first character was typed, since the session began
    bool keyQuote = false;
    friend bool operator==(const TypedLine&, const TypedLine&) = default;
};

/// A session's clock is started: it is held from now on, on the day `today` where it has none, since `now` (UTC ms).
void beginCapture(Stores& stores, Id<Session> session, qint64 now, QDate today);
void endCapture(Stores& stores, Id<Session> session, qint64 lengthMs);

/// Keeps a line while it is typed, as the session's open entry, behind all others; an empty one is taken away. All
/// that is written of one line is one step of history. The session's clock was started (beginCapture).
void keepOpenLine(Stores& stores, Id<Session> session, const TypedLine& line);

/// Closes a line by the grammar of RULES.md: time, kind, speaker and tags leave the text. It becomes an entry that
/// answers the question being asked; tags alone go to the entry before it; "## Q3" asks that question of the guide. A
/// line without words makes nothing. One step of history with keepOpenLine(); gives the entry.
Id<Entry> closeLine(Stores& stores, Id<Session> session, const TypedLine& line);

/// The voice of that label, code or name in a session, made where there is none.
Id<Speaker> ensureSpeaker(Stores& stores, Id<Session> session, const QString& label);

} // namespace core
