#include "core/personas/persona_content.h"
#include "core/report/persona_versions.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;
using Kind = PersonaChange::Kind;

namespace {

/// A persona that was printed, with one trait on what P1 said; P2 and P3 were heard too.
struct Printed {
    TestWorkspace workspace;
    Id<Persona> persona;
    Id<Claim> trait;
    std::vector<Id<Highlight>> said; // by P1, P2, P3

    Printed()
    {
        change([&](Stores& stores) {
            support::StudyMaker make(stores);
            const auto talk = make.session("Talk");
            for (const auto* code : {"P1", "P2", "P3"}) {
                const auto entry = make.said(talk, make.voice(talk, code, make.person(code)), "the numbers move");
                said.push_back(make.highlight(entry, entry));
            }
            persona = stores.personas.add({.name = "Pat", .role = "Lead"});
            stores.personas.setFacts(persona, {{"Team", "3 to 7"}, {"Close", "5 days"}});
            stores.personas.setScales(persona, {{.low = "checks", .high = "trusts", .places = {}}});
            trait = stores.claims.add({.persona = persona, .section = "pains", .text = "Numbers move at night"});
            stores.claims.addEvidence(trait, said[0], true);
        });
        print();
    }

    template <class Change> void change(Change change)
    {
        const auto done = workspace->edit("Change", change);
        if (!done)
            FAIL(done.error().text.toStdString());
    }
    void print()
    {
        change([&](Stores& stores) { stores.personas.addVersion(persona, personaContent(stores, persona)); });
    }
    std::vector<report::VersionStep> steps()
    {
        return workspace->read([&](const Stores& stores) { return report::versionSteps(stores, persona); }).value();
    }
    std::vector<PersonaChange> since() { return steps().front().changes; }
};

} // namespace

TEST_CASE("The versions of a persona are told newest first, each beside the one before", "[personas][versions]")
{
    Printed pat;
    REQUIRE(pat.steps().size() == 1); // nothing has changed since
    CHECK(pat.steps()[0].number == 1);
    CHECK(pat.steps()[0].before == 0);
    CHECK(pat.steps()[0].changes.empty());
    pat.change([&](Stores& stores) { stores.personas.addFact(pat.persona, "Tools", "Excel"); });
    REQUIRE(pat.steps().size() == 2);
    CHECK(pat.steps()[0].number == 0); // now
    CHECK(pat.steps()[0].before == 1);
    pat.print();
    const auto steps = pat.steps();
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].number == 2);
    CHECK(steps[0].printedAt > 0);
    CHECK(steps[0].changes == std::vector<PersonaChange>{{Kind::Added, "facts", "Tools", "Excel"}});
    const auto never = pat.workspace->edit("Add", [](Stores& stores) { return stores.personas.add({.name = "New"}); });
    CHECK(pat.workspace->read([&](const Stores& stores) { return report::versionSteps(stores, *never); })->empty());
}

TEST_CASE("A trait that came, went, or was reworded is told apart", "[personas][versions]")
{
    Printed pat;
    SECTION("reworded: most of its words or its evidence stay")
    {
        pat.change([&](Stores& stores) {
            auto claim = *stores.claims.claim(pat.trait);
            claim.text = "Figures change after closing";
            stores.claims.update(claim);
        });
        CHECK(pat.since() == std::vector<PersonaChange>{{Kind::Changed, "pains", "Figures change after closing",
                                                         "before “Numbers move at night”"}});
    }
    SECTION("moved to another section")
    {
        pat.change([&](Stores& stores) { stores.claims.move(pat.trait, "needs", 0); });
        REQUIRE(pat.since().size() == 1);
        CHECK(pat.since()[0].part == u"needs");
        CHECK(pat.since()[0].words == u"moved here from another section");
    }
    SECTION("one comes, an assumption, and another one goes")
    {
        pat.change([&](Stores& stores) {
            stores.claims.remove(pat.trait);
            stores.claims.add({.persona = pat.persona, .section = "goals", .text = "Sleep well"});
        });
        CHECK(pat.since() ==
              std::vector<PersonaChange>{{Kind::Added, "goals", "Sleep well", "an assumption"},
                                         {Kind::Gone, "pains", "Numbers move at night", "1 person for"}});
    }
    SECTION("two that changed places are another order, and not another trait")
    {
        Id<Claim> second;
        pat.change([&](Stores& stores) {
            second = stores.claims.add({.persona = pat.persona, .section = "pains", .text = "Nobody answers"});
        });
        pat.print();
        pat.change([&](Stores& stores) { stores.claims.move(second, "pains", 0); });
        REQUIRE(pat.since().size() == 1);
        CHECK(pat.since()[0].words == u"its traits stand in another order");
    }
}

