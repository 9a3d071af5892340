#include "core/error.h"
#include "core/search/search.h"
#include "search_model.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <set>

using namespace core;
using search::parse;
using search::toText;

namespace {

using Ids = std::vector<qint64>;

Ids entriesFound(const Hits& hits)
{
    Ids ids;
    for (const Hit& hit : hits.hits)
        ids.push_back(hit.entry.value);
    return ids;
}

template <class Things> Ids idsOf(const Things& things)
{
    Ids ids;
    for (const auto id : things)
        ids.push_back(id.value);
    return ids;
}

template <class Things> Ids expected(const model::Project& project, const Things& things, const search::Node& node)
{
    Ids ids;
    for (const auto& thing : things)
        if (project.holdsOf(node, thing))
            ids.push_back(thing.id);
    return ids;
}

Ids sorted(Ids ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

TEST_CASE("A search finds what a slow reading of the project finds", "[search]")
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        model::Project project(seed);
        const Search search(project.db());
        size_t found = 0;
        for (int i = 0; i < 250; ++i) {
            const auto query = project.randomQuery();
            INFO("seed " << seed << ": " << toText(*query.root).toStdString());
            const Ids entries = expected(project, project.entries, *query.root);
            found += entries.size();

            const Hits inOrder = search.entries(query);
            REQUIRE(entriesFound(inOrder) == entries);
            REQUIRE(inOrder.total == qint64(entries.size()));
            REQUIRE(search.count(query) == qint64(entries.size()));
            const Hits limited = search.entries(query, {SearchOptions::Order::Session, 2});
            REQUIRE(limited.total == qint64(entries.size()));
            REQUIRE(entriesFound(limited) ==
                    Ids(entries.begin(), entries.begin() + std::min<size_t>(entries.size(), 2)));
            const Hits ranked = search.entries(query, {SearchOptions::Order::Rank});
            REQUIRE(sorted(entriesFound(ranked)) == sorted(entries));
            const Hits first = search.entries(query, {SearchOptions::Order::Found, 3});
            Ids lowest = sorted(entries);
            lowest.resize(std::min<size_t>(lowest.size(), 3));
            REQUIRE(entriesFound(first) == lowest);
            REQUIRE_FALSE(first.total);

            REQUIRE(sorted(idsOf(search.highlights(query))) ==
                    sorted(expected(project, project.highlights, *query.root)));
            REQUIRE(idsOf(search.participants(query)) == expected(project, project.participants, *query.root));
        }
        CHECK(found > 250);
    }
}
