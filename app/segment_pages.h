#pragma once

#include "app/outcome.h"
#include "core/stores.h"

namespace app {

// What `earshot segment` shows; each adds to the result and to the lines.

/// All segments with members, score and rank, the criteria, and what would turn the ranking.
void showSegments(Outcome& outcome, const core::Stores& stores);
/// One segment with the codes of its people, its scores and its characteristics.
void showSegment(Outcome& outcome, const core::Stores& stores, const core::Segment& segment);
/// Segments against themes: all of them, or one.
void showMatrix(Outcome& outcome, const core::Stores& stores, const std::optional<core::Segment>& only);
/// Two segments: their themes by difference.
void showComparison(Outcome& outcome, const core::Stores& stores, const core::Segment& one, const core::Segment& other);
/// Who was talked to, of each segment; of one study with its targets, or of the whole project.
void showSample(Outcome& outcome, const core::Stores& stores, const std::optional<core::Study>& study);

} // namespace app
