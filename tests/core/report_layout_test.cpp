#include "core/report/paint_page.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "tests/support/clinic_sheet.h"
#include "tests/support/pages.h"
#include "tests/support/quote_maker.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QSet>

using namespace core;
using namespace core::report;
using support::firstOutside;
using support::firstOverlap;
using support::wordsOf;

TEST_CASE("A usual persona takes one page and says everything on it", "[report]")
{
    const SheetPages document = layoutSheet(support::clinicSheet(), {});
    REQUIRE(document.pages.size() == 1);
    const QString words = wordsOf(document);
    for (const char* part : {"Tessa Brindle", "Fill the 08:30 slots first", "Send nobody home", "assumed",
                             "What speaks against this picture", "Where the seven stand", "Empathy map", "Page 1 of 1",
                             "version 2, 2 March 2026", "4 for, 1 against, 1 silent, 6 asked."})
        CHECK(words.contains(QString::fromUtf8(part)));
}

TEST_CASE("The full sheet has every quote that may go out, with its number and a way there and back", "[report]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.sections[0].traits[0].evidence[1].quote = QuoteMaker::heldBack(HeldBack::Expired, QStringLiteral("R02"));
    const SheetPages document = layoutSheet(sheet, {SheetTemplate::Full, Paper::A4});
    REQUIRE(document.pages.size() > 1);
    const QString words = wordsOf(document);
    CHECK(words.contains(QStringLiteral("Evidence for Tessa Brindle")));
    CHECK(words.contains(QStringLiteral("Held back in this copy")));
    CHECK(words.contains(QStringLiteral("3: consent to quote has ended.")));
    CHECK(words.contains(QStringLiteral("The seven people")));
    QSet<QString> anchors;
    for (const Page& page : document.pages)
        for (const Anchor& anchor : page.anchors)
            anchors.insert(anchor.name);
    int links = 0;
    for (const Page& page : document.pages)
        for (const Link& link : page.links) {
            if (link.target.contains(QStringLiteral(".e"))) {
                INFO(link.target.toStdString());
                CHECK(anchors.contains(link.target));
            }
            ++links;
        }
    CHECK(links > 30);
}

TEST_CASE("Numbers follow the first appearance, and the hero's is 1", "[report]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.sections[2].traits[0].evidence.push_back(*sheet.hero);
    const QString words = wordsOf(layoutSheet(sheet, {}));
    CHECK(words.contains(QStringLiteral("Two calendars that disagree 1,")));
    CHECK(words.contains(QStringLiteral("Fill the 08:30 slots first 2–5 ×6")));
}

TEST_CASE("Traits stand by strength, assumptions last, unless the team has its own order", "[report]")
{
    PersonaSheet sheet = support::clinicSheet();
    sheet.sections = {{QStringLiteral("goals"),
                       {support::assumption(QStringLiteral("guess")),
                        support::trait(QStringLiteral("weak"), QStringLiteral("o......")),
                        support::trait(QStringLiteral("strong"), QStringLiteral("oooo..."))},
                       false}};
    const auto place = [&](const char* text) { return wordsOf(layoutSheet(sheet, {})).indexOf(QLatin1String(text)); };
    CHECK(place("strong ") < place("weak "));
    CHECK(place("weak ") < place("guess "));
    sheet.sections[0].ownOrder = true;
    CHECK(place("weak ") < place("strong "));
    CHECK(place("strong ") < place("guess "));
}

TEST_CASE("Few people or many assumptions make a sketch that says so", "[report]")
{
    PersonaSheet sheet = support::clinicSheet();
    CHECK_FALSE(wordsOf(layoutSheet(sheet, {})).contains(QStringLiteral("A sketch")));
    sheet.people.resize(4);
    CHECK(wordsOf(layoutSheet(sheet, {})).contains(QStringLiteral("A sketch, not yet a persona")));

    const auto lines = [&](std::vector<SheetTrait> traits) {
        sheet.sections = {{QStringLiteral("goals"), std::move(traits), false}};
        return wordsOf(layoutSheet(sheet, {}));
    };
    const auto guess = support::assumption(QStringLiteral("guess"));
    const auto known = support::trait(QStringLiteral("known"), QStringLiteral("oo.."));
    CHECK(lines({guess}).contains(QStringLiteral("4 people heard; its one line is assumed.")));
    CHECK(lines({guess, guess}).contains(QStringLiteral("all 2 lines are assumed.")));
    CHECK(lines({guess, known}).contains(QStringLiteral("1 of the 2 lines is assumed.")));
    CHECK(lines({}).contains(QStringLiteral("no line is written yet.")));
}

