// What personas hold beside traits: scales, accounts, buying roles, the segment that they stand for.
#include "core/personas/persona_content.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

namespace {

/// An enterprise persona with two accounts and two people, and nothing else yet.
struct Firm {
    Id<Persona> id, user;
    Id<Account> mill, bakery;
    Id<Participant> first, second;
    Id<Claim> step;
};

Firm firmIn(TestWorkspace& workspace)
{
    Firm firm;
    REQUIRE(workspace->edit("Firm", [&](Stores& stores) {
        support::StudyMaker make(stores);
        firm.first = make.person("P1");
        firm.second = make.person("P2");
        firm.mill = stores.people.add(Account{.name = "Mill"});
        firm.bakery = stores.people.add(Account{.name = "Bakery"});
        firm.user = stores.personas.add({.name = "User"});
        firm.id = stores.personas.add({.kind = PersonaKind::Enterprise, .name = "Firm"});
        firm.step = stores.claims.add({.persona = firm.id, .section = "steps", .text = "Trial"});
    }));
    return firm;
}

template <class Query> auto read(TestWorkspace& workspace, Query query)
{
    return workspace->read(query).value();
}

BuyingRole championOf(const Firm& firm)
{
    return {.persona = firm.id,
            .part = BuyingPart::Champion,
            .wants = "A quiet month",
            .individual = firm.user,
            .places = {{firm.bakery, firm.first}, {firm.mill, {}}}};
}

PersonaScale scaleOf(const Firm& firm)
{
    return {.low = "checks", .high = "trusts", .places = {{firm.first, 0.25, false}, {firm.second, 1, true}}};
}

} // namespace

TEST_CASE("Accounts are set as a set and read by name", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    support::checkDoUndoRedo(workspace, "Accounts", [&](Stores& stores) {
        stores.personas.setAccounts(firm.id, {firm.mill, firm.bakery, firm.mill});
    });
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.accounts(firm.id); }) ==
          std::vector{firm.bakery, firm.mill});
    support::checkDoUndoRedo(workspace, "Account", [&](Stores& stores) { stores.people.remove(firm.mill); });
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.accounts(firm.id); }) ==
          std::vector{firm.bakery});
}

TEST_CASE("A buying role is written once for its part, and read in the order of the sheet", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    auto champion = championOf(firm);
    support::checkDoUndoRedo(workspace, "Roles", [&](Stores& stores) {
        champion.id = stores.personas.setBuyingRole(champion);
        stores.personas.setBuyingRole({.persona = firm.id, .part = BuyingPart::User});
    });
    auto roles = read(workspace, [&](const Stores& stores) { return stores.personas.buyingRoles(firm.id); });
    REQUIRE(roles.size() == 2);
    CHECK(roles[0].part == BuyingPart::User);
    CHECK(roles[1] == champion);
    champion.wants = "Fewer calls";
    champion.places.pop_back();
    support::checkDoUndoRedo(workspace, "Role", [&](Stores& stores) { stores.personas.setBuyingRole(champion); });
    roles = read(workspace, [&](const Stores& stores) { return stores.personas.buyingRoles(firm.id); });
    REQUIRE(roles.size() == 2);
    CHECK(roles[1] == champion);
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.personas.remove(champion.id); });
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.buyingRoles(firm.id); }).size() == 1);
}

TEST_CASE("Scales are written whole, and the same scales are no step", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    const std::vector scales{scaleOf(firm), PersonaScale{.low = "alone", .high = "in a team"}};
    support::checkDoUndoRedo(workspace, "Scales",
                             [&](Stores& stores) { stores.personas.setScales(firm.user, scales); });
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.scales(firm.user); }) == scales);
    const auto steps = workspace->steps().size();
    REQUIRE(workspace->edit("Scales", [&](Stores& stores) { stores.personas.setScales(firm.user, scales); }));
    CHECK(workspace->steps().size() == steps);
}

TEST_CASE("A scale without words at an end, or with a place beside it, is refused", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    auto wordless = scaleOf(firm);
    wordless.high = "  ";
    auto beside = scaleOf(firm);
    beside.places.front().at = 1.01;
    for (const auto& wrong : {wordless, beside}) {
        const auto done =
            workspace->edit("Scales", [&](Stores& stores) { stores.personas.setScales(firm.user, {wrong}); });
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Error::Kind::Refused);
    }
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.scales(firm.user); }).empty());
}

TEST_CASE("A copy of a persona has its scales, accounts, roles and steps", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    REQUIRE(workspace->edit("Fill", [&](Stores& stores) {
        stores.personas.setAccounts(firm.id, {firm.mill});
        stores.personas.setBuyingRole(championOf(firm));
        stores.personas.setScales(firm.id, {scaleOf(firm)});
        auto step = stores.claims.claim(firm.step).value();
        step.lasts = "2 to 6 weeks";
        step.roles = "champion";
        stores.claims.update(step);
    }));
    Id<Persona> copy;
    support::checkDoUndoRedo(workspace, "Copy",
                             [&](Stores& stores) { copy = stores.personas.duplicate(firm.id, "Other firm"); });
    read(workspace, [&](const Stores& stores) {
        CHECK(stores.personas.accounts(copy) == std::vector{firm.mill});
        CHECK(stores.personas.scales(copy) == std::vector{scaleOf(firm)});
        const auto roles = stores.personas.buyingRoles(copy);
        REQUIRE(roles.size() == 1);
        CHECK(roles[0].places == championOf(firm).places);
        CHECK(roles[0].individual == firm.user);
        const auto traits = stores.claims.ofPersona(copy);
        REQUIRE(traits.size() == 1);
        CHECK(traits[0].lasts == u"2 to 6 weeks");
        CHECK(traits[0].roles == u"champion");
        return 0;
    });
}

TEST_CASE("A version notices scales, accounts, roles, steps and the segment", "[personas]")
{
    TestWorkspace workspace;
    const auto firm = firmIn(workspace);
    const auto content = [&] {
        return read(workspace, [&](const Stores& stores) { return personaContent(stores, firm.id); });
    };
    const auto changes = [&](auto change) {
        const QString before = content();
        REQUIRE(workspace->edit("Change", change));
        CHECK(content() != before);
    };
    const QString before = content();
    changes([&](Stores& stores) { stores.personas.setScales(firm.id, {scaleOf(firm)}); });
    changes([&](Stores& stores) {
        auto guessed = scaleOf(firm);
        guessed.places.front().guessed = true;
        stores.personas.setScales(firm.id, {guessed});
    });
    changes([&](Stores& stores) { stores.personas.setAccounts(firm.id, {firm.mill}); });
    changes([&](Stores& stores) { stores.personas.setBuyingRole(championOf(firm)); });
    changes([&](Stores& stores) {
        auto unheard = championOf(firm);
        unheard.places.front().person = {};
        stores.personas.setBuyingRole(unheard);
    });
    for (const auto part : {&Claim::lasts, &Claim::roles})
        changes([&](Stores& stores) {
            auto step = stores.claims.claim(firm.step).value();
            step.*part = "6 weeks";
            stores.claims.update(step);
        });
    changes([&](Stores& stores) {
        auto persona = stores.personas.persona(firm.id).value();
        persona.segment = stores.segments.add(Segment{.name = "Makers"});
        stores.personas.update(persona);
    });
    for (int undone = 0; undone < 8; ++undone)
        REQUIRE(workspace->undo());
    CHECK(content() == before);
}
