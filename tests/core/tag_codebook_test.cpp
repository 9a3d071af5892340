#include "core/analysis/together.h"
#include "core/claims/strength.h"
#include "core/tags/hue.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// Two people, a session each, with three entries each.
struct Study2 {
    std::vector<Id<Participant>> people;
    std::vector<Id<Entry>> entries; // three of the first, three of the second

    explicit Study2(TestWorkspace& workspace)
    {
        REQUIRE(workspace->edit("Import", [&](Stores& stores) {
            StudyMaker make(stores);
            for (const auto* code : {"P01", "P02"}) {
                people.push_back(make.person(code));
                const auto session = make.session(code);
                const auto voice = make.voice(session, code, people.back());
                for (int line = 0; line < 3; ++line)
                    entries.push_back(make.said(session, voice, "Some words of mine"));
            }
        }));
    }
};

Id<Highlight> tagged(TestWorkspace& workspace, Id<Entry> entry, const QStringList& tags)
{
    const auto made = workspace->edit("Tag", [&](Stores& stores) {
        std::vector<Id<Tag>> ids;
        for (const auto& tag : tags)
            ids.push_back(stores.tags.ensure(tag));
        return stores.highlights.tagPassage({entry, 0, entry, 4}, ids);
    });
    REQUIRE(made);
    return *made;
}

template <class Query> auto read(TestWorkspace& workspace, Query query)
{
    const auto result = workspace->read(query);
    if (!result)
        FAIL(result.error().text.toStdString());
    return *result;
}

Id<Tag> tagAt(TestWorkspace& workspace, const QString& path)
{
    return read(workspace, [&](const Stores& stores) { return stores.tags.find(path).value_or(Tag()).id; });
}

QStringList codebook(TestWorkspace& workspace)
{
    return read(workspace, [](const Stores& stores) {
        QStringList paths;
        const auto all = stores.tags.paths();
        for (const auto& tag : stores.tags.tags())
            paths << all.value(tag.id);
        return paths;
    });
}

void ensure(TestWorkspace& workspace, const QStringList& paths)
{
    REQUIRE(workspace->edit("Tags", [&](Stores& stores) {
        for (const auto& path : paths)
            stores.tags.ensure(path);
    }));
}

template <class Change> Error::Kind refusal(TestWorkspace& workspace, Change change)
{
    const auto before = workspace.dump();
    const auto done = workspace->edit("No", change);
    REQUIRE_FALSE(done);
    CHECK(workspace.dump() == before);
    CHECK(done.error().text.contains("Nothing was changed"));
    return done.error().kind;
}

