#pragma once

#include "core/analysis/segment_members.h"

namespace core {

/// How far a segment has been heard: of its people, who took part in sessions that were held, and who not yet.
struct SegmentSample {
    Segment segment;
    std::vector<Participant> faceToFace; // all by code
    std::vector<Participant> market;     // gave feedback only
    std::vector<Participant> notYet;
    std::optional<int> target; // people that the study wants face to face
    /// How many are still to be talked to; 0 without a target.
    int missing() const { return target ? std::max(0, *target - int(faceToFace.size())) : 0; }
};
/// In the order of segments. Of one study, or without one of the whole project, which has no targets.
std::vector<SegmentSample> sampleOf(const Stores& stores, Id<Study> study = {});

} // namespace core
