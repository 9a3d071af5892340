#include "tests/core/suggest_measure.h"
#include "tests/support/fixtures.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace core::boards;

namespace {

std::vector<SuggestedGroup> suggestedFor(const measure::Coded& coded)
{
    core::Progress progress;
    return Suggestions(coded.texts, progress).cut(0.5);
}

} // namespace

TEST_CASE("Agreement is one for the same groups and nought for chance", "[boards][suggest]")
{
    const auto same = measure::agreement({0, 0, 1, 1, 2}, {5, 5, 3, 3, 9});
    CHECK(same.rand == Catch::Approx(1));
    CHECK(same.measure == Catch::Approx(1));
    const auto crossed = measure::agreement({0, 0, 1, 1}, {0, 1, 0, 1});
    CHECK(crossed.rand == Catch::Approx(-0.5));
    CHECK(crossed.measure == Catch::Approx(0).margin(1e-9));
}

TEST_CASE("Groups of survey answers are nearer to people's themes than those of k-means", "[boards][suggest]")
{
    const QString folder = support::fixture(QStringLiteral("jupyter-surveys/2015-notebook-ux"));
    measure::Agreement ours;
    measure::Agreement plain;
    for (const auto& question : measure::questions()) {
        const auto coded = measure::answersTo(question, folder);
        REQUIRE(coded.texts.size() > 100);
        const auto groups = suggestedFor(coded);
        const auto one = measure::agreement(coded.themes, measure::partsOf(groups, coded.texts.size()));
        const auto other = measure::plain(coded, groups.size(), 3);
        ours.rand += one.rand;
        ours.measure += one.measure;
        plain.rand += other.rand;
        plain.measure += other.measure;
    }
    CHECK(ours.rand > plain.rand);
    CHECK(ours.measure > plain.measure);
}

TEST_CASE("Groups of highlights are nearer to people's tags than those of k-means", "[boards][suggest]")
{
    const auto coded = measure::taggedHighlights(
        support::fixture(QStringLiteral("serdif-usability/data/transcripts/thematic-analysis/all_tags_20220303.csv")));
    REQUIRE(coded.texts.size() > 1000);
    const auto groups = suggestedFor(coded);
    const auto ours = measure::agreement(coded.themes, measure::partsOf(groups, coded.texts.size()));
    const auto plain = measure::plain(coded, groups.size(), 2);
    CHECK(ours.rand > plain.rand);
    CHECK(ours.measure > plain.measure);
}
