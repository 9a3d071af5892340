#pragma once

#include "core/db/store.h"
#include "core/sessions/session.h"

namespace core {

/// A part of a session that was not captured: a pause, or permission withheld. What stands in a withheld stretch
/// counts as refused.
struct Stretch {
    enum class Kind { Paused, Withheld };
    Id<Stretch> id;
    Id<Session> session;
    Kind kind = Kind::Paused;
    qint64 beginMs = 0;
    std::optional<qint64> untilMs; // none: it still lasts
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// SQL: the lines that are being typed. Only sessions whose clock was started can have one, and those are few; so no
/// index is needed to find them.
inline const char* const openLines =
    "entry WHERE open = 1 AND session_id IN (SELECT id FROM session WHERE started_at IS NOT NULL)";

/// What live capture keeps beside the entries.
class CaptureStore : public Store {
public:
    using Store::Store;

    std::vector<Stretch> stretches(Id<Session> session) const; // by their begin
    std::vector<Stretch> stretches(Stretch::Kind kind) const;  // of all sessions
    Id<Stretch> add(const Stretch& stretch);
    void update(const Stretch& stretch);
    void remove(Id<Stretch> stretch);

    /// The line that is being typed in a session, with its text as it was typed.
    std::optional<Entry> openLine(Id<Session> session) const;
    /// The latest time that anything in a session has: entries, stretches, its length. 0: none.
    qint64 lastMs(Id<Session> session) const;
    /// Sessions in which a line was being typed when the program ended.
    std::vector<Id<Session>> withOpenLine() const;
};

} // namespace core
