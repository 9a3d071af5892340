#include "core/report/buying.h"
#include "core/report/paint_page.h"
#include "core/report/pdf_writer.h"
#include "core/report/sheet_layout.h"
#include "core/report/sheet_text.h"
#include "tests/support/clinic_sheet.h"
#include "tests/support/enterprise_sheet.h"
#include "tests/support/pages.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QBuffer>

using namespace core;
using namespace core::report;
using support::checkOrder;
using support::checkTidy;
using support::enterpriseSheet;
using support::wordsOf;

namespace {

const SheetOptions full{SheetTemplate::Full, Paper::A4, false, false};

int dashedDiscs(const SheetPages& document)
{
    int dashed = 0;
    for (const Page& page : document.pages)
        for (const Item& item : page.items)
            if (const auto* disc = std::get_if<Disc>(&item))
                dashed += disc->dashed;
    return dashed;
}

} // namespace

TEST_CASE("Roles never heard have a dashed circle, and what is said of them is hearsay", "[report][enterprise]")
{
    PersonaSheet sheet = enterpriseSheet(6, 4);
    const SheetPages document = layoutSheet(sheet, {});
    CHECK(dashedDiscs(document) == 3);
    CHECK(wordsOf(document).contains("Never heard. Hearsay: a price"));
    CHECK(wordsOf(document).contains("Never heard, and nobody has spoken of"));
    sheet.roles[3].heard = sheet.roles[3].places[0].heard = 1;
    CHECK(dashedDiscs(layoutSheet(sheet, {})) == 2);
}

TEST_CASE("What the sheet cannot tell follows from the map of its roles", "[report][enterprise]")
{
    PersonaSheet sheet = enterpriseSheet();
    checkOrder(cannotTell(sheet).join(' '),
               {"Never heard: a buyer, a gatekeeper and an influencer; 3 of 6 roles.",
                "Heard in one account only: a decision maker (A1).", "Nobody in any role was heard in A3, A5 and A6.",
                "1 of the 6 steps is assumed.",
                "To ask next: a buyer in A1 or A2; whether there is a gatekeeper; an influencer in A6."});

    SECTION("without roles it asks for them")
    {
        sheet.roles.clear();
        CHECK(cannotTell(sheet).join(' ').contains("no buying role has been written down"));
    }
    SECTION("where every role is heard twice it says so")
    {
        for (auto& role : sheet.roles)
            for (auto& place : role.places)
                place = {1, true}, role.heard = 6;
        sheet.sections.back().traits.clear();
        CHECK(cannotTell(sheet).join(' ').startsWith("Every role was heard in two accounts or more."));
    }
}

TEST_CASE("An assumed step stays at its place between the others", "[report][enterprise]")
{
    PersonaSheet sheet = enterpriseSheet(6, 4);
    auto& steps = sheet.sections.back();
    REQUIRE(steps.name == "steps");
    for (auto& step : steps.traits)
        step.assumed = false;
    steps.traits[1].assumed = true;
    const auto order = orderOf(sheet);
    REQUIRE(order.steps.size() == 1);
    QStringList shown;
    QStringList written;
    for (const auto* step : order.steps.front().traits)
        shown << step->text;
    for (const auto& step : steps.traits)
        written << step.text;
    CHECK(shown == written);
}

TEST_CASE("However many accounts, steps and words an enterprise has, its sheet holds them", "[report][enterprise]")
{
    const int accounts = GENERATE(0, 1, 10, 12);
    const int steps = GENERATE(0, 1, 8, 12);
    const bool wordy = GENERATE(false, true);
    PersonaSheet sheet = enterpriseSheet(accounts, steps);
    if (wordy) {
        sheet.name = QStringLiteral(
            "The very long association of district hospitals and of their laundries, kitchens and depots");
        sheet.facts = {
            12,
            {QStringLiteral("A label that goes on and on"), QString(12, u'm').repeated(3) + " and more words of it"}};
        for (auto& account : sheet.accounts)
            account = "Hospital trust of " + account;
        for (auto& role : sheet.roles)
            role.wants = QStringLiteral(
                "Everything that the others want, but before them, cheaper, and without a word in the minutes of it");
        sheet.roles[0].individual = sheet.name;
        sheet.roles[0].places.resize(size_t(accounts), {9, true});
        for (auto& place : sheet.roles[0].places)
            place = {9, true};
        for (auto& step : sheet.sections.back().traits)
            step.roles = step.detail = sheet.name;
    }
    for (const auto layout : {SheetTemplate::OnePage, SheetTemplate::Full})
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            INFO(accounts << " accounts, " << steps << " steps, wordy " << wordy);
            const SheetPages document = layoutSheet(sheet, {layout, paper});
            checkTidy(document);
            const QString words = wordsOf(document);
            for (int i = 0; i < steps; ++i)
                CHECK(words.contains(QStringLiteral("Step %1 is").arg(i + 1)));
            CHECK(words.contains("Heard in") == (accounts > 10 || words.contains("Heard in one account only")));
        }
}

