#include "core/claims/strength.h"
#include "core/search/tag_matches.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::checkDoUndoRedo;
using support::TestWorkspace;

namespace {

/// One session with two people and three entries.
struct Talk {
    Id<Participant> anna, ben;
    Id<Session> session, other;
    Id<Entry> first, second, third;
};

Talk talkIn(TestWorkspace& workspace)
{
    Talk talk;
    REQUIRE(workspace->edit("Import", [&](Stores& stores) {
        support::StudyMaker study(stores);
        talk.anna = study.person("P01");
        talk.ben = study.person("P02");
        talk.session = study.session("Talk");
        talk.other = study.session("Survey", SessionKind::Feedback);
        const auto a = study.voice(talk.session, "Anna", talk.anna);
        const auto b = study.voice(talk.session, "Ben", talk.ben);
        talk.first = study.said(talk.session, a, "I keep a sheet. The Sheet is mine.");
        talk.second = study.said(talk.session, b, "Sheets are bad; my sheet is good.");
        talk.third = study.said(talk.session, {}, "Why?", EntryKind::Insight);
        study.said(talk.other, study.voice(talk.other, "Ben", talk.ben), "One sheet more");
    }));
    return talk;
}

PassageBounds within(Id<Entry> entry, int begin, int end)
{
    return {entry, begin, entry, end};
}

Id<Highlight> tagged(TestWorkspace& workspace, const PassageBounds& bounds, const QStringList& tags)
{
    const auto made = workspace->edit("Tag", [&](Stores& stores) {
        std::vector<Id<Tag>> ids;
        for (const auto& tag : tags)
            ids.push_back(stores.tags.ensure(tag));
        return stores.highlights.tagPassage(bounds, ids);
    });
    REQUIRE(made);
    return *made;
}

Id<Tag> tagNamed(TestWorkspace& workspace, const QString& path)
{
    return workspace->read([&](const Stores& stores) { return stores.tags.find(path); }).value().value().id;
}

std::optional<Passage> passage(TestWorkspace& workspace, Id<Highlight> id)
{
    const auto found = workspace->read([&](const Stores& stores) { return stores.highlights.passages({id}); }).value();
    return found.empty() ? std::nullopt : std::optional(found.front());
}

/// As the text leaves it whose words were deleted.
void detach(TestWorkspace& workspace, Id<Highlight> id)
{
    REQUIRE(workspace->edit("Delete words", [&](Stores& stores) {
        const_cast<db::Connection&>(stores.db).run(
            "UPDATE highlight SET begin_entry_id = NULL, end_entry_id = NULL, begin_offset = 0, end_offset = 0, "
            "detached_quote = 'a sheet', detached_speaker_id = (SELECT min(id) FROM speaker) WHERE id = ?",
            id);
    }));
}

} // namespace

TEST_CASE("A passage is tagged in one step, its ends on whole words' edges", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    Id<Highlight> made;
    checkDoUndoRedo(workspace, "Tag", [&](Stores& stores) {
        made = stores.highlights.tagPassage({talk.first, 15, talk.second, 7}, {stores.tags.ensure("tools/sheet")});
    });
    CHECK(passage(workspace, made)->quote() == u"The Sheet is mine.\nSheets");
    CHECK(passage(workspace, made)->highlight.session == talk.session);
}

TEST_CASE("A passage of the same range gets the tag, and no second highlight is made", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto first = tagged(workspace, within(talk.first, 7, 14), {"a"});
    CHECK(tagged(workspace, within(talk.first, 6, 14), {"b"}) == first);
    CHECK(passage(workspace, first)->highlight.tags.size() == 2);
    const auto steps = workspace->steps().size();
    CHECK(tagged(workspace, within(talk.first, 7, 14), {"a"}) == first);
    CHECK(workspace->steps().size() == steps);
}

TEST_CASE("What has no words or is gone is not tagged, and the sentence says so", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto before = workspace.dump();
    const auto tag = [&](const PassageBounds& bounds) {
        return workspace->edit(
            "Tag", [&](Stores& stores) { stores.highlights.tagPassage(bounds, {stores.tags.ensure("x")}); });
    };
    CHECK(tag(within(talk.first, 1, 2)).error().kind == Error::Kind::Refused);
    CHECK(tag(within({999}, 0, 2)).error().kind == Error::Kind::NotFound);
    CHECK(tag({talk.second, 0, talk.first, 5}).error().kind == Error::Kind::NotFound);
    const auto gone = workspace->edit("Memo", [](Stores& stores) { stores.highlights.setMemo({999}, "x"); });
    CHECK(gone.error().kind == Error::Kind::NotFound);
    CHECK(workspace.dump() == before);
}

