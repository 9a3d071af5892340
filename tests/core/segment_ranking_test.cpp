#include "core/analysis/segment_ranking.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_approx.hpp>

#include <cmath>
#include <random>

using namespace core;
using Catch::Approx;
using support::TestWorkspace;

namespace {

std::vector<Criterion> criteria(const std::vector<double>& weights)
{
    std::vector<Criterion> criteria;
    for (const double weight : weights)
        criteria.push_back({.name = QStringLiteral("C%1").arg(criteria.size() + 1), .weight = weight});
    return criteria;
}

/// A score of 0 is none.
ScoredSegment segment(const QString& name, const std::vector<double>& scores)
{
    ScoredSegment segment{.segment = {.name = name}};
    for (const double score : scores)
        segment.scores.push_back(score > 0 ? std::optional(SegmentScore{.value = score}) : std::nullopt);
    return segment;
}

/// The segments of the design's picture.
const std::vector<ScoredSegment> drawn{segment("A", {4, 4, 5}), segment("B", {4, 3, 4}), segment("C", {5, 3, 2}),
                                       segment("D", {2, 2, 4}), segment("E", {3, 2, 2})};

std::vector<int> ranks(const Ranking& ranking)
{
    std::vector<int> ranks;
    for (const auto& standing : ranking.standings)
        ranks.push_back(standing.rank);
    return ranks;
}

/// The ranking with one criterion at another share, the others in their proportions.
Ranking shifted(const Ranking& ranking, size_t criterion, double share)
{
    auto changed = ranking.criteria;
    for (size_t at = 0; at < changed.size(); ++at)
        changed[at].weight =
            at == criterion ? share : ranking.shares[at] * (1 - share) / (1 - ranking.shares[criterion]);
    return ranked(changed, ranking.segments);
}

} // namespace

TEST_CASE("Totals are the scores by the weights' shares, whatever the weights add up to", "[segments]")
{
    for (const double scale : {1.0, 100.0, 0.37}) {
        const auto ranking = ranked(criteria({0.30 * scale, 0.25 * scale, 0.45 * scale}), drawn);
        const std::vector<double> totals{4.45, 3.75, 3.15, 2.90, 2.30};
        for (size_t at = 0; at < totals.size(); ++at)
            CHECK(*ranking.standings[at].total == Approx(totals[at]));
        CHECK(ranks(ranking) == std::vector{1, 2, 3, 4, 5});
        CHECK(ranking.whyNone().isEmpty());
    }
}

TEST_CASE("Where more is worse, a score is mirrored", "[segments]")
{
    auto turned = criteria({1, 1});
    turned[1].isTurned = true;
    const auto ranking = ranked(turned, {segment("A", {4, 5}), segment("B", {4, 2})});
    CHECK(*ranking.standings[0].total == Approx(2.5));
    CHECK(*ranking.standings[1].total == Approx(4));
    CHECK(ranks(ranking) == std::vector{2, 1});
}

TEST_CASE("Weights of zero, all zero, and no criteria at all", "[segments]")
{
    const auto one = ranked(criteria({0, 2, 0}), drawn);
    CHECK(*one.standings[0].total == Approx(4));
    CHECK(ranks(one) == std::vector{1, 2, 2, 4, 4});

    const auto none = ranked(criteria({0, 0, 0}), drawn);
    CHECK_FALSE(none.hasWeights());
    CHECK(none.whyNone().contains("no criterion weighs"));
    CHECK(ranks(none) == std::vector{0, 0, 0, 0, 0});
    CHECK_FALSE(none.standings[0].total);
    CHECK(none.standings[0].missing.empty());
    CHECK_FALSE(turnOfTop(none));
    CHECK(sentenceOnTop(none).isEmpty());
    CHECK(none.order == std::vector<size_t>{0, 1, 2, 3, 4});

    CHECK(ranked({}, {segment("A", {})}).whyNone().contains("no criteria"));
    CHECK(ranked(criteria({1}), {}).whyNone().contains("no segments"));
    CHECK(ranked(criteria({1}), {segment("A", {0})}).whyNone().contains("lacks a score"));
}

TEST_CASE("A missing score is named and never counted", "[segments]")
{
    const auto ranking =
        ranked(criteria({1, 1, 0}), {segment("A", {5, 0, 5}), segment("B", {1, 1, 0}), segment("C", {0, 0, 0})});
    CHECK(ranks(ranking) == std::vector{0, 1, 0});
    CHECK(ranking.standings[0].missing == std::vector<size_t>{1});
    CHECK(ranking.standings[1].missing.empty()); // what it lacks weighs nothing
    CHECK(ranking.standings[2].missing == std::vector<size_t>{0, 1});
    CHECK_FALSE(ranking.standings[0].total);
    CHECK(ranking.order.front() == 1);
    CHECK(sentenceOnTop(ranking).isEmpty()); // one alone
}

TEST_CASE("Equal totals share a rank, also where the sums differ in the last bit", "[segments]")
{
    const auto ranking = ranked(criteria({0.1, 0.2, 0.3}), {segment("A", {3, 3, 3}), segment("B", {5, 4, 5}),
                                                            segment("C", {4, 5, 4.6666666666666667})});
    CHECK(ranking.standings[1].rank == 1);
    const auto tied = ranked(criteria({1, 1}), {segment("A", {2, 4}), segment("B", {4, 2}), segment("C", {1, 1})});
    CHECK(ranks(tied) == std::vector{1, 1, 3});
    CHECK(tied.leaders() == std::vector<size_t>{0, 1});
    CHECK_FALSE(turnOfTop(tied));
    CHECK(sentenceOnTop(tied) == u"A and B share the lead.");
}

