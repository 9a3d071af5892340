#pragma once

#include "core/sessions/session.h"

#include <array>

namespace core {

/// The lanes of an observation, from top to bottom.
inline constexpr std::array observedLanes{EntryKind::Activity, EntryKind::Environment, EntryKind::Interaction,
                                          EntryKind::Object, EntryKind::User};

/// An entry on its lane, in milliseconds since the session began, half open.
struct LaneItem {
    int entry = 0; // its place among the session's entries
    qint64 atMs = 0;
    qint64 untilMs = 0;
    bool isPoint() const { return untilMs <= atMs; }
    friend bool operator==(const LaneItem&, const LaneItem&) = default;
};

/// What was observed in a session, on a time line.
struct Lanes {
    std::array<std::vector<LaneItem>, observedLanes.size()> items; // by time, then the order of the text
    qint64 lengthMs = 0; // the session's length, or the last time that an entry has, whichever is later
    int untimed = 0;     // observed entries that have no time, and so no place here
    friend bool operator==(const Lanes&, const Lanes&) = default;
};

/// Activities, environments and users last until their own end, else until the next one of their lane that begins
/// later, else to the end of the session. Interactions and objects are points unless they have an end.
Lanes lanesOf(const std::vector<Entry>& entries, std::optional<qint64> lengthMs);

/// One activity of a session: all entries that read the same, without regard to case and white space.
struct ActivityTime {
    QString name; // as it was written first
    std::vector<int> entries;
    qint64 ms = 0;
    double share = 0; // of the time observed, 0 to 1
    friend bool operator==(const ActivityTime&, const ActivityTime&) = default;
};

struct TimeByActivity {
    std::vector<ActivityTime> activities; // the longest first
    int count = 0;                        // of the entries behind them
    qint64 observedMs = 0;                // in which at least one activity was under way
    qint64 uncodedMs = 0;                 // the rest of the session
    friend bool operator==(const TimeByActivity&, const TimeByActivity&) = default;
};
TimeByActivity timeByActivity(const std::vector<Entry>& entries, const Lanes& lanes);

/// By what two activities are told to be the same.
QString activityKey(const QString& text);

/// The activities one after the other, as they are written; the same one twice in a row stands once. One without a
/// time comes where the text has it.
QStringList sequenceOf(const std::vector<Entry>& entries);

} // namespace core