TEST_CASE("A persona about whom nothing is known still has a sheet", "[report]")
{
    PersonaSheet sheet;
    sheet.name = GENERATE(QString(), QStringLiteral("N"));
    const SheetTemplate layout = GENERATE(SheetTemplate::OnePage, SheetTemplate::Full);
    const SheetPages document = layoutSheet(sheet, {layout, Paper::A4});
    REQUIRE_FALSE(document.pages.empty());
    CHECK(wordsOf(document).contains(QStringLiteral("A sketch")));
    CHECK(firstOverlap(document.pages.front()).toStdString().empty());
}

TEST_CASE("Several personas: each starts a page, its numbers and its evidence begin at 1", "[report]")
{
    PersonaSheet second = support::clinicSheet();
    second.name = QStringLiteral("Omar Field");
    const SheetPages document = layoutSheets({support::clinicSheet(), second}, {});
    REQUIRE(document.pages.size() == 2);
    CHECK(document.firstPages == std::vector<int>{0, 1});
    CHECK(wordsOf(document.pages[1]).contains(QStringLiteral("Page 1 of 1")));
    CHECK(document.info.title == QStringLiteral("Tessa Brindle, Omar Field: personas"));
}

TEST_CASE("Whatever a persona holds, no text lies on another and nothing leaves the page", "[report][property]")
{
    const support::SheetSize size =
        GENERATE(support::SheetSize{0, 0, 0, 0}, support::SheetSize{1, 5, 0, 1}, support::SheetSize{6, 20, 3, 3},
                 support::SheetSize{12, 30, 8, 5}, support::SheetSize{24, 40, 5, 6}, support::SheetSize{44, 60, 14, 7});
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const PersonaSheet sheet = support::randomSheet(seed * 31 + unsigned(size.people), size);
        for (const Paper paper : {Paper::A4, Paper::Letter}) {
            const SheetPages document = layoutSheet(sheet, {SheetTemplate::Full, paper});
            for (size_t i = 0; i < document.pages.size(); ++i) {
                INFO("people " << size.people << ", seed " << seed << ", page " << i + 1);
                CHECK(firstOverlap(document.pages[i]).toStdString() == "");
                CHECK(firstOutside(document.pages[i]).toStdString() == "");
            }
        }
    }
}

TEST_CASE("No trait and no quote is lost, however many there are", "[report][property]")
{
    const PersonaSheet sheet = support::randomSheet(7, {44, 60, 14, 7});
    const QString words = wordsOf(layoutSheet(sheet, {SheetTemplate::Full, Paper::A4})).remove(u' ');
    for (const auto& section : sheet.sections)
        for (const auto& trait : section.traits) {
            INFO(trait.text.toStdString());
            CHECK(words.contains(QString(trait.text).remove(u' ')));
            // A long quote may be broken over columns: its beginning and its end are looked for.
            for (const auto& evidence : trait.evidence) {
                const QString quote = evidence.quote.words().remove(u' ');
                CHECK(words.contains(quote.left(25)));
                CHECK(words.contains(quote.right(25)));
            }
        }
}

TEST_CASE("Every mark and line of the colour page can still be told apart in grey", "[report]")
{
    const SheetPages document = layoutSheet(support::clinicSheet(), {});
    CHECK(support::firstLostInGrey(document.pages.front()).toStdString() == "");
}

TEST_CASE("In black only there is no colour left", "[report]")
{
    SheetOptions options;
    options.blackOnly = true;
    const QImage picture = pictureOf(layoutSheet(support::clinicSheet(), options).pages.front(), 60);
    CHECK(picture.allGray()); // a printer would mix a tint of all its colours
}

TEST_CASE("Of a full sheet with key quotes only, those are printed that are marked in their sessions",
          "[report][evidence]")
{
    support::TestWorkspace workspace;
    Id<Persona> persona;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker study(stores);
        const auto session = study.session("Call");
        const auto voice = study.voice(session, "Anna", study.person("P01"));
        persona = stores.personas.add({.study = stores.sessions.studies().front().id, .name = "The one"});
        const auto trait = stores.claims.ensureTrait(persona, "pains", "Waits");
        for (const char* words : {"First word", "Second word", "Third word", "Fourth word", "The very word"}) {
            const auto entry = study.said(session, voice, QLatin1String(words));
            stores.claims.addEvidence(trait, study.highlight(entry, entry), true);
        }
        auto marked = stores.sessions.entries(session).back();
        marked.keyQuote = true;
        stores.sessions.update(marked);
    }));
    const auto sheet = workspace
                           ->read([&](const Stores& stores) {
                               return buildSheet(stores, stores.personas.persona(persona).value(), {}).sheet;
                           })
                           .value();
    const QString words = support::wordsOf(layoutSheet(sheet, {.layout = SheetTemplate::Full, .keyQuotesOnly = true}));
    CHECK(words.contains("The very word"));
    CHECK_FALSE(words.contains("First word"));
}
