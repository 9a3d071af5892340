#include "core/claims/reliance.h"
#include "core/claims/strength.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

namespace {

/// Three people in a study, a highlight of each; one of them gave feedback.
struct Heard {
    Id<Study> study;
    Id<Participant> anna, ben, carl;
    Id<Highlight> annas, bens, tickets;
};

Heard heardIn(TestWorkspace& workspace)
{
    Heard heard;
    REQUIRE(workspace->edit("Study", [&](Stores& stores) {
        support::StudyMaker make(stores);
        heard.anna = make.person("P1");
        heard.ben = make.person("P2");
        heard.carl = make.person("P3");
        const auto talk = make.session("Talk");
        const auto annas = make.voice(talk, "A", heard.anna), bens = make.voice(talk, "B", heard.ben);
        const auto one = make.said(talk, annas, "the numbers move"), two = make.said(talk, bens, "they do not");
        const auto market = make.session("Tickets", SessionKind::Feedback);
        const auto ticket = make.said(market, make.voice(market, "C", heard.carl), "lock the period");
        heard.annas = make.highlight(one, one);
        heard.bens = make.highlight(two, two);
        heard.tickets = make.highlight(ticket, ticket);
        heard.study = stores.sessions.study("Study")->id;
    }));
    return heard;
}

QStringList textsOf(const std::vector<Claim>& claims)
{
    QStringList texts;
    for (const auto& claim : claims)
        texts << (claim.section.isEmpty() ? claim.text : claim.section + u' ' + claim.text);
    return texts;
}

template <class Query> auto read(TestWorkspace& workspace, Query query)
{
    return workspace->read(query).value();
}

} // namespace

TEST_CASE("An insight is written, reworded, reviewed, moved and removed", "[claims]")
{
    TestWorkspace workspace;
    const auto heard = heardIn(workspace);
    Id<Claim> first, second;
    support::checkDoUndoRedo(workspace, "Add", [&](Stores& stores) {
        first = stores.claims.add({.kind = ClaimKind::Insight, .text = " The sheet is a seal ", .study = heard.study});
        second = stores.claims.add({.kind = ClaimKind::Insight, .text = "Approvals set the pace"});
    });
    const auto claim = read(workspace, [&](const Stores& stores) { return stores.claims.claim(first).value(); });
    CHECK(claim.kind == ClaimKind::Insight);
    CHECK(claim.text == u"The sheet is a seal");
    CHECK(claim.study == heard.study);
    CHECK(claim.status == ClaimStatus::Draft);
    CHECK(claim.researcher == u"Tester");
    CHECK(claim.madeAt > 0);

    support::checkDoUndoRedo(workspace, "Reword", [&](Stores& stores) {
        auto changed = claim;
        changed.text = "The sheet is a seal, not a calculator";
        changed.detail = "They mark what they have seen.";
        changed.status = ClaimStatus::Reviewed;
        changed.study = {};
        stores.claims.update(changed);
    });
    const auto reworded = read(workspace, [&](const Stores& stores) { return stores.claims.claim(first).value(); });
    CHECK(reworded.text == u"The sheet is a seal, not a calculator");
    CHECK(reworded.detail == u"They mark what they have seen.");
    CHECK(reworded.status == ClaimStatus::Reviewed);
    CHECK_FALSE(reworded.study);

    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(second, {}, 0); });
    CHECK(textsOf(read(workspace, [](const Stores& stores) { return stores.claims.insights(); })) ==
          QStringList{"Approvals set the pace", "The sheet is a seal, not a calculator"});
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) {
        stores.claims.addEvidence(second, heard.annas, true);
        stores.claims.remove(second);
    });
    CHECK(read(workspace, [](const Stores& stores) { return stores.claims.insights(); }).size() == 1);
}

TEST_CASE("A claim without words is refused, and one that is gone is told", "[claims]")
{
    TestWorkspace workspace;
    const auto empty = workspace->edit(
        "Add", [](Stores& stores) { return stores.claims.add({.kind = ClaimKind::Insight, .text = "  "}); });
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == Error::Kind::Refused);
    const auto gone = workspace->edit("Move", [](Stores& stores) { stores.claims.move(Id<Claim>{5}, "goals", 0); });
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Error::Kind::NotFound);
    const auto lost = workspace->edit("Note", [](Stores& stores) { stores.claims.update(Evidence{.id = {5}}); });
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == Error::Kind::NotFound);
}

TEST_CASE("A trait moves within its section and to another", "[claims]")
{
    TestWorkspace workspace;
    Id<Persona> pat;
    Id<Claim> one, two, three;
    REQUIRE(workspace->edit("Persona", [&](Stores& stores) {
        pat = stores.personas.add({.name = "Pat"});
        one = stores.claims.add({.persona = pat, .section = "goals", .text = "1"});
        two = stores.claims.add({.persona = pat, .section = "goals", .text = "2"});
        three = stores.claims.add({.persona = pat, .section = "pains", .text = "3"});
    }));
    const auto texts = [&] {
        return textsOf(read(workspace, [&](const Stores& stores) { return stores.claims.ofPersona(pat); }));
    };
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(two, "goals", 0); });
    CHECK(texts() == QStringList{"goals 2", "goals 1", "pains 3"});
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(one, "pains", 0); });
    CHECK(texts() == QStringList{"goals 2", "pains 1", "pains 3"});
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(two, "pains", 99); });
    CHECK(texts() == QStringList{"pains 1", "pains 3", "pains 2"});
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.claims.remove(three); });
    CHECK(texts() == QStringList{"pains 1", "pains 2"});
}