QList<qint64> numbers(const std::vector<Id<Highlight>>& ids)
{
    QList<qint64> all;
    for (const auto id : ids)
        all << id.value;
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace

TEST_CASE("A tag is made at its place among its sisters", "[codebook]")
{
    TestWorkspace workspace;
    ensure(workspace, {"a", "b", "a/x"});
    const auto a = tagAt(workspace, "a");
    checkDoUndoRedo(workspace, "New tag", [](Stores& stores) { stores.tags.create(" first  one ", {{}, 0}); });
    checkDoUndoRedo(workspace, "New tag", [&](Stores& stores) { stores.tags.create("y", {a, 99}); });
    CHECK(codebook(workspace) == QStringList{"first one", "a", "a/x", "a/y", "b"});
    CHECK(read(workspace, [&](const Stores& stores) { return stores.tags.place(a); }) == TagPlace{{}, 1});
}

TEST_CASE("Sisters have names of their own, without regard to case", "[codebook]")
{
    TestWorkspace workspace;
    ensure(workspace, {"a", "Über", "a/x"});
    const auto a = tagAt(workspace, "a");
    const auto x = tagAt(workspace, "a/x");
    const auto kind = Error::Kind::Refused;
    CHECK(refusal(workspace, [](Stores& stores) { stores.tags.create("ÜBER", {}); }) == kind);
    CHECK(refusal(workspace, [](Stores& stores) { stores.tags.create("  ", {}); }) == kind);
    CHECK(refusal(workspace, [&](Stores& stores) { stores.tags.rename(a, "über"); }) == kind);
    CHECK(refusal(workspace, [](Stores& stores) { stores.tags.rename({99}, "q"); }) == Error::Kind::NotFound);
    checkDoUndoRedo(workspace, "Rename", [&](Stores& stores) { stores.tags.rename(a, "A"); });
    checkDoUndoRedo(workspace, "New tag", [&](Stores& stores) { stores.tags.create("über", {a, 0}); });
    CHECK(refusal(workspace, [&](Stores& stores) {
              stores.tags.move(stores.tags.find("A/über")->id, {{}, 0});
          }) == kind);
    CHECK(read(workspace, [&](const Stores& stores) { return stores.tags.sister(a, "X")->id; }) == x);
    CHECK_FALSE(read(workspace, [&](const Stores& stores) { return stores.tags.sister(a, "X", x).has_value(); }));
}

TEST_CASE("A tag moves with those below it, and never below itself", "[codebook]")
{
    TestWorkspace workspace;
    ensure(workspace, {"a", "a/x", "a/x/deep", "b", "c"});
    const auto a = tagAt(workspace, "a"), x = tagAt(workspace, "a/x"), c = tagAt(workspace, "c");
    checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.tags.move(c, {{}, 0}); });
    CHECK(codebook(workspace) == QStringList{"c", "a", "a/x", "a/x/deep", "b"});
    checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.tags.move(x, {c, 0}); });
    CHECK(codebook(workspace) == QStringList{"c", "c/x", "c/x/deep", "a", "b"});
    checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.tags.move(x, {{}, 1}); });
    CHECK(codebook(workspace) == QStringList{"c", "x", "x/deep", "a", "b"});
    CHECK(refusal(workspace, [&](Stores& stores) {
              stores.tags.move(x, {stores.tags.find("x/deep")->id, 0});
          }) == Error::Kind::Refused);
    CHECK(refusal(workspace, [&](Stores& stores) { stores.tags.move(a, {a, 0}); }) == Error::Kind::Refused);
}

TEST_CASE("The colour of a tag holds below it where it is wanted", "[codebook]")
{
    TestWorkspace workspace;
    ensure(workspace, {"a", "a/x", "a/x/deep", "b"});
    const auto a = tagAt(workspace, "a");
    const auto colours = [&] {
        return read(workspace, [](const Stores& stores) {
            QList<int> all;
            for (const auto& tag : stores.tags.tags())
                all << tag.colour;
            return all;
        });
    };
    const auto own = colours();
    checkDoUndoRedo(workspace, "Recolour", [&](Stores& stores) { stores.tags.recolour(a, 16); });
    CHECK(colours() == QList<int>{16, own[1], own[2], own[3]});
    checkDoUndoRedo(workspace, "Recolour", [&](Stores& stores) { stores.tags.setColourBelow(a, true); });
    CHECK(colours() == QList<int>{16, 16, 16, own[3]});
    checkDoUndoRedo(workspace, "Recolour", [&](Stores& stores) { stores.tags.recolour(a, 2); });
    ensure(workspace, {"a/y"});
    CHECK(colours() == QList<int>{2, 2, 2, 2, own[3]});
    checkDoUndoRedo(workspace, "Recolour", [&](Stores& stores) { stores.tags.setColourBelow(a, false); });
    CHECK_FALSE(read(workspace, [&](const Stores& stores) { return stores.tags.hasColourBelow(a); }));
    const auto apart = colours();
    CHECK(std::count(apart.begin(), apart.end() - 1, 2) == 1);
}

TEST_CASE("An archived tag takes those below out of sight, and comes back when it is used", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    tagged(workspace, study.entries[0], {"b"});
    tagged(workspace, study.entries[0], {"a/x"});
    const auto a = tagAt(workspace, "a"), x = tagAt(workspace, "a/x"), b = tagAt(workspace, "b");
    checkDoUndoRedo(workspace, "Archive", [&](Stores& stores) { stores.tags.setArchived(a, true); });
    const auto archived = [&] {
        return read(workspace, [](const Stores& stores) { return archivedTags(stores.tags.tags()); });
    };
    CHECK(archived() == QSet{a, x});
    CHECK(read(workspace, [](const Stores& stores) { return *stores.tags.lastUsed(); }) == b);

    SECTION("by itself")
    {
        checkDoUndoRedo(workspace, "Bring back", [&](Stores& stores) { stores.tags.setArchived(x, false); });
    }
    SECTION("by its name")
    {
        checkDoUndoRedo(workspace, "Tag", [&](Stores& stores) { CHECK(stores.tags.ensure("A/X") == x); });
    }
    CHECK(archived().isEmpty());
}

