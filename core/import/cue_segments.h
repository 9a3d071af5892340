#pragma once

#include "core/import/cues.h"
#include "core/import/read_options.h"

namespace core::import {

/// What one voice says in one cue, as plain text in one line (dialogue lines stay apart).
struct Segment {
    QString speaker; // empty: nobody is named
    QString text;
    QString utterance; // Teams: cues of one utterance share it
    std::optional<qint64> startMs;
    qint64 endMs = 0;
};

struct Segments {
    std::vector<Segment> segments;
    bool voices = false;   // `<v Name>` names the speakers
    bool labels = false;   // `Name: text` does
    bool names = false;    // a line of its own does, as in Teams' blocks
    bool teams = false;    // cue ids or times are those of Teams
    bool numbered = false; // every cue has a number
    int repeated = 0;      // lines left out since a rolling caption shows them again
};

/// Takes cues apart by speaker, in the order of their times.
Segments segmentsOf(const CueFile& file, const ReadOptions& options);

} // namespace core::import
