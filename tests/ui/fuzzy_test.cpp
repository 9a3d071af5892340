#include "ui/widgets/fuzzy.h"

#include <catch2/catch_test_macros.hpp>

using ui::fuzzyMatch;

namespace {

std::vector<int> positions(const char* pattern, const char* name)
{
    const auto match = fuzzyMatch(QString::fromUtf8(pattern), QString::fromUtf8(name));
    return match ? match->positions : std::vector<int>{-1};
}

int score(const char* pattern, const char* name)
{
    return fuzzyMatch(QString::fromUtf8(pattern), QString::fromUtf8(name)).value().score;
}

} // namespace

TEST_CASE("The fuzzy matcher finds the letters in their order, or nothing", "[ui]")
{
    CHECK(positions("pa", "workaround/paper") == std::vector<int>{11, 12});
    CHECK(positions("ppr", "workaround/paper") == std::vector<int>{11, 13, 15});
    CHECK(positions("rap", "paper") == std::vector<int>{-1});
    CHECK(positions("", "paper").empty());
    CHECK(positions("papers", "paper") == std::vector<int>{-1});
}

TEST_CASE("The fuzzy matcher looks past case, accents and spaces", "[ui]")
{
    CHECK(positions("RE SU", "Résumé") == std::vector<int>{0, 1, 2, 3});
    CHECK(positions("é", "cafe") == std::vector<int>{3});
}

TEST_CASE("Beginnings of words and letters that stand together come first", "[ui]")
{
    CHECK(score("nu", "trust/numbers") > score("nu", "Find unused tags"));
    CHECK(score("nu", "Numbers must stand still") > score("nu", "Renumber participants"));
    CHECK(score("ul", "Undo last") > score("ul", "Bulk recode"));
    CHECK(positions("np", "New project") == std::vector<int>{0, 4});
}

TEST_CASE("A name of two hundred thousand letters does not hold the matcher up", "[ui]")
{
    CHECK_FALSE(fuzzyMatch(QString(300, u'b'), QString(200'000, u'a')));
    CHECK(fuzzyMatch(QStringLiteral("aaa"), QString(200'000, u'a')).has_value());
}
