#include "core/claims/claim_merging.h"
#include "core/claims/claim_tree.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/generators/catch_generators.hpp>

using namespace core;
using support::checkDoUndoRedo;
using support::TestWorkspace;

namespace {

/// Insights by short names, and three highlights.
struct Tree {
    TestWorkspace workspace;
    QHash<QString, Id<Claim>> ids;
    std::vector<Id<Highlight>> highlights;

    explicit Tree(const QStringList& names)
    {
        REQUIRE(workspace->edit("Make", [&](Stores& stores) {
            for (const auto& name : names)
                ids[name] = stores.claims.add({.kind = ClaimKind::Insight, .text = name});
            support::StudyMaker make(stores);
            const auto talk = make.session("Talk");
            for (const auto* words : {"one", "two", "three"}) {
                const auto entry = make.said(talk, {}, QString::fromLatin1(words));
                highlights.push_back(make.highlight(entry, entry));
            }
        }));
    }
    Id<Claim> operator[](const QString& name) const { return ids.value(name); }
    Claim claim(const QString& name)
    {
        return workspace->read([&](const Stores& stores) { return stores.claims.claim(ids[name]).value(); }).value();
    }
    std::vector<Evidence> evidence(const QString& name)
    {
        return workspace->read([&](const Stores& stores) { return stores.claims.evidenceOf(ids[name]); }).value();
    }
    template <class Change> std::optional<Error> refusal(Change change)
    {
        const auto done = workspace->edit("Try", change);
        return done ? std::nullopt : std::optional(done.error());
    }
    /// "a .b ..c": dots for the depth.
    QString shown()
    {
        QStringList words;
        for (const auto& at :
             treeOf(workspace->read([](const Stores& stores) { return stores.claims.insights(); }).value()))
            words << QString(at.depth, u'.') + at.claim.text;
        return words.join(u' ');
    }
};

} // namespace

TEST_CASE("Insights stand under one another, in their order", "[claims]")
{
    Tree tree({"a", "b", "c", "d"});
    CHECK(tree.shown() == "a b c d");
    checkDoUndoRedo(tree.workspace, "Under", [&](Stores& stores) {
        stores.claims.setParent(tree["d"], tree["a"]);
        stores.claims.setParent(tree["b"], tree["d"]);
    });
    CHECK(tree.shown() == "a .d ..b c");
    REQUIRE(tree.workspace->edit("First", [&](Stores& stores) { stores.claims.setParent(tree["c"], tree["a"], 0); }));
    CHECK(tree.shown() == "a .c .d ..b");
    REQUIRE(tree.workspace->edit("Down", [&](Stores& stores) { stores.claims.setParent(tree["c"], tree["a"], 1); }));
    CHECK(tree.shown() == "a .d ..b .c");
    REQUIRE(tree.workspace->edit("Out", [&](Stores& stores) { stores.claims.setParent(tree["b"], {}, 0); }));
    CHECK(tree.shown() == "b a .d .c");
}

TEST_CASE("A circle and a node that does not fit are refused, and nothing changes", "[claims]")
{
    Tree tree({"a", "b", "c"});
    REQUIRE(tree.workspace->edit("Under", [&](Stores& stores) {
        stores.claims.setParent(tree["b"], tree["a"]);
        stores.claims.setParent(tree["c"], tree["b"]);
        stores.claims.setNode(tree["a"], ClaimNode::Opportunity);
        stores.claims.setNode(tree["b"], ClaimNode::Opportunity);
        stores.claims.setNode(tree["c"], ClaimNode::Solution);
    }));
    const auto circle = tree.refusal([&](Stores& stores) { stores.claims.setParent(tree["a"], tree["c"]); });
    REQUIRE(circle);
    CHECK(circle->text == "An insight cannot stand under itself. Nothing was changed.");
    CHECK(tree.refusal([&](Stores& stores) { stores.claims.setParent(tree["a"], tree["a"]); }));
    const auto kind = tree.refusal([&](Stores& stores) { stores.claims.setNode(tree["b"], ClaimNode::Experiment); });
    REQUIRE(kind);
    CHECK(kind->text == "A solution cannot stand under an experiment. Nothing was changed.");
    CHECK(tree.refusal([&](Stores& stores) { stores.claims.setNode(tree["b"], ClaimNode::Outcome); }));
    CHECK(tree.shown() == "a .b ..c");
    CHECK(tree.claim("b").node == ClaimNode::Opportunity);
}

