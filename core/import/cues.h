#pragma once

#include "core/import/read_progress.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace core::import {

/// One subtitle, its text still with marks.
struct Cue {
    QString id;
    std::optional<qint64> startMs; // nothing: the times could not be read
    qint64 endMs = 0;
    QString text;
    int line = 0;        // of the times, from 1
    bool strict = false; // the times are to the letter of the standard
};

/// What stands in a file of cues and is none.
struct Aside {
    enum class What { Comment, Style, Region, Unread };
    What what;
    int line = 0;
    QString text;
};

struct CueFile {
    std::vector<Cue> cues;
    std::vector<Aside> asides;
    bool unpadded = false; // times as Teams' service writes them: "0:0:2.90", where .90 are 90 ms
};

/// WebVTT by the standard (www.w3.org/TR/webvtt1, 6.1). Nothing where the signature is missing. A cue whose times are
/// not to the letter is kept, with the times as lenientTimes reads them.
std::optional<CueFile> parseWebVtt(QStringView text, const ReadProgress& progress = {});

/// SubRip, and anything else with lines of "time --> time": words go on until the next such line.
CueFile parseSubRip(QStringView text, const ReadProgress& progress = {});

struct CueTimes {
    qint64 startMs = 0;
    qint64 endMs = 0;
    bool unpadded = false;
};

/// The times of a line with "-->" exactly as the standard asks for: `[HH:]MM:SS.mmm`.
std::optional<CueTimes> strictTimes(QStringView line);

/// As seen in files: a comma, no minutes ("0.000 --> 3.480"), one digit ("0:0:2.90").
std::optional<CueTimes> lenientTimes(QStringView line);

} // namespace core::import