TEST_CASE("Evidence is turned against its claim, noted, moved and taken away", "[claims]")
{
    TestWorkspace workspace;
    const auto heard = heardIn(workspace);
    Id<Claim> claim;
    REQUIRE(workspace->edit("Insight", [&](Stores& stores) {
        claim = stores.claims.add({.kind = ClaimKind::Insight, .text = "Numbers move"});
        stores.claims.addEvidence(claim, heard.annas, true);
        stores.claims.addEvidence(claim, heard.bens, true);
    }));
    const auto evidence = [&] {
        return read(workspace, [&](const Stores& stores) { return stores.claims.evidenceOf(claim); });
    };
    const auto bens = evidence()[1];
    support::checkDoUndoRedo(workspace, "Against", [&](Stores& stores) {
        auto changed = bens;
        changed.supports = false;
        changed.note = "only at month end";
        stores.claims.update(changed);
    });
    CHECK_FALSE(evidence()[1].supports);
    CHECK(evidence()[1].note == u"only at month end");
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(bens.id, 0); });
    CHECK(evidence().front().highlight == heard.bens);
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.claims.remove(bens.id); });
    REQUIRE(evidence().size() == 1);
    CHECK(evidence().front().highlight == heard.annas);
}

TEST_CASE("Many claims are weighed in one pass as each is alone", "[claims]")
{
    TestWorkspace workspace;
    const auto heard = heardIn(workspace);
    REQUIRE(workspace->edit("Claims", [&](Stores& stores) {
        const auto insight = [&](const QString& text) {
            return stores.claims.add({.kind = ClaimKind::Insight, .text = text, .study = heard.study});
        };
        const auto move = insight("Numbers move");
        stores.claims.addEvidence(move, heard.annas, true);
        stores.claims.addEvidence(move, heard.bens, false);
        stores.claims.addEvidence(insight("Lock it"), heard.tickets, true);
        insight("A calendar would sell");
        const auto pat = stores.personas.add({.name = "Pat"});
        stores.claims.addEvidence(stores.claims.ensureTrait(pat, "pains", "Numbers move"), heard.annas, true);
        stores.claims.addEvidence(stores.claims.ensureTrait(pat, "goals", "Be sure"), heard.bens, true);
    }));
    REQUIRE(workspace->read([&](const Stores& stores) {
        auto claims = stores.claims.insights();
        for (const auto& trait : stores.claims.ofPersona(stores.personas.find("Pat")->id))
            claims.insert(claims.begin() + 1, trait);
        REQUIRE(claims.size() == 5);
        const auto strengths = strengthsOf(stores, claims);
        REQUIRE(strengths.size() == 5);
        for (size_t at = 0; at < claims.size(); ++at) {
            const auto alone = strengthOf(stores, claims[at]);
            CHECK(strengths[at].supporting == alone.supporting);
            CHECK(strengths[at].against == alone.against);
            CHECK(strengths[at].silent == alone.silent);
            CHECK(strengths[at].market == alone.market);
            CHECK(strengths[at].newest == alone.newest);
        }
        CHECK(strengths[0].supporting == QSet{heard.anna});
        CHECK(strengths[0].against == QSet{heard.ben});
        CHECK(strengths[0].newest == QDate(2026, 3, 12));
        CHECK(strengths[3].market == QSet{heard.carl});
        CHECK(strengths[3].silent == QSet{heard.anna, heard.ben});
        CHECK(strengths[4].isAssumption);
        CHECK(strengths[4].silent == QSet{heard.anna, heard.ben}); // its study was asked
    }));
}

TEST_CASE("What would lose its evidence is said before highlights go", "[claims]")
{
    TestWorkspace workspace;
    const auto heard = heardIn(workspace);
    REQUIRE(workspace->edit("Claims", [&](Stores& stores) {
        const auto insight = stores.claims.add({.kind = ClaimKind::Insight, .text = "Numbers move"});
        stores.claims.addEvidence(insight, heard.annas, true);
        stores.claims.addEvidence(insight, heard.bens, false);
        const auto pat = stores.personas.add({.name = "Pat", .hero = heard.annas});
        stores.claims.addEvidence(stores.claims.ensureTrait(pat, "pains", "They move"), heard.annas, true);
        stores.personas.add({.name = "Sam", .hero = heard.tickets});
    }));
    REQUIRE(workspace->read([&](const Stores& stores) {
        const auto both = relianceOn(stores, {heard.annas, heard.tickets});
        REQUIRE(both.claims.size() == 2);
        CHECK(both.claims[0].owner == u"Pat");
        CHECK(both.claims[0].claim.text == u"They move");
        CHECK(both.claims[0].lost == 1);
        CHECK(both.claims[0].left == 0);
        CHECK(both.claims[1].claim.kind == ClaimKind::Insight);
        CHECK(both.claims[1].left == 1);
        CHECK(both.assumptions() == 1);
        CHECK(both.heroes == QStringList{"Pat", "Sam"});
        CHECK(both.owners() == QStringList{"Pat", "Sam"});
        CHECK(both.sentence() == u"2 claims lose evidence, 1 of them all of it: Pat, Sam, 1 insight.");
        CHECK(relianceOn(stores, {heard.tickets}).sentence() == u"Words that a persona is quoted with go: Sam.");
        CHECK(both.sentenceOffWords() ==
              u"2 claims stand on words that are no longer in the text: Pat, Sam, 1 insight.");
        CHECK(relianceOn(stores, {heard.tickets}).sentenceOffWords() ==
              u"Words that a persona is quoted with are no longer in the text: Sam.");
        CHECK(relianceOn(stores, {}).sentenceOffWords().isEmpty());
        CHECK(relianceOn(stores, {}).isEmpty());
        CHECK(relianceOn(stores, {}).sentence().isEmpty());
    }));
}