TEST_CASE("People for and against a trait are counted, not quotes", "[personas][versions]")
{
    Printed pat;
    pat.change([&](Stores& stores) {
        stores.claims.addEvidence(pat.trait, pat.said[1], true);
        stores.claims.addEvidence(pat.trait, pat.said[2], false);
    });
    REQUIRE(pat.since().size() == 1);
    CHECK(pat.since()[0].words == u"2 people for, before 1 (with P2); 1 person against, before 0 (with P3)");
    pat.print();
    SECTION("another quote of the same person is not another person")
    {
        pat.change([&](Stores& stores) {
            support::StudyMaker make(stores);
            const auto talk = make.session("Again");
            const auto p1 = stores.people.byCode("P1")->id;
            const auto entry = make.said(talk, make.voice(talk, "P1", p1), "they move again");
            stores.claims.addEvidence(pat.trait, make.highlight(entry, entry), true);
        });
        REQUIRE(pat.since().size() == 1);
        CHECK(pat.since()[0].words == u"1 quote more");
    }
    SECTION("a quote that left the project is a quote fewer")
    {
        pat.change([&](Stores& stores) { stores.highlights.remove(pat.said[1]); });
        REQUIRE(pat.since().size() == 1);
        CHECK(pat.since()[0].words == u"1 quote fewer");
    }
}

TEST_CASE("The head, facts, scales and own words are compared", "[personas][versions]")
{
    Printed pat;
    pat.change([&](Stores& stores) {
        auto persona = *stores.personas.persona(pat.persona);
        persona.role = "Head of finance";
        persona.hero = pat.said[0];
        stores.personas.update(persona);
        stores.personas.setFacts(pat.persona, {{"Team", "3 to 9"}});
        auto scales = stores.personas.scales(pat.persona);
        scales[0].places.push_back({stores.people.byCode("P2")->id, 0.5, false});
        stores.personas.setScales(pat.persona, scales);
    });
    CHECK(pat.since() ==
          std::vector<PersonaChange>{{Kind::Changed, "head", "Role", "“Head of finance”, before “Lead”"},
                                     {Kind::Added, "head", "Own words", "chosen"},
                                     {Kind::Changed, "facts", "Team", "“3 to 9”, before “3 to 7”"},
                                     {Kind::Gone, "facts", "Close", "was “5 days”"},
                                     {Kind::Changed, "scales", "checks / trusts", "1 person on it, before 0"}});
}

TEST_CASE("An enterprise's accounts, buying roles and steps are compared", "[personas][versions]")
{
    TestWorkspace workspace;
    Id<Persona> persona;
    Id<Account> account;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        account = stores.people.add(Account{.name = "Acme"});
        persona = stores.personas.add({.kind = PersonaKind::Enterprise, .name = "Mid-size"});
        stores.claims.add({.persona = persona, .section = "steps", .text = "Trial"});
        stores.personas.setBuyingRole({.persona = persona, .part = BuyingPart::Buyer, .wants = "A price"});
        stores.personas.addVersion(persona, personaContent(stores, persona));
        stores.personas.setAccounts(persona, {account});
        stores.personas.setBuyingRole({.persona = persona, .part = BuyingPart::Buyer, .wants = "A fixed price"});
        auto step = stores.claims.ofPersona(persona).front();
        step.lasts = "2 weeks";
        stores.claims.update(step);
    }));
    const auto steps =
        workspace->read([&](const Stores& stores) { return report::versionSteps(stores, persona); }).value();
    CHECK(steps.front().changes ==
          std::vector<PersonaChange>{{Kind::Added, "accounts", "Acme", ""},
                                     {Kind::Changed, "roles", "Buyer", "wants “A fixed price”"},
                                     {Kind::Changed, "steps", "Trial", "lasts “2 weeks”"}});
}
