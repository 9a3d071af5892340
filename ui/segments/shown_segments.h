#pragma once

#include "ui/widgets/paint.h"

#include "core/analysis/segment_matrix.h"
#include "core/analysis/segment_ranking.h"
#include "core/analysis/segment_sample.h"
#include "core/search/vocabulary.h"

namespace ui {

/// What is claimed of a segment, and what that comes to.
struct Characteristic {
    core::Claim claim;
    paint::People people;
    QDate newest; // of its evidence
    bool isAssumption = true;
};

/// Everything that the place Segments shows, read at once.
struct ShownSegments {
    core::Ranking ranking;
    core::SegmentMatrix matrix; // its segments stand as those of the ranking do
    core::Overlap overlap;
    std::vector<core::SegmentSample> sample;                  // of the whole project
    std::vector<core::Participant> people;                    // everybody, by code
    std::vector<core::Claim> scores;                          // of all segments
    QHash<core::Id<core::Claim>, paint::People> behind;       // the scores
    std::vector<std::vector<Characteristic>> characteristics; // of each segment, in order
    core::search::Vocabulary known;

    /// A letter for each, by its place: A to Z, then 27 and on.
    static QString sign(size_t segment);
    paint::People behindScore(size_t segment, size_t criterion) const;
    /// The themes that the matrix shows: tags that stand at the top of the codebook and were heard from any segment,
    /// the most people first; places in matrix.tags.
    std::vector<size_t> themes() const;
};
/// Reads over all highlights: not for the GUI thread.
ShownSegments readSegments(const core::Stores& stores);

} // namespace ui