TEST_CASE("A highlight is deleted with its tags and its evidence, and undo brings all back", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 0, 14), {"a", "b"});
    REQUIRE(workspace->edit("Evidence", [&](Stores& stores) {
        const auto persona = stores.personas.add({.name = "Keeper"});
        stores.claims.addEvidence(stores.claims.ensureTrait(persona, "pains", "Sheets"), id, true);
    }));
    checkDoUndoRedo(workspace, "Delete", [&](Stores& stores) { stores.highlights.remove(id); });
    CHECK_FALSE(passage(workspace, id));
}

TEST_CASE("A highlight goes with its last tag only where nothing else hangs on it", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 0, 14), {"a", "b"});
    const auto a = tagNamed(workspace, "a"), b = tagNamed(workspace, "b");
    checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { stores.highlights.removeTag(id, a); });
    CHECK(passage(workspace, id)->highlight.tags == std::vector{b});

    SECTION("nothing: it goes")
    {
        checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { stores.highlights.removeTag(id, b); });
        CHECK_FALSE(passage(workspace, id));
    }
    SECTION("a memo: it stays")
    {
        checkDoUndoRedo(workspace, "Memo", [&](Stores& stores) { stores.highlights.setMemo(id, "Ask again"); });
        checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { stores.highlights.removeTag(id, b); });
        CHECK(passage(workspace, id)->highlight.memo == u"Ask again");
    }
    SECTION("evidence: it stays")
    {
        REQUIRE(workspace->edit("Evidence", [&](Stores& stores) {
            const auto persona = stores.personas.add({.name = "Keeper"});
            stores.claims.addEvidence(stores.claims.ensureTrait(persona, "pains", "Sheets"), id, true);
        }));
        checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { stores.highlights.removeTag(id, b); });
        CHECK(passage(workspace, id)->highlight.tags.empty());
    }
    SECTION("a persona's own words: it stays")
    {
        REQUIRE(workspace->edit("Hero", [&](Stores& stores) { stores.personas.add({.name = "Keeper", .hero = id}); }));
        checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { stores.highlights.removeTag(id, b); });
        CHECK(passage(workspace, id));
    }
}

TEST_CASE("One tag is replaced by another on a highlight", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 0, 14), {"a"});
    const auto a = tagNamed(workspace, "a");
    checkDoUndoRedo(workspace, "Replace",
                    [&](Stores& stores) { stores.highlights.replaceTag(id, a, stores.tags.ensure("c/d")); });
    const auto d = tagNamed(workspace, "c/d");
    CHECK(passage(workspace, id)->highlight.tags == std::vector{d});
    REQUIRE(workspace->edit("Replace", [&](Stores& stores) { stores.highlights.replaceTag(id, d, d); }));
    CHECK(passage(workspace, id)->highlight.tags == std::vector{d});
}

TEST_CASE("A highlight's range is changed, inside its session only", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 7, 14), {"a"});
    checkDoUndoRedo(workspace, "Stretch", [&](Stores& stores) {
        stores.highlights.setRange(id, {talk.first, 7, talk.second, 6});
    });
    CHECK(passage(workspace, id)->quote() == u"a sheet. The Sheet is mine.\nSheets");
    const auto elsewhere = workspace->edit("Stretch", [&](Stores& stores) {
        stores.highlights.setRange(id, within(stores.sessions.entries(talk.other).front().id, 0, 3));
    });
    CHECK(elsewhere.error().kind == Error::Kind::Refused);
}

TEST_CASE("A detached highlight is put back on words, with its tags and its evidence", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 7, 14), {"a"});
    const auto attach = [&](Stores& stores) { stores.highlights.attach(id, within(talk.second, 15, 24)); };
    CHECK(workspace->edit("Attach", attach).error().kind == Error::Kind::Refused);
    detach(workspace, id);
    CHECK(passage(workspace, id)->highlight.isDetached());
    checkDoUndoRedo(workspace, "Attach", attach);
    CHECK(passage(workspace, id)->quote() == u"my sheet");
    CHECK(passage(workspace, id)->highlight.tags.size() == 1);
    CHECK(peopleBehind({*passage(workspace, id)}) == QSet{talk.ben});
}