TEST_CASE("Merging puts all of one tag under the other, and one undo takes it back", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const auto both = tagged(workspace, study.entries[0], {"from", "into"});
    const auto one = tagged(workspace, study.entries[1], {"from"});
    tagged(workspace, study.entries[3], {"into"});
    tagged(workspace, study.entries[4], {"from/same"});
    tagged(workspace, study.entries[5], {"into/SAME"});
    ensure(workspace, {"from/other", "from/other/deep"});
    const auto from = tagAt(workspace, "from"), into = tagAt(workspace, "into");
    REQUIRE(workspace->edit("More", [&](Stores& stores) {
        stores.tags.describe(from, "A private sheet");
        stores.tags.describe(into, "Any sheet");
        const auto claim = stores.claims.ensureTrait(stores.personas.add({.name = "Keeper"}), "pains", "Sheets");
        stores.claims.addEvidence(claim, one, true);
        stores.claims.addEvidence(claim, both, true);
    }));
    const auto merge = read(workspace, [&](const Stores& stores) { return stores.tags.mergeOf(from, into); });
    CHECK(merge == TagMerge{.mentions = 3,
                            .both = 1,
                            .people = 2,
                            .peopleFrom = 1,
                            .peopleInto = 2,
                            .claims = 1,
                            .cards = 0,
                            .tagsBelow = 3,
                            .hasDescription = true});
    checkDoUndoRedo(workspace, "Merge", [&](Stores& stores) { stores.tags.merge(from, into); });
    CHECK(codebook(workspace) == QStringList{"into", "into/SAME", "into/other", "into/other/deep"});
    const auto uses = read(workspace, [](const Stores& stores) { return stores.tags.uses(); });
    CHECK(uses.value(into).mentions == merge.mentions);
    CHECK(uses.value(into).people == merge.people);
    CHECK(uses.value(tagAt(workspace, "into/same")).mentions == 2);
    CHECK(read(workspace, [&](const Stores& stores) { return stores.tags.tag(into)->description; }) ==
          u"Any sheet\n\nA private sheet");
}

TEST_CASE("A tag is not merged into itself or into one below it, but into the one above", "[codebook]")
{
    TestWorkspace workspace;
    ensure(workspace, {"a", "a/a", "a/a/a"});
    const auto top = tagAt(workspace, "a"), middle = tagAt(workspace, "a/a");
    CHECK(refusal(workspace, [&](Stores& stores) { stores.tags.merge(top, top); }) == Error::Kind::Refused);
    CHECK(refusal(workspace, [&](Stores& stores) { stores.tags.merge(top, middle); }) == Error::Kind::Refused);
    checkDoUndoRedo(workspace, "Merge", [&](Stores& stores) { stores.tags.merge(middle, top); });
    CHECK(codebook(workspace) == QStringList{"a", "a/a"});
}

TEST_CASE("What goes with a tag is said before it goes, and is what goes", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const auto bare = tagged(workspace, study.entries[0], {"a"});
    const auto alsoBare = tagged(workspace, study.entries[1], {"a", "a/x"});
    const auto elsewhere = tagged(workspace, study.entries[2], {"a/x", "b"});
    const auto evidence = tagged(workspace, study.entries[3], {"a/x"});
    const auto memo = tagged(workspace, study.entries[4], {"a"});
    REQUIRE(workspace->edit("More", [&](Stores& stores) {
        const auto claim = stores.claims.ensureTrait(stores.personas.add({.name = "Keeper"}), "pains", "Sheets");
        stores.claims.addEvidence(claim, evidence, true);
        stores.highlights.setMemo(memo, "Ask again");
    }));
    const auto a = tagAt(workspace, "a");
    CHECK(read(workspace, [&](const Stores& stores) { return stores.tags.removalOf({a}); }) ==
          TagRemoval{.tagsBelow = 1, .mentions = 5, .bare = 2, .claims = 1, .cards = 0});
    checkDoUndoRedo(workspace, "Delete", [&](Stores& stores) { stores.tags.remove({a}); });
    CHECK(codebook(workspace) == QStringList{"b"});
    const auto there = [&](Id<Highlight> id) {
        return read(workspace, [&](const Stores& stores) { return stores.highlights.highlight(id).has_value(); });
    };
    CHECK_FALSE(there(bare));
    CHECK_FALSE(there(alsoBare));
    CHECK(there(elsewhere));
    CHECK(there(evidence));
    CHECK(there(memo));
    CHECK(refusal(workspace, [&](Stores& stores) { stores.tags.remove({a}); }) == Error::Kind::NotFound);
}

