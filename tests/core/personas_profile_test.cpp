// What is proposed for personas out of the attributes of accounts and of people.
#include "core/personas/account_profile.h"
#include "core/personas/scale_places.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

TEST_CASE("A profile of accounts says ranges and words, and of how many accounts", "[personas]")
{
    TestWorkspace workspace;
    std::vector<PersonaFact> facts, none;
    REQUIRE(workspace->edit("Accounts", [&](Stores& stores) {
        const auto mill = stores.people.add(Account{.name = "Mill", .industry = "Food", .size = 210});
        const auto bakery = stores.people.add(Account{.name = "Bakery", .industry = "Food", .size = 40});
        const auto dairy =
            stores.people.add(Account{.name = "Dairy", .industry = "Milk", .size = 40, .region = "West"});
        const auto entities =
            stores.attributes.add({.name = "Entities", .of = AttributeOf::Account, .type = AttributeType::Number});
        stores.attributes.add({.name = "Unused", .of = AttributeOf::Account, .type = AttributeType::Number});
        stores.attributes.set(entities, mill, db::Value(19.0));
        stores.attributes.set(entities, bakery, db::Value(4.0));
        facts = accountProfile(stores, {mill, bakery, dairy});
        none = accountProfile(stores, {});
    }));
    CHECK(facts == std::vector<PersonaFact>{{"Industry", "Food, Milk"},
                                            {"People", "40 to 210"},
                                            {"Region", "West (1 of 3 accounts)"},
                                            {"Entities", "4 to 19 (2 of 3 accounts)"}});
    CHECK(none.empty());
}

TEST_CASE("A number puts people between the smallest and the largest", "[personas]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("People", [&](Stores& stores) {
        support::StudyMaker make(stores);
        const std::vector people{make.person("P1"), make.person("P2"), make.person("P3"), make.person("P4")};
        const auto team = stores.attributes.add({.name = "Team", .type = AttributeType::Number});
        stores.attributes.set(team, people[0], db::Value(30.0));
        stores.attributes.set(team, people[1], db::Value(10.0));
        stores.attributes.set(team, people[3], db::Value(15.0));
        CHECK(scalePlaces(stores, team, people) ==
              std::vector<PersonaScale::Place>{{people[0], 1, false}, {people[1], 0, false}, {people[3], 0.25, false}});
        CHECK(scalePlaces(stores, team, {people[0]}).empty()); // one value makes no scale
    }));
}

TEST_CASE("A choice puts people where it stands among the choices; text gives no places", "[personas]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("People", [&](Stores& stores) {
        support::StudyMaker make(stores);
        const std::vector people{make.person("P1"), make.person("P2")};
        const auto pace = stores.attributes.add(
            {.name = "Pace", .type = AttributeType::Choice, .choices = {"slow", "steady", "fast"}});
        const auto note = stores.attributes.add({.name = "Note"});
        stores.attributes.set(pace, people[0], db::Value(QString("steady")));
        stores.attributes.set(pace, people[1], db::Value(QString("slow")));
        stores.attributes.set(note, people[0], db::Value(QString("7")));
        CHECK(scalePlaces(stores, pace, people) ==
              std::vector<PersonaScale::Place>{{people[0], 0.5, false}, {people[1], 0, false}});
        CHECK(scalePlaces(stores, note, people).empty());
    }));
}
