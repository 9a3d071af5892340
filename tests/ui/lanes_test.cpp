#include "ui/sessions/lanes.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using ui::assignLanes;
using ui::LineSpan;

namespace {

bool share(const LineSpan& a, const LineSpan& b)
{
    return a.begin < b.end && b.begin < a.end;
}

/// How many spans lie on the busiest line, counted the slow way.
int busiest(const std::vector<LineSpan>& spans, int lines)
{
    int most = 0;
    for (int line = 0; line < lines; ++line)
        most = std::max(most, static_cast<int>(std::count_if(spans.begin(), spans.end(), [&](const LineSpan& span) {
                            return span.begin <= line && line < span.end;
                        })));
    return most;
}

} // namespace

TEST_CASE("Where bars begin on one line the longest has the first lane", "[ui]")
{
    CHECK(assignLanes({{0, 1}, {0, 3}, {0, 2}}) == std::vector<int>{2, 0, 1});
    CHECK(assignLanes({{0, 3}, {1, 3}, {3, 4}}) == std::vector<int>{0, 1, 0});
    CHECK(assignLanes({}).empty());
}

TEST_CASE("No two bars on a line share a lane, and there are no more lanes than needed", "[ui]")
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<LineSpan> spans;
        for (int i = 0; i < 40; ++i) {
            const int begin = static_cast<int>(random() % 50);
            spans.push_back({begin, begin + 1 + static_cast<int>(random() % 8)});
        }
        const auto lanes = assignLanes(spans);
        for (size_t a = 0; a < spans.size(); ++a)
            for (size_t b = a + 1; b < spans.size(); ++b)
                REQUIRE((!share(spans[a], spans[b]) || lanes[a] != lanes[b]));
        REQUIRE(*std::max_element(lanes.begin(), lanes.end()) + 1 == busiest(spans, 60));
    }
}
