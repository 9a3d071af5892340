#pragma once

#include "core/analysis/interval.h"
#include "core/analysis/segment_members.h"

namespace core {

/// Who speaks to a theme: a tag, with those below it where that is asked for.
struct ThemeVoices {
    QSet<Id<Participant>> heard;  // behind its highlights, face to face
    QSet<Id<Participant>> asked;  // about it (see core/claims/strength.h), and whoever is heard
    QSet<Id<Participant>> market; // behind its highlights in the market lane only
};
/// Of every tag in the order of the codebook. Reads over all highlights, without their words: not on the GUI thread.
std::vector<ThemeVoices> themeVoices(const Stores& stores, const std::vector<Tag>& tags, bool below);

/// What a segment says to a theme: its people of those asked face to face, and those of the market beside it.
struct MatrixCell {
    Share share; // of 0: not asked
    int market = 0;
    friend bool operator==(const MatrixCell&, const MatrixCell&) = default;
};

/// Segments against themes.
struct SegmentMatrix {
    std::vector<Segment> segments;
    std::vector<SegmentMembers> members; // of the segments
    std::vector<int> talkedTo;           // of the segments: people who took part face to face
    std::vector<Tag> tags;
    std::vector<MatrixCell> cells; // segment by segment
    const MatrixCell& at(size_t segment, size_t tag) const { return cells[segment * tags.size() + tag]; }
};
/// Of all segments and all tags that are not archived; `below`: a tag stands for those below it too. Not on the GUI
/// thread.
SegmentMatrix segmentMatrix(const Stores& stores, bool below = true);

/// The highlights of a cell, both lanes: with the tag on them and one of the people behind them; in the order of study,
/// session, entry, offset.
std::vector<Id<Highlight>> highlightsOf(const Stores& stores, const QSet<Id<Participant>>& people, Id<Tag> tag,
                                        bool below = true);

} // namespace core
