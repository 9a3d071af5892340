#include "core/claims/strength.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// Three people, each with a session and a highlight; Cora's is market feedback.
struct Field {
    std::vector<Id<Participant>> people;
    std::vector<Id<Session>> sessions;
    std::vector<Id<Highlight>> highlights;

    explicit Field(Stores& stores)
    {
        StudyMaker make(stores);
        for (const auto* code : {"P01", "P02", "P03"}) {
            const auto kind = people.size() == 2 ? SessionKind::Feedback : SessionKind::Interview;
            people.push_back(make.person(code));
            sessions.push_back(make.session(code, kind));
            const auto line = make.said(sessions.back(), make.voice(sessions.back(), code, people.back()), "words");
            highlights.push_back(make.highlight(line, line));
        }
    }
};

} // namespace

TEST_CASE("Strength counts people face to face, with the market beside them", "[strength]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Persona", [](Stores& stores) {
        const Field field(stores);
        const Persona persona{.id = stores.personas.add({.name = "Pat"})};
        const auto claim = stores.claims.ensureTrait(persona.id, "goals", "Be done by noon");
        for (const auto highlight : field.highlights)
            stores.claims.addEvidence(claim, highlight, true);
        const auto other = stores.claims.ensureTrait(persona.id, "pains", "Late calls");
        stores.claims.addEvidence(other, field.highlights[0], true);
        stores.claims.ensureTrait(persona.id, "wants", "A dog");

        const auto result = strengthOf(stores, persona);
        REQUIRE(result.people.size() == 2);
        REQUIRE(result.traits.size() == 3);
        const auto& goal = result.traits[0].strength;
        CHECK(goal.supporting == QSet{field.people[0], field.people[1]});
        CHECK(goal.market == QSet{field.people[2]});
        CHECK(goal.asked() == 2);
        const auto& pain = result.traits[1].strength;
        CHECK(pain.supporting == QSet{field.people[0]});
        CHECK(pain.silent == QSet{field.people[1]});
        CHECK(pain.newest == QDate(2026, 3, 12));
        CHECK(result.traits[2].strength.isAssumption);
        CHECK(result.traits[2].strength.asked() == 0);
    }));
}

TEST_CASE("A person both for and against counts as against", "[strength]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Persona", [](Stores& stores) {
        StudyMaker make(stores);
        const auto person = make.person("P01");
        const auto session = make.session("P01");
        const auto voice = make.voice(session, "P01", person);
        const auto yes = make.said(session, voice, "yes");
        const auto no = make.said(session, voice, "no");
        const Persona persona{.id = stores.personas.add({.name = "Pat"})};
        const auto claim = stores.claims.ensureTrait(persona.id, "goals", "Yes");
        stores.claims.addEvidence(claim, make.highlight(yes, yes), true);
        stores.claims.addEvidence(claim, make.highlight(no, no), false);
        const auto strength = strengthOf(stores, persona).traits.front().strength;
        CHECK(strength.supporting.isEmpty());
        CHECK(strength.against == QSet{person});
        CHECK(strength.silent.isEmpty());
    }));
}

TEST_CASE("The same trait again adds evidence, and the same evidence is kept once", "[strength]")
{
    TestWorkspace workspace;
    support::checkDoUndoRedo(workspace, "Persona", [](Stores& stores) {
        const Field field(stores);
        const auto persona = stores.personas.add({.name = "Pat"});
        const auto claim = stores.claims.ensureTrait(persona, "goals", "Be done");
        CHECK(stores.claims.ensureTrait(persona, "goals", "be DONE") == claim);
        CHECK(stores.claims.addEvidence(claim, field.highlights[0], true));
        CHECK_FALSE(stores.claims.addEvidence(claim, field.highlights[0], true));
        CHECK(stores.claims.evidenceOf(claim).size() == 1);
    });
}