TEST_CASE("The change of weight that turns the order is the one that the picture tells", "[segments]")
{
    const auto ranking = ranked(criteria({30, 25, 45}), drawn);
    const auto top = turnOfTop(ranking);
    REQUIRE(top);
    // A: 4 p + 65/14 (1 - p), C: 5 p + 33/14 (1 - p).
    CHECK(top->criterion == 0);
    CHECK(top->at == Approx(16.0 / 23));
    CHECK(sentenceOnTop(ranking) == u"If C1 weighed 70 % instead of 30 %, C would lead.");
}

TEST_CASE("A turn is said as a whole percent that lies behind the crossing", "[segments]")
{
    const auto order = ranked(criteria({30, 25, 45}), {drawn[1], drawn[2]});
    const auto turn = turnOfOrder(order);
    REQUIRE(turn);
    CHECK(turn->at == Approx(3.0 / 14)); // nearer than C1 at 0.5625
    CHECK(sentenceOnOrder(order) == u"The order holds until C3 weighs 21 % instead of 45 %; then C overtakes B.");
    const auto up = ranked(criteria({30, 70}), {segment("B", {4, 25.5 / 7}), segment("C", {5, 16.5 / 7})});
    CHECK(turnOfOrder(up)->at == Approx(0.5625));
    CHECK(sentenceOnOrder(up) == u"The order holds until C1 weighs 57 % instead of 30 %; then C overtakes B.");
    // Now 33.6 %, equal at 33.65 %: a whole percent would be the one that it weighs now.
    const auto close = ranked(criteria({336, 664}), {segment("A", {1, 2.346}), segment("B", {3.654, 1})});
    CHECK(sentenceOnTop(close) == u"If C1 weighed 33.7 % instead of 33.6 %, B would lead.");
    CHECK(sentenceOnTop(ranked(criteria({1, 1}), {segment("A", {5, 5}), segment("B", {1, 1})})) ==
          u"A leads whatever a single criterion weighs.");
}

TEST_CASE("No smaller change of one weight turns the top, and the one that is told does", "[segments]")
{
    std::mt19937 random(11);
    int turns = 0;
    for (int round = 0; round < 400; ++round) {
        std::vector<double> weights;
        for (size_t at = 0; at < 2 + random() % 3; ++at)
            weights.push_back(double(random() % 6));
        std::vector<ScoredSegment> segments;
        for (size_t at = 0; at < 2 + random() % 4; ++at) {
            std::vector<double> scores;
            for (size_t criterion = 0; criterion < weights.size(); ++criterion)
                scores.push_back(1 + double(random() % 9) / 2);
            segments.push_back(segment(QString::number(at), scores));
        }
        auto asked = criteria(weights);
        asked[0].isTurned = random() % 3 == 0;
        const auto ranking = ranked(asked, segments);
        const auto turn = turnOfTop(ranking);
        if (ranking.leaders().size() != 1)
            CHECK_FALSE(turn);
        if (ranking.leaders().size() != 1)
            continue;
        const double reach = turn ? std::abs(turn->at - turn->share) : 1;
        for (size_t criterion = 0; criterion < weights.size(); ++criterion)
            for (int step = 1; step < 40 && ranking.shares[criterion] < 1; ++step)
                for (const double way : {-1.0, 1.0}) {
                    const double share = ranking.shares[criterion] + way * reach * step / 40.001;
                    if (share >= 0 && share < 1)
                        REQUIRE(shifted(ranking, criterion, share).leaders() == ranking.leaders());
                }
        if (!turn)
            continue;
        ++turns;
        const auto then = shifted(ranking, turn->criterion, turn->percent / 100).leaders();
        CHECK(then != ranking.leaders());
        CHECK(std::find(then.begin(), then.end(), turn->overtaking) != then.end());
    }
    CHECK(turns > 100);
}

TEST_CASE("A ranking is read from the project, with what each score stands on", "[segments]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        const auto one = stores.segments.add(Segment{.name = "A"});
        stores.segments.add(Segment{.name = "B"});
        support::StudyMaker make(stores);
        const auto session = make.session("Talk");
        const auto said = make.said(session, make.voice(session, "A", make.person("P1")), "yes");
        const auto criteria = stores.segments.criteria();
        stores.claims.addEvidence(stores.claims.setScore(one, criteria[0].id, 5, false), make.highlight(said, said),
                                  true);
        stores.claims.setScore(one, criteria[1].id, 3, true);
        stores.claims.setScore(one, criteria[2].id, 4, false);
    }));
    const auto ranking = workspace->read([](const Stores& stores) { return rankingOf(stores); }).value();
    CHECK(ranks(ranking) == std::vector{1, 0});
    CHECK(*ranking.standings[0].total == Approx(4));
    const auto& scores = ranking.segments[0].scores;
    CHECK(scores[0]->evidence == 1);
    CHECK_FALSE(scores[0]->isUnfounded());
    CHECK(scores[1]->isOpinion);
    CHECK_FALSE(scores[2]->isOpinion);
    CHECK(scores[2]->isUnfounded()); // nothing under it
    CHECK(ranking.segments[0].isMostlyOpinion());
    const auto grid = gridOf(ranking);
    REQUIRE(grid.size() == 1);
    CHECK(grid[0].x == 5);
    CHECK(grid[0].y == 4);
}
