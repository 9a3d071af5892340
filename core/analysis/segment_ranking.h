#pragma once

#include "core/stores.h"

namespace core {

/// A segment's score on one criterion.
struct SegmentScore {
    Id<Claim> claim;
    double value = 0; // lowestScore to highestScore, as it was given
    bool isOpinion = false;
    int evidence = 0;
    /// Marked as opinion, or nothing stands under it.
    bool isUnfounded() const { return isOpinion || evidence == 0; }
};

/// A segment with its scores, in the order of the criteria; none where there is no score.
struct ScoredSegment {
    Segment segment;
    std::vector<std::optional<SegmentScore>> scores;
    /// Most of its scores are opinion.
    bool isMostlyOpinion() const;
};

/// Where a segment stands among the others.
struct Standing {
    std::optional<double> total; // mean of the scores by weight, lowestScore to highestScore; none: not ranked
    int rank = 0;                // from 1, those with equal totals share one; 0: not ranked
    std::vector<size_t> missing; // criteria that weigh something and have no score
};

/// Segments by what they are worth. A missing score is never counted: a segment that lacks one on a criterion that
/// weighs something is not ranked. Only values, so that it can be made again with each move of a weight.
struct Ranking {
    std::vector<Criterion> criteria;
    std::vector<double> shares; // of the criteria, adding up to 1; all 0 where nothing weighs
    std::vector<ScoredSegment> segments;
    std::vector<Standing> standings; // of the segments, in their order
    std::vector<size_t> order;       // places of the segments: the best first, those that are not ranked last

    bool hasWeights() const;
    /// The place of the criterion along an axis of the grid; none where there are less than two.
    std::optional<size_t> along(Criterion::Axis axis) const;
    /// Why no segment is ranked, as a sentence; empty where one is.
    QString whyNone() const;
    /// Those that share the first rank.
    std::vector<size_t> leaders() const;
};
/// What a score is worth: the same, or mirrored where more is worse.
double worthOf(const Criterion& criterion, double score);
Ranking ranked(std::vector<Criterion> criteria, std::vector<ScoredSegment> segments);
Ranking rankingOf(const Stores& stores);

/// A change of one weight that turns a ranking; the other weights keep their proportions to each other.
struct Turn {
    size_t criterion = 0;
    double share = 0;      // of the criterion now
    double at = 0;         // the share at which the two are equal
    double percent = 0;    // of all weights; the next round one behind it, at which they have changed places
    int decimals = 0;      // of `percent`, so many that it differs from what the criterion weighs now
    size_t overtaking = 0; // the segments
    size_t overtaken = 0;
};
/// The smallest change of one weight after which another segment leads. None where less than two are ranked, where the
/// lead is shared, and where no single weight turns it.
std::optional<Turn> turnOfTop(const Ranking& ranking);
/// The smallest change of one weight after which any two segments have changed places.
std::optional<Turn> turnOfOrder(const Ranking& ranking);
/// "If Capacity to serve weighed 34 % instead of 25 %, Fleet would lead.", or why there is nothing to say; empty where
/// less than two are ranked.
QString sentenceOnTop(const Ranking& ranking);
/// "The order holds until Capacity to serve weighs 57 % instead of 30 %; then C overtakes B.", likewise.
QString sentenceOnOrder(const Ranking& ranking);

/// A segment in the attractiveness grid: its scores on two criteria, as they were given.
struct GridPoint {
    size_t segment = 0; // its place in the ranking's segments
    double x = 0;
    double y = 0;
    bool isMostlyOpinion = false;
};
/// Those that have a score on the criteria along both axes; of a turned one the axis runs the other way.
std::vector<GridPoint> gridOf(const Ranking& ranking);

} // namespace core