TEST_CASE("What stands under an insight that is removed moves up", "[claims]")
{
    Tree tree({"a", "b", "c", "d"});
    REQUIRE(tree.workspace->edit("Under", [&](Stores& stores) {
        stores.claims.setParent(tree["b"], tree["a"]);
        stores.claims.setParent(tree["c"], tree["b"]);
        stores.claims.setParent(tree["d"], tree["b"]);
    }));
    checkDoUndoRedo(tree.workspace, "Remove", [&](Stores& stores) { stores.claims.remove(tree["b"]); });
    CHECK(tree.shown() == "a .c .d");
}

TEST_CASE("Insights that stand in a circle are shown all the same", "[claims]")
{
    const auto insight = [](qint64 id, qint64 parent) {
        Claim claim{.id = {id}, .kind = ClaimKind::Insight};
        claim.parent = {parent};
        return claim;
    };
    const auto tree = treeOf({insight(1, 2), insight(2, 1), insight(3, 9)});
    REQUIRE(tree.size() == 3);
    CHECK(tree[0].claim.id.value == 3); // its parent is not there
    CHECK(tree[1].depth == 0);
    CHECK(tree[2].depth == 1);
}

TEST_CASE("Two insights become one, with all that stood on them", "[claims]")
{
    Tree tree({"a", "b", "c", "d"});
    Id<Cluster> cluster;
    REQUIRE(tree.workspace->edit("Fill", [&](Stores& stores) {
        auto& claims = stores.claims;
        claims.addEvidence(tree["a"], tree.highlights[0], true);
        claims.addEvidence(tree["a"], tree.highlights[1], false);
        claims.addEvidence(tree["b"], tree.highlights[1], true);
        claims.addEvidence(tree["b"], tree.highlights[2], true);
        claims.setNode(tree["a"], ClaimNode::Opportunity);
        claims.setParent(tree["a"], tree["d"]);
        claims.setParent(tree["c"], tree["a"]);
        const auto board = stores.boards.add(Board{.name = "Board"});
        cluster = stores.boards.add(Cluster{.board = board, .name = "Group"});
        stores.boards.addResult({cluster, {}, tree["a"]});
    }));
    const auto merge =
        tree.workspace->read([&](const Stores& stores) { return mergeOf(stores, {tree["a"]}, tree["b"]); }).value();
    CHECK(merge.evidence == 1);
    CHECK(merge.shared == 1);
    CHECK(merge.against == 1);
    CHECK(merge.below == 1);
    CHECK(merge.clusters == 1);
    checkDoUndoRedo(tree.workspace, "Merge", [&](Stores& stores) { stores.claims.mergeInto(tree["a"], tree["b"]); });
    CHECK(tree.shown() == "d .b ..c"); // it took the place
    CHECK(tree.claim("b").node == ClaimNode::Opportunity);
    CHECK(tree.claim("b").detail == "a"); // its words are not lost
    const auto evidence = tree.evidence("b");
    REQUIRE(evidence.size() == 3);
    CHECK_FALSE(evidence[0].supports); // for one and against the other
    CHECK(evidence[1].supports);
    CHECK(evidence[2].supports);
    const auto origins =
        tree.workspace->read([&](const Stores& stores) { return stores.claims.originsOf(tree["b"]); }).value();
    REQUIRE(origins.size() == 1);
    CHECK(origins[0].cluster == cluster);
    CHECK(origins[0].name == "Group");
    CHECK(origins[0].boardName == "Board");
}

TEST_CASE("An insight that stands under the one that goes comes up in its place", "[claims]")
{
    Tree tree({"a", "b", "c", "d"});
    REQUIRE(tree.workspace->edit("Under", [&](Stores& stores) {
        stores.claims.setParent(tree["b"], tree["a"]);
        stores.claims.setParent(tree["c"], tree["b"]);
        stores.claims.setParent(tree["d"], tree["a"]);
    }));
    checkDoUndoRedo(tree.workspace, "Merge", [&](Stores& stores) { stores.claims.mergeInto(tree["a"], tree["c"]); });
    CHECK(tree.shown() == "c .b .d");
    CHECK(tree.refusal([&](Stores& stores) { stores.claims.mergeInto(tree["b"], tree["b"]); }));
}

