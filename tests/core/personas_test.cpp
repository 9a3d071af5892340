#include "core/personas/persona_content.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

namespace {

/// A persona with facts, a portrait and a trait on one highlight.
struct Patricia {
    Id<Persona> id;
    Id<Claim> trait;
    Id<Highlight> highlight;
};

Patricia patriciaIn(TestWorkspace& workspace)
{
    Patricia pat;
    REQUIRE(workspace->edit("Persona", [&](Stores& stores) {
        support::StudyMaker make(stores);
        const auto talk = make.session("Talk");
        const auto entry = make.said(talk, make.voice(talk, "A", make.person("P1")), "the numbers move");
        pat.highlight = make.highlight(entry, entry);
        pat.id = stores.personas.add({.name = "Pat", .role = "Lead", .hero = pat.highlight});
        stores.personas.setFacts(pat.id, {{"Team", "3 to 7"}, {"Close", "5 days"}});
        pat.trait = stores.claims.add({.persona = pat.id, .section = "pains", .text = "Numbers move"});
        stores.claims.addEvidence(pat.trait, pat.highlight, true);
    }));
    return pat;
}

template <class Query> auto read(TestWorkspace& workspace, Query query)
{
    return workspace->read(query).value();
}

QStringList namesOf(TestWorkspace& workspace)
{
    return read(workspace, [](const Stores& stores) {
        QStringList names;
        for (const auto& persona : stores.personas.personas())
            names << persona.name;
        return names;
    });
}

} // namespace

TEST_CASE("A persona is made, changed, moved and removed with all that hangs on it", "[personas]")
{
    TestWorkspace workspace;
    const auto pat = patriciaIn(workspace);
    support::checkDoUndoRedo(workspace, "Add",
                             [](Stores& stores) { stores.personas.add({.name = stores.personas.freeName("Pat")}); });
    CHECK(namesOf(workspace) == QStringList{"Pat", "Pat 2"});
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.personas.move(pat.id, 1); });
    CHECK(namesOf(workspace) == QStringList{"Pat 2", "Pat"});
    support::checkDoUndoRedo(workspace, "Change", [&](Stores& stores) {
        auto changed = stores.personas.persona(pat.id).value();
        changed.name = " Patricia ";
        changed.segmentText = "Mid-size companies";
        changed.portrait = stores.sources.add("face.png", "image/png", "not a picture");
        stores.personas.update(changed);
    });
    read(workspace, [&](const Stores& stores) {
        const auto changed = stores.personas.persona(pat.id).value();
        CHECK(changed.name == u"Patricia");
        CHECK(changed.segmentText == u"Mid-size companies");
        CHECK(changed.hero == pat.highlight);
        CHECK(stores.sources.source(changed.portrait)->bytes == "not a picture");
        return 0;
    });
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.personas.remove(pat.id); });
    CHECK(namesOf(workspace) == QStringList{"Pat 2"});
    CHECK_FALSE(read(workspace, [&](const Stores& stores) { return stores.claims.claim(pat.trait); }));
}

TEST_CASE("Two personas never have one name", "[personas]")
{
    TestWorkspace workspace;
    const auto pat = patriciaIn(workspace);
    const auto again = workspace->edit("Add", [](Stores& stores) { stores.personas.add({.name = "PAT "}); });
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Kind::Refused);
    const auto nameless =
        workspace->edit("Rename", [&](Stores& stores) { stores.personas.update({.id = pat.id, .name = " "}); });
    REQUIRE_FALSE(nameless);
    CHECK(namesOf(workspace) == QStringList{"Pat"});
}

TEST_CASE("A copy of a persona has its traits and their evidence", "[personas]")
{
    TestWorkspace workspace;
    const auto pat = patriciaIn(workspace);
    REQUIRE(workspace->edit(
        "Print", [&](Stores& stores) { stores.personas.addVersion(pat.id, personaContent(stores, pat.id)); }));
    Id<Persona> copy;
    support::checkDoUndoRedo(workspace, "Duplicate", [&](Stores& stores) {
        copy = stores.personas.duplicate(pat.id, stores.personas.freeName("Pat"));
    });
    read(workspace, [&](const Stores& stores) {
        const auto persona = stores.personas.persona(copy).value();
        CHECK(persona.name == u"Pat 2");
        CHECK(persona.role == u"Lead");
        CHECK(stores.personas.facts(copy) == stores.personas.facts(pat.id));
        const auto traits = stores.claims.ofPersona(copy);
        REQUIRE(traits.size() == 1);
        CHECK(traits[0].id != pat.trait);
        CHECK(traits[0].text == u"Numbers move");
        CHECK(traits[0].section == u"pains");
        const auto evidence = stores.claims.evidenceOf(traits[0].id);
        REQUIRE(evidence.size() == 1);
        CHECK(evidence[0].highlight == pat.highlight);
        CHECK_FALSE(stores.personas.lastVersion(copy));
        return 0;
    });
}

TEST_CASE("Facts are set as a list, and the same list is no step", "[personas]")
{
    TestWorkspace workspace;
    const auto pat = patriciaIn(workspace);
    const std::vector<PersonaFact> facts{{"Close", "5 days"}};
    support::checkDoUndoRedo(workspace, "Facts", [&](Stores& stores) { stores.personas.setFacts(pat.id, facts); });
    CHECK(read(workspace, [&](const Stores& stores) { return stores.personas.facts(pat.id); }) == facts);
    const auto steps = workspace->steps().size();
    REQUIRE(workspace->edit("Facts", [&](Stores& stores) { stores.personas.setFacts(pat.id, facts); }));
    CHECK(workspace->steps().size() == steps);
}

TEST_CASE("Printing makes a version when something has changed since the last one", "[personas]")
{
    TestWorkspace workspace;
    const auto pat = patriciaIn(workspace);
    const auto print = [&](Stores& stores) {
        return stores.personas.addVersion(pat.id, personaContent(stores, pat.id)).number;
    };
    support::checkDoUndoRedo(workspace, "Print", [&](Stores& stores) { CHECK(print(stores) == 1); });
    const auto steps = workspace->steps().size();
    REQUIRE(workspace->edit("Print", print).value() == 1);
    CHECK(workspace->steps().size() == steps);
    REQUIRE(workspace->edit("Against", [&](Stores& stores) {
        auto evidence = stores.claims.evidenceOf(pat.trait).front();
        evidence.supports = false;
        stores.claims.update(evidence);
    }));
    CHECK(workspace->edit("Print", print).value() == 2);
    const auto last = read(workspace, [&](const Stores& stores) { return stores.personas.lastVersion(pat.id); });
    REQUIRE(last);
    CHECK(last->number == 2);
    CHECK(last->printedAt > 0);
    CHECK_FALSE(last->content.contains("the numbers move")); // words of people stand in no version
}
