#include "core/report/paint_page.h"
#include "core/report/sheet_layout.h"
#include "tests/support/clinic_sheet.h"
#include "tests/support/enterprise_sheet.h"
#include "tests/support/pages.h"
#include "tests/support/quote_maker.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace core;
using namespace core::report;
using support::wordsOf;

namespace {

SheetPages posterOf(const PersonaSheet& sheet, Paper paper = Paper::A3)
{
    return layoutSheet(sheet, {.layout = SheetTemplate::Poster, .paper = paper});
}

double largestSerif(const Page& page)
{
    double points = 0;
    for (const Item& item : page.items)
        if (const auto* run = std::get_if<TextRun>(&item); run && run->style.face == Face::Serif)
            points = std::max(points, run->style.points);
    return points;
}

} // namespace

TEST_CASE("A poster has the name, the own line, three lists, and by when to look again", "[report][poster]")
{
    const SheetPages document = posterOf(support::clinicSheet());
    REQUIRE(document.pages.size() == 1);
    const QString words = wordsOf(document);
    qsizetype at = 0;
    for (const char* part :
         {"Individual persona", "Tessa Brindle", "keeps the real calendar on paper", "TB", "“The screen says free.",
          "Goals", "Send nobody home", "6 for, 1 silent, 7 asked", "Pains", "Two calendars that disagree", "Tools",
          "A paper book, kept in pencil", "one of the same seven people", "nothing here is assumed.",
          "Version 2, 2 March 2026.", "Look again by September 2026."}) {
        INFO(part << " in " << words.toStdString());
        const auto found = words.indexOf(QString::fromUtf8(part), at);
        CHECK(found >= 0);
        at = std::max(at, found);
    }
    CHECK(support::firstOverlap(document.pages.front()).toStdString() == "");
    CHECK(support::firstLostInGrey(document.pages.front()).toStdString() == "");
}

TEST_CASE(
    "Nothing assumed and nothing that fewer than three people said goes on a wall, and three lines a list at most",
    "[report][poster]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.sections = {
        {QStringLiteral("goals"),
         {support::trait("first", "ooooo  "), support::trait("second", "oooo   "), support::trait("third", "ooo    "),
          support::trait("fourth", "ooo.   "), support::assumption("guessed")},
         true},
        {QStringLiteral("pains"), {support::trait("rare", "oo     "), support::assumption("feared")}},
        {QStringLiteral("behaviours"), {support::trait("usual", "  ooo  ")}}};
    const QString words = wordsOf(posterOf(sheet));
    for (const char* there :
         {"first", "second", "third", "usual", "Nothing yet that three people or more stand behind."})
        CHECK(words.contains(QLatin1String(there)));
    for (const char* gone : {"fourth", "guessed", "rare", "feared"})
        CHECK_FALSE(words.contains(QLatin1String(gone)));

    SECTION("where nothing is strong enough a sentence says so")
    {
        sheet.sections.erase(sheet.sections.begin());
        sheet.sections.back().traits = {support::trait("lonely", "o      ")};
        const QString none = wordsOf(posterOf(sheet));
        CHECK(none.contains("No line of this persona has three people or more behind it yet."));
        CHECK_FALSE(none.contains("lonely"));
        CHECK_FALSE(none.contains("Each dot"));
    }
}

TEST_CASE("The own line of a poster is as large as it takes three lines, and a refused one is not there",
          "[report][poster]")
{
    PersonaSheet sheet = support::clinicSheet();
    CHECK(largestSerif(posterOf(sheet).pages.front()) == 57);
    sheet.hero->marked = {};
    sheet.hero->quote = QuoteMaker::said(QStringLiteral("We ask the nurse. ").repeated(14), "R03");
    const double smaller = largestSerif(posterOf(sheet).pages.front());
    CHECK(smaller < 57);
    CHECK(smaller >= 24);
    sheet.hero->quote = QuoteMaker::said(QStringLiteral("We ask the nurse, always. ").repeated(60), "R03");
    CHECK(wordsOf(posterOf(sheet)).contains("[…]”"));
    sheet.hero->quote = QuoteMaker::heldBack(HeldBack::Withdrawn, "R03");
    CHECK(largestSerif(posterOf(sheet).pages.front()) == 0);
}

TEST_CASE("A poster fills the paper that was asked for, or the one of the same country", "[report][poster]")
{
    CHECK(posterOf(support::clinicSheet(), Paper::A4).pages.front().size == QSizeF(420, 297));
    CHECK(posterOf(support::clinicSheet(), Paper::Letter).pages.front().size == QSizeF(431.8, 279.4));
    CHECK(layoutSheet(support::clinicSheet(), {.paper = Paper::Tabloid}).pages.front().size == QSizeF(215.9, 279.4));
    const Page small = posterOf(support::clinicSheet()).pages.front();
    const Page large = posterOf(support::clinicSheet(), Paper::A2).pages.front();
    CHECK(large.size == QSizeF(594, 420));
    CHECK(std::abs(largestSerif(large) / largestSerif(small) - 420.0 / 297) < 0.01);
    REQUIRE(large.bookmarks.size() == small.bookmarks.size());
    CHECK(large.bookmarks.back().y > 1.4 * small.bookmarks.back().y);
}

TEST_CASE("Whatever a persona holds, its poster is one page from which nothing falls", "[report][poster][property]")
{
    const auto size =
        GENERATE(support::SheetSize{0, 0, 0, 0}, support::SheetSize{3, 9, 0, 2}, support::SheetSize{12, 30, 0, 3},
                 support::SheetSize{28, 40, 0, 3}, support::SheetSize{44, 60, 0, 3});
    for (unsigned seed = 1; seed <= 6; ++seed)
        for (const Paper paper : {Paper::A3, Paper::A2, Paper::Tabloid}) {
            INFO("people " << size.people << ", seed " << seed);
            const SheetPages document = posterOf(support::randomSheet(seed * 17 + unsigned(size.people), size), paper);
            REQUIRE(document.pages.size() == 1);
            CHECK(support::firstOverlap(document.pages.front()).toStdString() == "");
            CHECK(support::firstOutside(document.pages.front()).toStdString() == "");
        }
}

TEST_CASE("The poster of an enterprise has its buying roles in the place of the own line, without hearsay",
          "[report][poster][enterprise]")
{
    const SheetPages document = posterOf(support::enterpriseSheet());
    const QString words = wordsOf(document);
    for (const char* there : {"Who buys, and whom we have heard", "Champion", "Never heard.", "What decides",
                              "Nights stay fair", "Constraints", "Pains"})
        CHECK(words.contains(QLatin1String(there)));
    for (const char* gone : {"Hearsay", "a price by the bed", "A clerk fewer", "is guessed", "A1"})
        CHECK_FALSE(words.contains(QLatin1String(gone)));
    CHECK(support::firstOverlap(document.pages.front()).toStdString() == "");
    CHECK(support::firstOutside(document.pages.front()).toStdString() == "");
}

TEST_CASE("A list of an enterprise's poster that would stay empty shows its needs, once",
          "[report][poster][enterprise]")
{
    auto sheet = support::enterpriseSheet();
    CHECK_FALSE(wordsOf(posterOf(sheet)).contains(QStringLiteral("Swaps without a call")));
    for (auto& section : sheet.sections)
        if (section.name == u"pains" || section.name == u"decides")
            section.traits.clear();
    const QString words = wordsOf(posterOf(sheet));
    CHECK(words.count(QStringLiteral("Swaps without a call")) == 1);
    CHECK(words.count(QStringLiteral("Nothing yet that three people")) == 1);
}