TEST_CASE("Many highlights are tagged, untagged and recoded as one step", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const std::vector all{tagged(workspace, study.entries[0], {"a"}), tagged(workspace, study.entries[1], {"a", "b"}),
                          tagged(workspace, study.entries[2], {"c"})};
    const auto a = tagAt(workspace, "a"), b = tagAt(workspace, "b"), c = tagAt(workspace, "c");
    const auto tags = [&](size_t at) {
        return read(workspace, [&](const Stores& stores) {
            const auto highlight = stores.highlights.highlight(all[at]);
            QSet<Id<Tag>> on;
            for (const auto tag : highlight ? highlight->tags : std::vector<Id<Tag>>())
                on.insert(tag);
            return on;
        });
    };
    checkDoUndoRedo(workspace, "Replace", [&](Stores& stores) { CHECK(stores.highlights.replaceTag(all, a, b) == 2); });
    CHECK(tags(0) == QSet{b});
    CHECK(tags(1) == QSet{b});
    CHECK(tags(2) == QSet{c});
    checkDoUndoRedo(workspace, "Tag", [&](Stores& stores) { CHECK(stores.highlights.addTag(all, c) == 2); });
    CHECK(tags(0) == QSet{b, c});
    checkDoUndoRedo(workspace, "Untag", [&](Stores& stores) { CHECK(stores.highlights.removeTag(all, c) == 3); });
    CHECK(tags(0) == QSet{b});
    CHECK(tags(2).isEmpty());
    CHECK_FALSE(read(workspace, [&](const Stores& stores) { return stores.highlights.highlight(all[2]).has_value(); }));
}

TEST_CASE("A choice of tags finds any, all or none, with those below or without", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const auto a = tagged(workspace, study.entries[0], {"a"});
    const auto ax = tagged(workspace, study.entries[1], {"a/x"});
    const auto ab = tagged(workspace, study.entries[2], {"a/x", "b"});
    const auto b = tagged(workspace, study.entries[3], {"b"});
    const auto c = tagged(workspace, study.entries[4], {"c"});
    const auto tagA = tagAt(workspace, "a"), tagB = tagAt(workspace, "b"), tagX = tagAt(workspace, "a/x");
    const auto found = [&](const TagQuery& query) {
        return numbers(read(
            workspace, [&](const Stores& stores) { return stores.highlights.carrying(query, stores.tags.tags()); }));
    };
    using Match = TagQuery::Match;
    CHECK(found({}).isEmpty());
    CHECK(found({Match::Any, {tagA}, {}, true}) == numbers({a, ax, ab}));
    CHECK(found({Match::Any, {tagA}, {}, false}) == numbers({a}));
    CHECK(found({Match::Any, {tagA, tagB}, {}, true}) == numbers({a, ax, ab, b}));
    CHECK(found({Match::All, {tagA, tagB}, {}, true}) == numbers({ab}));
    CHECK(found({Match::All, {tagA, tagX}, {}, true}) == numbers({ax, ab})); // the one below stands for both
    CHECK(found({Match::All, {tagA, tagB}, {}, false}).isEmpty());
    CHECK(found({Match::Any, {tagA}, {tagB}, true}) == numbers({a, ax}));
    CHECK(found({Match::Any, {}, {tagA}, true}) == numbers({b, c}));
}