TEST_CASE("An enterprise of which nothing is known names what is missing", "[report][enterprise]")
{
    PersonaSheet sheet;
    sheet.isEnterprise = true;
    sheet.name = QStringLiteral("Nobody yet");
    sheet.notYetKnown = {{QStringLiteral("Who buys"), QStringLiteral("no buying role has been written down")}};
    const SheetPages document = layoutSheet(sheet, {});
    REQUIRE(document.pages.size() == 1);
    checkOrder(wordsOf(document),
               {"Nobody yet", "A sketch", "Not yet known", "Who buys", "What this sheet cannot tell"});
    checkTidy(document);
}

TEST_CASE("A role leads to the sheet of its persona where that is in the same file", "[report][enterprise]")
{
    PersonaSheet individual = support::clinicSheet();
    individual.persona = 5;
    PersonaSheet sheet = enterpriseSheet();
    sheet.persona = 6;
    sheet.roles[0].individual = individual.name;
    sheet.roles[0].individualId = 5;
    const auto linked = [&](const SheetPages& document) {
        const auto& links = document.pages.front().links;
        return std::any_of(links.begin(), links.end(), [](const Link& link) { return link.target == "p1.top"; });
    };
    CHECK(linked(layoutSheets({sheet, individual}, {})));
    CHECK_FALSE(linked(layoutSheet(sheet, {})));
    CHECK(wordsOf(layoutSheet(sheet, {})).contains("→ Tessa Brindle"));
    CHECK(htmlOf({sheet, individual}, {}).contains("<a href=\"#p1top\">Tessa Brindle</a>"));
    CHECK_FALSE(htmlOf({sheet}, {}).contains("#p1top"));
    CHECK(markdownOf({sheet, individual}, {}).contains("[Tessa Brindle](#p1top)"));
}

TEST_CASE("Gaps part the accounts in the score of an enterprise", "[report][enterprise]")
{
    const auto places = [](const PersonaSheet& sheet) {
        std::vector<double> xs;
        const SheetPages document = layoutSheet(sheet, {});
        for (const Page& page : document.pages)
            for (const Item& item : page.items)
                if (const auto* run = std::get_if<TextRun>(&item); run && run->turned && run->text.startsWith(u'R'))
                    xs.push_back(run->base.x());
        REQUIRE(xs.size() >= 7);
        return xs;
    };
    const auto parted = places(enterpriseSheet());
    CHECK(parted[2] - parted[1] > 1.5 * (parted[1] - parted[0]));
    PersonaSheet sheet = enterpriseSheet();
    for (auto& person : sheet.people)
        person.group = 0;
    const auto even = places(sheet);
    CHECK(std::abs((even[2] - even[1]) - (even[1] - even[0])) < 0.01);
}

TEST_CASE("The editions in words have the roles, the steps and what cannot be told", "[report][enterprise]")
{
    PersonaSheet sheet = enterpriseSheet();
    sheet.roles[0].wants = QStringLiteral("<b>nights</b> | days");
    for (const QString& words : {htmlOf({sheet}, full), markdownOf({sheet}, full)})
        checkOrder(words,
                   {"The county hospital", "Who buys, and whom we have heard", "User", "A5: exists, not heard", "Buyer",
                    "Never heard. Hearsay: a price by the bed", "How they buy", "Step 1 is told", "duration not known",
                    "assumed", "What decides", "What this sheet cannot tell", "Never heard: a buyer"});
    CHECK_FALSE(htmlOf({sheet}, full).contains("<b>nights"));
    CHECK(markdownOf({sheet}, full).contains("\\<b\\>nights\\</b\\> \\| days"));
}

TEST_CASE("The same enterprise gives the same bytes, also as a poster", "[report][enterprise][pdf]")
{
    const auto layout = GENERATE(SheetTemplate::Full, SheetTemplate::Poster);
    const auto bytes = [&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CHECK(writePdf(layoutSheet(enterpriseSheet(), {.layout = layout}), buffer).note.isEmpty());
        return buffer.data();
    };
    // The quotes' numbers in the file are new for each sheet that the test makes; the printed ones are not.
    const bool same = bytes() == bytes();
    CHECK(same);
}

TEST_CASE("Every mark of an enterprise's sheet can still be told apart in grey, and in black only there is no colour",
          "[report][enterprise]")
{
    const auto page = layoutSheet(enterpriseSheet(), {}).pages.front();
    CHECK(support::firstLostInGrey(page).toStdString() == "");
    const auto black = pictureOf(layoutSheet(enterpriseSheet(), {.blackOnly = true}).pages.front(), 60);
    CHECK(support::colourfulPixels(black) == 0);
    CHECK(support::colourfulPixels(pictureOf(page, 60)) > 0);
}
