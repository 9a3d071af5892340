#include "core/analysis/segment_ranking.h"

#include "core/tr.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {
namespace {

constexpr double equal = 1e-9; // totals that differ by less are equal: weights are sums of fractions

std::vector<double> sharesOf(const std::vector<Criterion>& criteria)
{
    double sum = 0;
    for (const auto& criterion : criteria)
        sum += criterion.weight;
    std::vector<double> shares;
    for (const auto& criterion : criteria)
        shares.push_back(sum > 0 ? criterion.weight / sum : 0);
    return shares;
}

Standing standingOf(const Ranking& ranking, const ScoredSegment& segment)
{
    Standing standing;
    double total = 0;
    for (size_t at = 0; at < ranking.criteria.size(); ++at)
        if (ranking.shares[at] > 0 && !segment.scores[at])
            standing.missing.push_back(at);
        else if (ranking.shares[at] > 0)
            total += ranking.shares[at] * worthOf(ranking.criteria[at], segment.scores[at]->value);
    if (ranking.hasWeights() && standing.missing.empty())
        standing.total = total;
    return standing;
}

/// Puts the segments in order, and gives those with equal totals one rank.
void sort(Ranking& ranking)
{
    const auto total = [&](size_t segment) { return ranking.standings[segment].total.value_or(0); };
    ranking.order.resize(ranking.segments.size());
    std::iota(ranking.order.begin(), ranking.order.end(), 0);
    // Rounded, so that what is equal but for the last bits stays in the order of the list.
    std::stable_sort(ranking.order.begin(), ranking.order.end(), [&](size_t a, size_t b) {
        return std::llround(total(a) / equal) > std::llround(total(b) / equal);
    });
    for (size_t place = 0; place < ranking.order.size(); ++place) {
        auto& standing = ranking.standings[ranking.order[place]];
        if (!standing.total)
            continue;
        const bool shares = place > 0 && total(ranking.order[place - 1]) - *standing.total < equal;
        standing.rank = shares ? ranking.standings[ranking.order[place - 1]].rank : int(place) + 1;
    }
}

} // namespace

double worthOf(const Criterion& criterion, double score)
{
    return criterion.isTurned ? lowestScore + highestScore - score : score;
}

bool ScoredSegment::isMostlyOpinion() const
{
    size_t given = 0, unfounded = 0;
    for (const auto& score : scores) {
        given += score.has_value();
        unfounded += score && score->isUnfounded();
    }
    return 2 * unfounded > given;
}

bool Ranking::hasWeights() const
{
    return std::any_of(shares.begin(), shares.end(), [](double share) { return share > 0; });
}

std::optional<size_t> Ranking::along(Criterion::Axis axis) const
{
    const auto found = std::ranges::find(criteria, axis, &Criterion::axis);
    return found == criteria.end() ? std::nullopt : std::optional(size_t(found - criteria.begin()));
}

QString Ranking::whyNone() const
{
    if (criteria.empty())
        return tr("No ranking: there are no criteria.");
    if (!hasWeights())
        return tr("No ranking: no criterion weighs anything.");
    if (leaders().empty())
        return segments.empty() ? tr("No ranking: there are no segments.")
                                : tr("No ranking: each segment lacks a score on a criterion that weighs something.");
    return {};
}

std::vector<size_t> Ranking::leaders() const
{
    std::vector<size_t> leaders;
    for (const auto segment : order)
        if (standings[segment].rank == 1)
            leaders.push_back(segment);
    return leaders;
}

Ranking ranked(std::vector<Criterion> criteria, std::vector<ScoredSegment> segments)
{
    Ranking ranking{.criteria = std::move(criteria), .segments = std::move(segments)};
    ranking.shares = sharesOf(ranking.criteria);
    for (const auto& segment : ranking.segments)
        ranking.standings.push_back(standingOf(ranking, segment));
    sort(ranking);
    return ranking;
}

Ranking rankingOf(const Stores& stores)
{
    const auto criteria = stores.segments.criteria();
    const auto claims = stores.claims.scores();
    std::vector<Id<Claim>> ids;
    for (const auto& claim : claims)
        ids.push_back(claim.id);
    QHash<Id<Claim>, int> evidence;
    for (const auto& piece : stores.claims.evidenceOf(ids))
        ++evidence[piece.claim];
    QHash<std::pair<Id<Segment>, Id<Criterion>>, SegmentScore> scores;
    for (const auto& claim : claims)
        if (claim.score)
            scores.insert({claim.segment, claim.criterion},
                          {claim.id, *claim.score, claim.opinion, evidence.value(claim.id)});
    std::vector<ScoredSegment> segments;
    for (const auto& segment : stores.segments.segments()) {
        segments.push_back({segment, {}});
        for (const auto& criterion : criteria) {
            const auto found = scores.constFind({segment.id, criterion.id});
            segments.back().scores.push_back(found == scores.constEnd() ? std::nullopt : std::optional(*found));
        }
    }
    return ranked(criteria, std::move(segments));
}

std::vector<GridPoint> gridOf(const Ranking& ranking)
{
    const auto x = ranking.along(Criterion::Axis::Across), y = ranking.along(Criterion::Axis::Up);
    std::vector<GridPoint> points;
    if (!x || !y)
        return points;
    for (size_t at = 0; at < ranking.segments.size(); ++at) {
        const auto& segment = ranking.segments[at];
        if (segment.scores[*x] && segment.scores[*y])
            points.push_back({at, segment.scores[*x]->value, segment.scores[*y]->value, segment.isMostlyOpinion()});
    }
    return points;
}

} // namespace core