TEST_CASE("Who stands behind many highlights is the same as asked one by one", "[codebook]")
{
    TestWorkspace workspace;
    QRandomGenerator random(11);
    REQUIRE(workspace->edit("Import", [&](Stores& stores) {
        StudyMaker make(stores);
        for (int s = 0; s < 12; ++s) {
            const auto session = make.session(QString::number(s));
            std::vector<Id<Speaker>> voices{{}};
            const auto person = make.person(QStringLiteral("P%1").arg(s));
            voices.push_back(make.voice(session, "A", person));
            if (s % 3 == 1)
                voices.push_back(make.voice(session, "B", make.person(QStringLiteral("Q%1").arg(s))));
            if (s % 3 == 2)
                voices.push_back(make.voice(session, "M", {}, Part::Moderator));
            if (s % 4 == 3)
                voices.push_back(make.voice(session, "X", {}));
            std::vector<Id<Entry>> entries;
            for (int e = 0; e < 12; ++e)
                entries.push_back(make.said(session, voices[size_t(random.bounded(int(voices.size())))], "words",
                                            random.bounded(4) == 0 ? EntryKind::Insight : EntryKind::Utterance));
            for (int h = 0; h < 20; ++h) {
                const int first = random.bounded(12), last = std::min(11, first + random.bounded(3));
                make.highlight(entries[size_t(first)], entries[size_t(last)],
                               QStringLiteral("t%1/u%2").arg(random.bounded(3)).arg(random.bounded(5)));
            }
        }
    }));
    REQUIRE(workspace->edit("Delete words", [&](Stores& stores) {
        const_cast<db::Connection&>(stores.db).run(
            "UPDATE highlight SET begin_entry_id = NULL, end_entry_id = NULL, detached_quote = 'x', "
            "detached_speaker_id = (SELECT max(id) FROM speaker k WHERE k.session_id = highlight.session_id) "
            "WHERE id % 9 = 0");
    }));
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto behind = stores.highlights.behind();
        CHECK(std::is_sorted(behind.begin(), behind.end()));
        std::vector<Behind> slow;
        const auto tags = stores.tags.tags();
        const auto uses = stores.tags.uses();
        const auto passages = stores.highlights.passages();
        for (const auto& passage : passages)
            for (const auto person : peopleBehind({passage}))
                slow.push_back({passage.highlight.id, person});
        std::sort(slow.begin(), slow.end());
        CHECK(behind == slow);
        const auto some = passages[7].highlight.id;
        for (const auto& one : stores.highlights.behind({some}))
            CHECK(one.highlight == some);
        for (const auto& tag : tags) {
            const auto count = [&](const QSet<Id<Tag>>& wanted) {
                std::vector<Passage> carrying;
                for (const auto& passage : passages)
                    if (std::any_of(passage.highlight.tags.begin(), passage.highlight.tags.end(),
                                    [&](Id<Tag> id) { return wanted.contains(id); }))
                        carrying.push_back(passage);
                return std::pair(int(carrying.size()), int(peopleBehind(carrying).size()));
            };
            const auto use = uses.value(tag.id);
            CHECK(std::pair(use.mentions, use.people) == count({tag.id}));
            CHECK(std::pair(use.mentionsBelow, use.peopleBelow) == count(withTagsBelow(tags, {tag.id})));
        }
    }));
}

TEST_CASE("Tags that stand together are counted by highlights and by people", "[codebook]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const std::vector all{tagged(workspace, study.entries[0], {"a", "b"}),
                          tagged(workspace, study.entries[1], {"a", "b", "c"}),
                          tagged(workspace, study.entries[3], {"a", "b"})};
    tagged(workspace, study.entries[4], {"c"});
    const auto a = tagAt(workspace, "a"), b = tagAt(workspace, "b"), c = tagAt(workspace, "c");
    CHECK(read(workspace, [&](const Stores& stores) { return taggedTogether(stores, all, {a}); }) ==
          std::vector<Together>{{b, 3, 2}, {c, 1, 1}});
}

TEST_CASE("A theme is weighed among all who were asked", "[codebook][strength]")
{
    TestWorkspace workspace;
    const Study2 study(workspace);
    const auto one = tagged(workspace, study.entries[0], {"a"});
    const auto strength = read(workspace, [&](const Stores& stores) { return strengthOf(stores, std::vector{one}); });
    CHECK(strength.supporting == QSet{study.people[0]});
    CHECK(strength.silent == QSet{study.people[1]});
    CHECK(strength.asked() == 2);
    const auto none =
        read(workspace, [&](const Stores& stores) { return strengthOf(stores, std::vector<Id<Highlight>>()); });
    CHECK(none.asked() == 0);
}
