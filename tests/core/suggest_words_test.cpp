#include "core/boards/suggest_words.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core::boards;

TEST_CASE("Texts are the same without regard to case, width and how accents are put together", "[boards][suggest]")
{
    const auto composed = wordsOf(QString::fromUtf8("Café STRASSE ＡＢＣ"), Language::English);
    const auto apart = wordsOf(QString::fromUtf8("cafe\u0301 straße abc"), Language::English);
    REQUIRE(composed.size() == 3);
    REQUIRE(apart.size() == 3);
    for (size_t i = 0; i < 3; ++i)
        CHECK(composed[i].stem == apart[i].stem);
    CHECK(apart[0].written == QString::fromUtf8("café"));
}

TEST_CASE("Stems are those of the published algorithms", "[boards][suggest]")
{
    const auto [word, stemmed] = GENERATE(table<const char*, const char*>({
        {"caresses", "caress"},
        {"ponies", "poni"},
        {"cats", "cat"},
        {"agreed", "agre"},
        {"feed", "feed"},
        {"plastered", "plaster"},
        {"motoring", "motor"},
        {"sing", "sing"},
        {"conflated", "conflat"},
        {"hopping", "hop"},
        {"filing", "file"},
        {"happy", "happi"},
        {"relational", "relat"},
        {"generalizations", "gener"},
        {"oscillators", "oscil"},
        {"adoption", "adopt"},
        {"controlling", "control"},
        {"probate", "probat"},
    }));
    CHECK(stem(QLatin1String(word), Language::English) == QLatin1String(stemmed));
    CHECK(stem(QStringLiteral("rechnungen"), Language::German) == stem(QStringLiteral("rechnung"), Language::German));
    CHECK(stem(QStringLiteral("freigaben"), Language::German) == stem(QStringLiteral("freigabe"), Language::German));
    CHECK(stem(QStringLiteral("moglichkeiten"), Language::German) ==
          stem(QStringLiteral("moglichkeit"), Language::German));
}
