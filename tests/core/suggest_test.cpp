#include "core/boards/suggest.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace core;
using namespace core::boards;

namespace {

/// Cards numbered from 1 as they come.
std::vector<SuggestText> cards(const std::vector<const char*>& texts, qint64 cluster = 0, qint64 firstId = 1)
{
    std::vector<SuggestText> list;
    for (const auto* text : texts)
        list.push_back({firstId + qint64(list.size()), QString::fromUtf8(text), cluster});
    return list;
}

std::vector<SuggestText> joined(std::vector<SuggestText> first, const std::vector<SuggestText>& second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

std::vector<SuggestedGroup> suggested(const std::vector<SuggestText>& texts, double fineness = 0.5)
{
    Progress progress;
    return Suggestions(texts, progress).cut(fineness);
}

std::set<std::vector<qint64>> idsOf(const std::vector<SuggestedGroup>& groups)
{
    std::set<std::vector<qint64>> ids;
    for (const auto& group : groups)
        ids.insert(group.cards);
    return ids;
}

std::map<qint64, size_t> groupByCard(const std::vector<SuggestedGroup>& groups)
{
    std::map<qint64, size_t> numbers;
    for (size_t i = 0; i < groups.size(); ++i)
        for (const qint64 card : groups[i].cards)
            numbers[card] = i;
    return numbers;
}

const std::vector<const char*> invoices{
    "Every invoice waits a week for approval by the manager",
    "I have to chase managers to approve an invoice",
    "Approving invoices by mail gets lost all the time",
};
const std::vector<const char*> printing{
    "The printer on our floor jams twice a day",
    "Printing labels takes ages because the printer is old",
    "I print labels at home, our printer never works",
};
const std::vector<const char*> passwords{
    "I forget my password after each holiday",
    "Password rules are so strict that I write passwords on paper",
    "We share one password for the till",
};

std::vector<SuggestText> threeThemes()
{
    return joined(joined(cards(invoices, 0, 1), cards(printing, 0, 4)), cards(passwords, 0, 7));
}

/// Sixty different cards about six things, made from few words, so that every fineness has something to cut.
std::vector<SuggestText> sixty()
{
    const QStringList things{QStringLiteral("invoice approval"), QStringLiteral("label printer"),
                             QStringLiteral("password reset"),   QStringLiteral("delivery delay"),
                             QStringLiteral("holiday calendar"), QStringLiteral("customer contract")};
    const QStringList sides{QStringLiteral("morning"), QStringLiteral("slow"),   QStringLiteral("manager"),
                            QStringLiteral("paper"),   QStringLiteral("screen"), QStringLiteral("mobile")};
    std::vector<SuggestText> texts;
    for (int i = 0; i < 60; ++i)
        texts.push_back({i + 1,
                         QStringLiteral("%1 with %2 and %3 on day number%4")
                             .arg(things[i % 6], sides[i / 6 % 6], sides[(i / 3 + 1) % 6])
                             .arg(i),
                         0});
    return texts;
}

} // namespace

TEST_CASE("Cards that plainly belong together are one group, and its words say why", "[boards][suggest]")
{
    const auto groups = suggested(threeThemes());
    REQUIRE(idsOf(groups) == std::set<std::vector<qint64>>{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    for (const auto& group : groups) {
        CHECK(group.joins == 0);
        CHECK(group.sureness > 0);
        CHECK(group.sureness <= 1);
        CHECK_FALSE(group.sharedWords.isEmpty());
        CHECK(group.sharedWords.size() <= 4);
    }
    const auto byCard = groupByCard(groups);
    CHECK(groups[byCard.at(1)].sharedWords.contains(QStringLiteral("invoice")));
    CHECK(groups[byCard.at(4)].sharedWords.contains(QStringLiteral("printer")));
    CHECK(groups[byCard.at(7)].sharedWords.contains(QStringLiteral("password")));
}

TEST_CASE("German cards are grouped by their stems, whatever their endings", "[boards][suggest]")
{
    const auto texts =
        cards({"Die Rechnung bleibt wochenlang bei der Freigabe liegen", // 1
               "Ich warte immer auf die Freigaben von Rechnungen", "Ohne Freigabe kann ich keine Rechnungen bezahlen",
               "Der Drucker im Lager ist ständig kaputt", // 4
               "Unsere Drucker drucken die Etiketten schief", "Für Etiketten brauchen wir einen neuen Drucker",
               "Mein Passwort läuft jeden Monat ab", // 7
               "Passwörter stehen bei uns auf einem Zettel", "Das Passwort muss zu viele Zeichen haben"});
    const auto groups = suggested(texts);
    CHECK(idsOf(groups) == std::set<std::vector<qint64>>{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    CHECK(groups[groupByCard(groups).at(1)].sharedWords.contains(QStringLiteral("Freigabe")));
}

TEST_CASE("Chinese cards are grouped without spaces between words", "[boards][suggest]")
{
    const auto texts = cards({"发票审批要等一个星期", "经理总是忘记发票审批", "打印机每天都卡纸", "标签打印机太旧了"});
    const auto groups = suggested(texts);
    REQUIRE(idsOf(groups) == std::set<std::vector<qint64>>{{1, 2}, {3, 4}});
    for (const auto& group : groups)
        for (const auto& word : group.sharedWords)
            CHECK(texts[size_t(group.cards.front() - 1)].text.contains(word));
}

TEST_CASE("The same cards in another order give the same groups", "[boards][suggest]")
{
    auto texts = sixty();
    texts[3].cluster = 100;
    texts[8].cluster = 200;
    std::mt19937 random(3);
    for (const double fineness : {0.0, 0.4, 0.8}) {
        const auto groups = suggested(texts, fineness);
        auto other = texts;
        std::shuffle(other.begin(), other.end(), random);
        CHECK(suggested(other, fineness) == groups);
    }
}

TEST_CASE("A board of many small themes comes apart into them", "[boards][suggest]")
{
    std::vector<SuggestText> texts;
    for (int i = 0; i < 80; ++i) { // forty pairs, each with two words of its own
        const QString own = QString(QChar(u'a' + i / 2 % 10)).repeated(4) + QChar(u'k' + i / 20);
        texts.push_back({i + 1, QStringLiteral("%1x %1y %2").arg(own, i % 2 ? QStringLiteral("today") : QString()), 0});
    }
    const auto groups = suggested(texts, 1);
    CHECK(groups.size() == 40);
    for (const auto& group : groups)
        CHECK((group.cards.size() == 2 && group.cards[0] + 1 == group.cards[1] && group.cards[1] % 2 == 0));
}

TEST_CASE("A finer cut only parts the groups of a coarser one", "[boards][suggest]")
{
    Progress progress;
    const Suggestions suggestions(sixty(), progress);
    std::vector<SuggestedGroup> coarser = suggestions.cut(0);
    size_t most = coarser.size();
    for (int step = 1; step <= 10; ++step) {
        const auto finer = suggestions.cut(step / 10.0);
        const auto byCard = groupByCard(coarser);
        for (const auto& group : finer)
            for (const qint64 card : group.cards) {
                REQUIRE(byCard.contains(card));
                CHECK(byCard.at(card) == byCard.at(group.cards.front()));
            }
        most = std::max(most, finer.size());
        coarser = finer;
    }
    CHECK(suggestions.cut(0).size() <= 2);
    CHECK(most > 6);
    CHECK(suggestions.cut(-3) == suggestions.cut(0));
    CHECK(suggestions.cut(7) == suggestions.cut(1));
}

TEST_CASE("Cards join the cluster where they belong, and sorted cards stay", "[boards][suggest]")
{
    auto texts = threeThemes();
    texts[0].cluster = texts[1].cluster = 50; // two of the invoices
    texts[3].cluster = texts[4].cluster = 60; // two of the printers
    for (const double fineness : {0.0, 0.5, 1.0}) {
        const auto groups = suggested(texts, fineness);
        std::map<qint64, std::vector<qint64>> joins;
        for (const auto& group : groups) {
            if (group.joins != 0)
                joins[group.joins] = group.cards;
            for (const qint64 card : group.cards)
                CHECK(texts[size_t(card - 1)].cluster == 0);
        }
        CHECK(joins == std::map<qint64, std::vector<qint64>>{{50, {3}}, {60, {6}}});
    }
    const auto groups = suggested(texts, 0);
    CHECK(groups.front().joins != 0);
    CHECK(groups.back().cards == std::vector<qint64>{7, 8, 9});
}

TEST_CASE("A single card is shown the clusters that it may belong to, best first", "[boards][suggest]")
{
    auto texts = joined(joined(cards(invoices, 50, 1), cards(printing, 60, 4)), cards(passwords, 70, 7));
    texts.push_back({10, QStringLiteral("Labels come out of the printer upside down"), 0});
    texts.push_back({11, QStringLiteral("Lunch is great"), 0});
    Progress progress;
    const Suggestions suggestions(texts, progress);
    const auto homes = suggestions.homes(10);
    REQUIRE_FALSE(homes.empty());
    CHECK(homes.front().cluster == 60);
    CHECK(homes.front().sharedWords.contains(QStringLiteral("printer")));
    CHECK(homes.front().sureness > 0.5);
    CHECK(suggestions.homes(11).empty());
    CHECK(suggestions.homes(999).empty());
    for (const auto& home : suggestions.homes(4))
        CHECK(home.cluster != 60);
}

TEST_CASE("Words that are shown stand in the cards, and are no stop words", "[boards][suggest]")
{
    const auto texts = sixty();
    for (const auto& group : suggested(texts, 0.6))
        for (const auto& word : group.sharedWords) {
            CHECK(std::count_if(group.cards.begin(), group.cards.end(),
                                [&](qint64 card) { return texts[size_t(card - 1)].text.contains(word); }) >= 1);
            CHECK_FALSE(isStopWord(word, Language::English));
        }
}

TEST_CASE("Cards with nothing in common are in no group", "[boards][suggest]")
{
    auto texts = threeThemes();
    texts.push_back({10, QStringLiteral("Zebra"), 0});
    texts.push_back({11, QStringLiteral("and then it was"), 0});
    texts.push_back({12, QStringLiteral("🙂👍🏽"), 0});
    texts.push_back({13, QString(), 0});
    const auto byCard = groupByCard(suggested(texts));
    CHECK(byCard.contains(1));
    for (const qint64 alone : {10, 11, 12, 13})
        CHECK_FALSE(byCard.contains(alone));
}

TEST_CASE("Boards of few or odd cards are no trouble", "[boards][suggest]")
{
    CHECK(suggested({}).empty());
    CHECK(suggested(cards({"One card"})).empty());
    CHECK(suggested(cards({"the and of", "of the", "is it"})).empty());
    CHECK(suggested(cards({"🙂", "🙂", "👍"})).empty());

    SECTION("all the same text is one group")
    {
        const auto groups = suggested(cards({"Same words", "Same words", "Same words", "Same words"}), 1);
        REQUIRE(groups.size() == 1);
        CHECK(groups.front().cards.size() == 4);
        CHECK(groups.front().sureness > 0.9);
    }
    SECTION("a long text")
    {
        auto texts = threeThemes();
        texts[0].text = QStringLiteral("invoice approval manager ").repeated(400);
        CHECK(idsOf(suggested(texts)).contains({1, 2, 3}));
    }
    SECTION("only sorted cards")
    {
        CHECK(suggested(cards(invoices, 5)).empty());
    }
    SECTION("two cards")
    {
        CHECK(idsOf(suggested(cards({"slow printer", "The printer is slow"}))) ==
              std::set<std::vector<qint64>>{{1, 2}});
    }
    SECTION("a lone surrogate and marks without a letter")
    {
        auto texts = threeThemes();
        texts.push_back({10, QString(QChar(0xD800)) + QChar(0x0301), 0});
        CHECK(suggested(texts).size() == 3);
    }
}

TEST_CASE("Grouping can be cancelled", "[boards][suggest]")
{
    Progress progress;
    progress.cancel();
    CHECK_THROWS_AS(Suggestions(threeThemes(), progress), Failure);
}
