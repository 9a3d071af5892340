#include "core/report/buying.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "core/sample/sample.h"
#include "tests/support/pages.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::report;
using support::checkOrder;
using support::checkTidy;
using support::wordsOf;

namespace {

struct SampleSheet {
    support::TestWorkspace workspace;
    Id<Persona> persona;
    SampleSheet()
    {
        REQUIRE(workspace->edit(sampleLabel(), [&](Stores& stores) {
            writeSample(stores);
            for (const auto& one : stores.personas.personas())
                if (one.kind == PersonaKind::Enterprise)
                    persona = one.id;
        }));
    }
    PersonaSheet sheet(const Audience& audience = {})
    {
        return workspace
            ->read([&](const Stores& stores) {
                return buildSheet(stores, stores.personas.persona(persona).value(), audience).sheet;
            })
            .value();
    }
};

} // namespace

TEST_CASE("The sample's enterprise persona takes one page, and says who buys and how in its order",
          "[report][enterprise]")
{
    SampleSheet sample;
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        const SheetPages document = layoutSheet(sample.sheet(), {SheetTemplate::OnePage, paper});
        CHECK(document.pages.size() == 1);
        checkOrder(wordsOf(document), {"Enterprise persona",
                                       "The small island operator",
                                       "Industry",
                                       "Who buys, and whom we have heard",
                                       "User",
                                       "Champion",
                                       "Decision maker",
                                       "Buyer",
                                       "Gatekeeper",
                                       "Never heard. Hearsay:",
                                       "A1",
                                       "A6",
                                       "How they buy",
                                       "as told by",
                                       "Somebody outside asks for records",
                                       "one winter",
                                       "assumed",
                                       "What decides",
                                       "Needs",
                                       "Constraints",
                                       "Pains",
                                       "What this sheet cannot tell",
                                       "Never heard: a gatekeeper",
                                       "To ask next: a gatekeeper in A6",
                                       "Sample",
                                       "Page 1 of 1"});
        checkTidy(document);
    }
}

TEST_CASE("A role counts people who were heard face to face, each once, and shows who is known of",
          "[report][enterprise]")
{
    SampleSheet sample;
    const auto roles = sample.sheet().roles;
    REQUIRE(roles.size() == 6);
    CHECK(roles[0].heard == 3);
    CHECK(roles[0].places[3].exists);
    CHECK(roles[0].places[3].heard == 0);
    CHECK_FALSE(roles[0].places[2].exists);
    CHECK(roles[0].individual == "The hand in the glove");
    CHECK(isHearsay(roles[4]));

    SECTION("somebody in a role who was never heard is no more than known of")
    {
        REQUIRE(sample.workspace->edit("Place", [&](Stores& stores) {
            auto role = stores.personas.buyingRoles(sample.persona).at(4);
            const auto person = stores.people.byCode("R13").value(); // answered the survey only
            role.places = {{person.account, person.id}};
            stores.personas.setBuyingRole(role);
        }));
        const auto sheet = sample.sheet();
        CHECK(sheet.accounts.size() == 7);
        CHECK(sheet.roles[4].heard == 0);
        CHECK(sheet.roles[4].places.back().exists);
    }
}

TEST_CASE("What a role says is a quote that may go out, of somebody who plays it", "[report][enterprise]")
{
    SampleSheet sample;
    for (const auto& role : sample.sheet().roles)
        if (role.quote) {
            CHECK_FALSE(role.quote->quote.isHeldBack());
            CHECK(role.quote->quote.lane() == Lane::FaceToFace);
        }
    CHECK(sample.sheet().roles[1].quote);
    REQUIRE(sample.workspace->edit("Refuse", [](Stores& stores) {
        for (const auto& person : stores.people.participants())
            stores.people.record(
                {.participant = person.id, .scope = Scope::Quote, .granted = false, .from = QDate(2026, 11, 1)});
    }));
    for (const auto& role : sample.sheet({.on = QDate(2026, 11, 2)}).roles)
        CHECK_FALSE(role.quote);
}

TEST_CASE("An account has its name on the sheet only where all of its people allowed theirs", "[report][enterprise]")
{
    SampleSheet sample;
    const Audience byName{.on = QDate(2026, 11, 2), .names = true};
    CHECK(sample.sheet().accounts.join(' ') == "A1 A2 A3 A4 A5 A6");
    // Of Marrowbank (A3) and Thalassidis (A5) the only participant allowed it; of A1 nobody did.
    CHECK(sample.sheet(byName).accounts ==
          QStringList{"A1", "A2", "Marrowbank River Boats", "A4", "Thalassidis Landing Craft", "A6"});
    checkTidy(layoutSheet(sample.sheet(byName), {}));
}