TEST_CASE("An insight takes in what stands under it, and stays where it is", "[claims]")
{
    Tree tree({"a", "b", "c", "d"});
    REQUIRE(tree.workspace->edit("Under", [&](Stores& stores) {
        stores.claims.setParent(tree["b"], tree["a"]);
        stores.claims.setParent(tree["c"], tree["b"]);
    }));
    const auto gone = GENERATE(QString("b"), QString("c"));
    checkDoUndoRedo(tree.workspace, "Merge", [&](Stores& stores) { stores.claims.mergeInto(tree[gone], tree["a"]); });
    CHECK(tree.shown() == (gone == "b" ? u"a .c d" : u"a .b d"));
    CHECK_FALSE(tree.claim("a").parent);
}

TEST_CASE("Several insights become one in one step", "[claims]")
{
    Tree tree({"a", "b", "c", "d", "e"});
    REQUIRE(tree.workspace->edit("Fill", [&](Stores& stores) {
        auto& claims = stores.claims;
        claims.addEvidence(tree["a"], tree.highlights[0], true);
        claims.addEvidence(tree["b"], tree.highlights[0], false);
        claims.addEvidence(tree["b"], tree.highlights[1], true);
        claims.addEvidence(tree["c"], tree.highlights[1], true);
        claims.addEvidence(tree["c"], tree.highlights[2], true);
        claims.setParent(tree["b"], tree["a"]); // goes with the one that it is under
        claims.setParent(tree["d"], tree["b"]);
        const auto board = stores.boards.add(Board{.name = "Board"});
        const auto cluster = stores.boards.add(Cluster{.board = board, .name = "Group"});
        stores.boards.addResult({cluster, {}, tree["a"]});
        stores.boards.addResult({cluster, {}, tree["b"]});
    }));
    REQUIRE(tree.shown() == "a .b ..d c e");
    const std::vector<Id<Claim>> gone{tree["a"], tree["b"]};
    const auto merge =
        tree.workspace->read([&](const Stores& stores) { return mergeOf(stores, gone, tree["c"]); }).value();
    CHECK(merge.evidence == 1); // the first quote, once
    CHECK(merge.shared == 2);
    CHECK(merge.against == 1);
    CHECK(merge.below == 1); // d; b goes itself
    CHECK(merge.clusters == 1);
    checkDoUndoRedo(tree.workspace, "Merge", [&](Stores& stores) { mergeInto(stores, gone, tree["c"]); });
    CHECK(tree.shown() == "c .d e");
    CHECK(tree.evidence("c").size() == 3);
    CHECK(tree.claim("c").detail == "a\n\nb");
    CHECK(tree.refusal([&](Stores& stores) {
        mergeInto(stores, {tree["e"], tree["c"]}, tree["c"]); // into itself
    }));
    CHECK(tree.shown() == "c .d e");
}

TEST_CASE("Evidence whose words are gone is counted, and a claim knows its owner", "[claims]")
{
    Tree tree({"a"});
    REQUIRE(tree.workspace->edit("Fill", [&](Stores& stores) {
        stores.claims.addEvidence(tree["a"], tree.highlights[0], true);
        stores.claims.addEvidence(tree["a"], tree.highlights[1], true);
        const auto pat = stores.personas.add({.name = "Pat"});
        const auto trait = stores.claims.ensureTrait(pat, "goals", "Sleep");
        stores.claims.addEvidence(trait, tree.highlights[0], false);
    }));
    const auto on =
        tree.workspace->read([&](const Stores& stores) { return stores.claims.claimsOn(tree.highlights[0]); }).value();
    REQUIRE(on.size() == 2);
    CHECK(on[0].owner == "Pat");
    CHECK_FALSE(on[0].supports);
    CHECK(on[1].supports);
    REQUIRE(tree.workspace->edit("Delete words", [&](Stores& stores) {
        auto highlight = stores.highlights.highlight(tree.highlights[0]).value();
        highlight.detachedQuote = "one";
        highlight.begin = highlight.end = {};
        highlight.beginOffset = highlight.endOffset = 0;
        stores.highlights.place(highlight);
    }));
    const auto off =
        tree.workspace->read([](const Stores& stores) { return stores.claims.evidenceOffItsWords(); }).value();
    CHECK(off.value(tree["a"]) == 1);
}