TEST_CASE("Tags know how often, by how many people and when they were last used", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    tagged(workspace, within(talk.first, 0, 5), {"a"});
    tagged(workspace, {talk.first, 0, talk.third, 4}, {"a", "b"});
    const auto gone = tagged(workspace, within(talk.first, 7, 14), {"c"});
    detach(workspace, gone);
    REQUIRE(workspace->edit("New tag", [](Stores& stores) { stores.tags.ensure("unused"); }));
    const auto uses = workspace->read([](const Stores& stores) { return stores.tags.uses(); }).value();
    const auto use = [&](const char* path) { return uses.value(tagNamed(workspace, path)); };
    CHECK(uses.size() == 3);
    CHECK(use("a").mentions == 2);
    CHECK(use("a").people == 2);
    CHECK(use("b").mentions == 1);
    CHECK(use("b").people == 2);
    CHECK(use("c").people == 1); // the speaker is kept
    CHECK(use("c").lastAt >= use("a").lastAt);
    CHECK(use("a").lastAt > 0);
}

TEST_CASE("All places of some words are tagged in one step, whole words without regard to case", "[tags]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto counted = [&](Id<Session> session) {
        const auto matches =
            workspace->read([&](const Stores& stores) { return placesOf(stores, "SHEET", session); }).value();
        int count = 0;
        for (const auto& match : matches)
            count += int(match.ranges.size());
        return count;
    };
    CHECK(counted(talk.session) == 3); // not in "Sheets"
    CHECK(counted({}) == 4);
    tagged(workspace, within(talk.first, 9, 14), {"other"});
    checkDoUndoRedo(workspace, "Tag", [&](Stores& stores) {
        CHECK(tagMatches(stores, placesOf(stores, "SHEET", talk.session), "tools/sheet") == 3);
    });
    const auto all =
        workspace->read([&](const Stores& stores) { return stores.highlights.ofSession(talk.session); }).value();
    CHECK(all.size() == 3); // one had the range already
}

TEST_CASE("A highlight knows the claims that it stands under, and how strong they are", "[tags][claims]")
{
    TestWorkspace workspace;
    const auto talk = talkIn(workspace);
    const auto id = tagged(workspace, within(talk.first, 0, 14), {"a"});
    const auto against = tagged(workspace, within(talk.second, 0, 14), {"a"});
    CHECK(workspace->read([&](const Stores& stores) { return stores.claims.claimsOn(id); }).value().empty());
    REQUIRE(workspace->edit("Evidence", [&](Stores& stores) {
        const_cast<db::Connection&>(stores.db).run("INSERT INTO claim(id, kind, text, changed_at, made_at, position) "
                                                   "VALUES(77, 'insight', 'The sheet is a seal', 0, 0, 1)");
        stores.claims.addEvidence({77}, id, true);
        const auto trait = stores.claims.ensureTrait(stores.personas.add({.name = "Keeper"}), "pains", "Sheets move");
        stores.claims.addEvidence(trait, id, true);
        stores.claims.addEvidence(trait, against, false);
    }));
    REQUIRE(workspace->read([&](const Stores& stores) {
        const auto claims = stores.claims.claimsOn(id);
        REQUIRE(claims.size() == 2);
        CHECK(claims[0].claim.kind == ClaimKind::Trait);
        CHECK(claims[0].owner == u"Keeper");
        CHECK(claims[0].claim.section == u"pains");
        CHECK(claims[0].supports);
        CHECK(claims[1].claim.kind == ClaimKind::Insight);
        CHECK(claims[1].claim.text == u"The sheet is a seal");
        CHECK(claims[1].claim.status == ClaimStatus::Draft);
        CHECK_FALSE(stores.claims.claimsOn(against)[0].supports);
        const auto trait = strengthOf(stores, claims[0].claim);
        CHECK(trait.supporting == QSet{talk.anna});
        CHECK(trait.against == QSet{talk.ben});
        const auto insight = strengthOf(stores, claims[1].claim);
        CHECK(insight.supporting == QSet{talk.anna});
        CHECK(insight.silent == QSet{talk.ben});
    }));
}
