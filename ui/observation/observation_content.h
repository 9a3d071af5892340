#pragma once

#include "ui/sessions/session_content.h"
#include "ui/widgets/paint.h"

#include "core/sessions/activities.h"

namespace ui {

/// What the lanes and the table show of an observation, worked out once from the session's content.
struct ObservationContent {
    std::vector<core::Entry> entries;
    std::vector<std::vector<paint::Chip>> chips; // by entry: the tags that touch it
    QStringList who;                             // by entry
    std::vector<TimedTask> tasks;
    core::Lanes lanes;
    core::TimeByActivity time;

    static ObservationContent of(const SessionContent& content);

    /// Nothing stands on the lanes.
    bool isEmpty() const;
    /// Where the entry stands on the lanes; nothing where it has no place there.
    std::optional<core::LaneItem> itemOf(int entry) const;
    /// The hue of its first tag; 0: none.
    int hueOf(int entry) const;
    /// "2:30" of what lasts; empty for what does not.
    QString took(int entry) const;
    /// Which of three neutral fills an activity without a tag has: the same words, the same fill.
    int fillOf(int entry) const { return m_fills.value(entry); }

private:
    QHash<int, core::LaneItem> m_items;
    QHash<int, int> m_fills;
};

/// A lane's place among core::observedLanes; -1: what is no lane's.
int laneOf(core::EntryKind kind);
/// "Activities".
QString laneWord(core::EntryKind lane);
/// "A", and for what stands on no lane the mark of the note line: "!", "?", a quotation mark. Empty for a note.
QString laneMark(core::EntryKind kind);

} // namespace ui
