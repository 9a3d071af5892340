#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "core/error.h"
#include "core/export/board_outgoing.h"
#include "tests/support/board_maker.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;
using support::BoardMaker;
using support::TestWorkspace;
using Cards = std::vector<Id<Card>>;
using Clusters = std::vector<Id<Cluster>>;

namespace {

/// A board in a project, its content read anew after every step.
struct Project {
    Project()
    {
        const auto made = workspace->edit(QStringLiteral("Make"), [&](Stores& stores) { maker.emplace(stores); });
        REQUIRE(made);
    }
    template <class Change> auto edit(Change change)
    {
        auto done = workspace->edit(QStringLiteral("Edit"), change);
        if (!done)
            FAIL(done.error().text.toStdString());
        if constexpr (!std::is_void_v<typename decltype(done)::value_type>)
            return *done;
    }
    template <class Change> QString refused(Change change)
    {
        const QByteArray before = workspace.dump();
        const auto done = workspace->edit(QStringLiteral("Edit"), change);
        REQUIRE(!done);
        CHECK(workspace.dump() == before);
        return done.error().text;
    }
    BoardContent content()
    {
        return workspace->read([&](const Stores& stores) { return boardContent(stores, maker->board); }).value();
    }
    Id<Cluster> group(const Cards& cards, const QString& name)
    {
        return edit([&](Stores& stores) { return groupCards(stores, maker->board, cards, name); });
    }

    TestWorkspace workspace;
    std::optional<BoardMaker> maker;
};

Cards some(const BoardMaker& maker, std::initializer_list<size_t> which)
{
    Cards cards;
    for (const size_t at : which)
        cards.push_back(maker.cards[at]);
    return cards;
}

} // namespace

TEST_CASE("Highlights become cards once, with their words and who stands behind them", "[boards]")
{
    Project project;
    const auto content = project.content();
    REQUIRE(content.cards.size() == 12);
    const auto face = content.face(content.cards.front());
    CHECK(face.text == QStringLiteral("Words number 0"));
    CHECK(face.people == QStringLiteral("P1"));
    CHECK(face.sessionName == QStringLiteral("Anna"));
    const auto again = project.edit(
        [&](Stores& stores) { return addHighlights(stores, project.maker->board, project.maker->highlights); });
    CHECK(again.empty());
    // No two of them lie on one another.
    const auto layout = layoutOf(content);
    for (size_t a = 0; a < layout.cards.size(); ++a)
        for (size_t b = a + 1; b < layout.cards.size(); ++b)
            CHECK(!layout.cards[a].intersects(layout.cards[b]));
}

TEST_CASE("Lines become notes, empty ones do not", "[boards]")
{
    Project project;
    const auto notes = project.edit([&](Stores& stores) {
        return addNotes(stores, project.maker->board, {QStringLiteral(" One "), QString(), QStringLiteral("Two")});
    });
    REQUIRE(notes.size() == 2);
    const auto content = project.content();
    CHECK(content.face(*content.card(notes[0])).text == QStringLiteral("One"));
    CHECK(figuresOf(content, notes).people == 0);
    CHECK(figuresOf(content, notes).notes == 2);
}

TEST_CASE("A group takes cards in, in their order, and says how many people stand behind it", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto cluster = project.group(some(maker, {3, 1, 7}), QStringLiteral("Theme"));
    const auto content = project.content();
    CHECK(content.cardsIn(cluster) == some(maker, {3, 1, 7}));
    CHECK(figuresOf(content, content.cardsBelow(cluster)).people == 2);
    CHECK(figuresOf(content, some(maker, {0, 1})).people == 1);
}

TEST_CASE("A card that is dropped in a cluster stands where it was dropped", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto cluster = project.group(some(maker, {0, 1, 2}), QStringLiteral("Theme"));
    project.edit([&](Stores& stores) { moveCards(stores, maker.board, some(maker, {5, 6}), {cluster, 1, {}}); });
    CHECK(project.content().cardsIn(cluster) == some(maker, {0, 5, 6, 1, 2}));
    // The same cluster again: the place counts without what is moved.
    project.edit([&](Stores& stores) { moveCards(stores, maker.board, some(maker, {0}), {cluster, 4, {}}); });
    CHECK(project.content().cardsIn(cluster) == some(maker, {5, 6, 1, 2, 0}));
    project.edit([&](Stores& stores) { moveCards(stores, maker.board, some(maker, {2, 5}), {cluster, 0, {}}); });
    CHECK(project.content().cardsIn(cluster) == some(maker, {2, 5, 6, 1, 0}));

    const auto content = project.content();
    const auto layout = layoutOf(content);
    const QPointF before = layout.of(content, maker.cards[6]).center();
    CHECK(cardPlaceAt(content, layout, cluster, before - QPointF(60, 0)) == 2);
    CHECK(cardPlaceAt(content, layout, cluster, before + QPointF(60, 0)) == 3);
}

TEST_CASE("Cards that are taken out of a cluster lie to one another as they stood in it", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    project.group(some(maker, {0, 1, 2}), QStringLiteral("Theme"));
    const auto before = project.content();
    const auto layout = layoutOf(before);
    const QPointF apart = layout.of(before, maker.cards[2]).topLeft() - layout.of(before, maker.cards[0]).topLeft();
    project.edit([&](Stores& stores) { moveCards(stores, maker.board, some(maker, {0, 2}), {{}, -1, {500, 900}}); });
    const auto after = project.content();
    CHECK(after.card(maker.cards[0])->at == QPointF(500, 900));
    CHECK(after.card(maker.cards[2])->at == QPointF(500, 900) + apart);
    CHECK(!after.card(maker.cards[0])->cluster);
}

TEST_CASE("Clusters nest, and none goes into itself", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto one = project.group(some(maker, {0, 1}), QStringLiteral("One"));
    const auto two = project.group(some(maker, {2, 3}), QStringLiteral("Two"));
    const auto over = project.edit([&](Stores& stores) {
        return groupClusters(stores, maker.board, {one, two}, QStringLiteral("Over"));
    });
    auto content = project.content();
    CHECK(content.clustersIn(over) == Clusters{one, two});
    CHECK(content.cardsBelow(over) == some(maker, {0, 1, 2, 3}));
    const auto layout = layoutOf(content);
    CHECK(layout.of(content, over).contains(layout.of(content, one)));
    CHECK(layout.of(content, over).contains(layout.of(content, two)));
    CHECK(!layout.of(content, one).intersects(layout.of(content, two)));

    CHECK(project.refused([&](Stores& stores) { moveCluster(stores, over, {one, 0, {}}); }).contains("itself"));
    project.edit([&](Stores& stores) { moveCluster(stores, two, {over, 0, {}}); });
    CHECK(project.content().clustersIn(over) == Clusters{two, one});
    project.edit([&](Stores& stores) { moveCluster(stores, one, {{}, -1, {9, 8}}); });
    content = project.content();
    CHECK(!content.cluster(one)->parent);
    CHECK(content.cluster(one)->at == QPointF(9, 8));
}

TEST_CASE("A split stands beside its cluster, and a dissolved one leaves its cards where they were", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto one = project.group(some(maker, {0, 1, 2, 3}), QStringLiteral("One"));
    const auto split = project.group(some(maker, {1, 3}), QStringLiteral("Split"));
    auto content = project.content();
    auto layout = layoutOf(content);
    CHECK(content.cardsIn(one) == some(maker, {0, 2}));
    CHECK(content.cardsIn(split) == some(maker, {1, 3}));
    CHECK(!layout.of(content, one).intersects(layout.of(content, split)));

    const QRectF where = layout.of(content, maker.cards[3]);
    project.edit([&](Stores& stores) { dissolve(stores, split); });
    content = project.content();
    CHECK(!content.cluster(split));
    CHECK(layoutOf(content).of(content, maker.cards[3]) == where);
}

TEST_CASE("What was in a merged cluster is in the other one: cards, clusters, note, dots, results", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto one = project.group(some(maker, {0, 1}), QStringLiteral("One"));
    const auto two = project.group(some(maker, {2, 3}), QStringLiteral("Two"));
    const auto inner = project.group(some(maker, {4}), QStringLiteral("Inner"));
    project.edit([&](Stores& stores) {
        moveCluster(stores, inner, {one, -1, {}});
        setNote(stores, one, QStringLiteral("From one"));
        setNote(stores, two, QStringLiteral("From two"));
        vote(stores, one, 2);
        vote(stores, two, 3);
        becomeTag(stores, one, QStringLiteral("theme"));
    });
    project.edit([&](Stores& stores) { mergeClusters(stores, one, two); });
    const auto content = project.content();
    CHECK(content.cardsIn(two) == some(maker, {2, 3, 0, 1}));
    CHECK(content.clustersIn(two) == Clusters{inner});
    CHECK(content.cluster(two)->note == QStringLiteral("From two\nFrom one"));
    REQUIRE(content.votes.size() == 1);
    CHECK(content.votes.front().dots == 5);
    REQUIRE(content.results.size() == 1);
    CHECK(content.results.front().cluster == two);
    CHECK(project.refused([&](Stores& stores) { mergeClusters(stores, two, inner); }).contains("itself"));
}

TEST_CASE("A cluster becomes a tag on its passages and an insight that they support, and says so", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto over = project.group(some(maker, {0}), QStringLiteral("Over"));
    const auto inner = project.group(some(maker, {7}), QStringLiteral("Inner"));
    project.edit([&](Stores& stores) {
        moveCluster(stores, inner, {over, -1, {}});
        addNotes(stores, maker.board, {QStringLiteral("A thought")}, BoardTarget{over, -1, {}});
    });
    const auto tag = project.edit([&](Stores& stores) { return becomeTag(stores, over, QStringLiteral("new/theme")); });
    const auto claim = project.edit([&](Stores& stores) {
        return becomeClaim(stores, over, {.kind = ClaimKind::Insight, .text = QStringLiteral("They wait")});
    });
    project.edit([&](Stores& stores) {
        for (const auto highlight : {maker.highlights[0], maker.highlights[7]})
            CHECK(std::ranges::count(stores.highlights.highlight(highlight)->tags, tag) == 1);
        CHECK(stores.claims.evidenceOf(claim).size() == 2);
    });
    CHECK(project.content().results.size() == 2);
    const auto notes = project.edit([&](Stores& stores) {
        const auto only = addNotes(stores, maker.board, {QStringLiteral("Another")});
        return groupCards(stores, maker.board, only, QStringLiteral("Thoughts"));
    });
    CHECK(project.refused([&](Stores& stores) { becomeTag(stores, notes, QStringLiteral("x")); }).contains("no quote"));
}

TEST_CASE("Each step of the KJ method locks what it forbids", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto cluster = project.group(some(maker, {0, 1}), QStringLiteral("One"));
    const auto go = [&](KjStep step) { project.edit([&](Stores& stores) { goToStep(stores, maker.board, step, 7); }); };
    const auto sort = [&](Stores& stores) { moveCards(stores, maker.board, some(maker, {4}), {cluster, -1, {}}); };
    const auto name = [&](Stores& stores) { rename(stores, cluster, QStringLiteral("Other")); };
    const auto dots = [&](Stores& stores) { vote(stores, cluster, 1); };

    go(KjStep::Shuffle);
    CHECK(!project.refused(sort).isEmpty());
    go(KjStep::Sort);
    CHECK(project.refused(name).contains("silence"));
    project.edit(sort);
    // A cluster that is made in silence has no name.
    const auto silent = project.group(some(maker, {5}), QStringLiteral("Too early"));
    CHECK(project.content().cluster(silent)->name.isEmpty());
    go(KjStep::Name);
    project.edit(name);
    CHECK(!project.refused(dots).isEmpty());
    go(KjStep::Group);
    CHECK(!project.refused(sort).isEmpty());
    go(KjStep::Vote);
    project.edit(dots);
    CHECK(!project.refused(name).isEmpty());
    go(KjStep::Freeze);
    for (const auto& act :
         {std::function<void(Stores&)>(sort), std::function<void(Stores&)>(name), std::function<void(Stores&)>(dots)})
        CHECK(project.refused(act).contains("frozen"));
    go(KjStep::None);
    project.edit(sort);
}

TEST_CASE("Shuffling mixes what is not sorted, the same way for the same seed", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    project.group(some(maker, {0, 1}), QStringLiteral("One"));
    const auto before = project.content();
    const auto places = [](const BoardContent& content) {
        std::vector<std::pair<double, double>> places;
        for (const auto id : content.cardsIn({}))
            places.emplace_back(content.card(id)->at.x(), content.card(id)->at.y());
        return places;
    };
    project.edit([&](Stores& stores) { goToStep(stores, maker.board, KjStep::Shuffle, 7); });
    const auto mixed = project.content();
    CHECK(mixed.cardsIn({}) != before.cardsIn({}));
    auto sorted = mixed.cardsIn({}), same = before.cardsIn({});
    std::ranges::sort(sorted), std::ranges::sort(same);
    CHECK(sorted == same);
    auto distinct = places(mixed);
    std::ranges::sort(distinct);
    CHECK(std::ranges::adjacent_find(distinct) == distinct.end());
    REQUIRE(project.workspace->undo());
    project.edit([&](Stores& stores) { goToStep(stores, maker.board, KjStep::Shuffle, 7); });
    CHECK(project.content().cards == mixed.cards);
}

TEST_CASE("Cards are put in order by person, tag or words", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto cluster = project.group(some(maker, {11, 4, 6, 0}), QStringLiteral("One"));
    const auto arranged = [&](CardOrder order) {
        project.edit([&](Stores& stores) { arrange(stores, maker.board, cluster, order); });
        return project.content().cardsIn(cluster);
    };
    CHECK(arranged(CardOrder::Person) == some(maker, {4, 0, 11, 6}));
    CHECK(arranged(CardOrder::Text) == some(maker, {0, 6, 4, 11}));
    CHECK(arranged(CardOrder::Tag) == some(maker, {0, 6, 4, 11}));
}

TEST_CASE("What is aligned stands on one line and nothing on another", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto cluster = project.group(some(maker, {0, 1}), QStringLiteral("One"));
    project.edit([&](Stores& stores) {
        moveBy(stores, maker.board, some(maker, {5}), {}, {33, 7});
        align(stores, maker.board, some(maker, {4, 5, 6}), {cluster}, BoardEdge::Left);
    });
    const auto content = project.content();
    const auto layout = layoutOf(content);
    std::vector<QRectF> rects{layout.of(content, cluster)};
    for (const auto card : some(maker, {4, 5, 6}))
        rects.push_back(layout.of(content, card));
    for (const auto& rect : rects) {
        CHECK(rect.left() == rects.front().left());
        CHECK(std::ranges::count_if(rects, [&](const QRectF& other) { return other.intersects(rect); }) == 1);
    }
}

TEST_CASE("Boards are copied whole or in part, and keep names of their own", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto one = project.group(some(maker, {0, 1}), QStringLiteral("One"));
    const auto over =
        project.edit([&](Stores& stores) { return groupClusters(stores, maker.board, {one}, QStringLiteral("Over")); });
    CHECK(project.refused([&](Stores& stores) { duplicateBoard(stores, maker.board, QStringLiteral("map")); })
              .contains("Map"));
    const auto copies = project.edit([&](Stores& stores) {
        const auto whole = duplicateBoard(stores, maker.board, stores.boards.freeName(QStringLiteral("Map")));
        const auto part = stores.boards.add(Board{.name = QStringLiteral("Part")});
        copyTo(stores, maker.board, some(maker, {0, 9}), {over, one}, part);
        return std::pair(boardContent(stores, whole), boardContent(stores, part));
    });
    CHECK(copies.first.board.name == QStringLiteral("Map 2"));
    CHECK(copies.first.cards.size() == 12);
    CHECK(copies.first.clusters.size() == 2);
    CHECK(copies.second.clusters.size() == 2);
    CHECK(copies.second.cards.size() == 3); // the two in the cluster, once, and the loose one
    CHECK(project.content().cards.size() == 12);
}

TEST_CASE("A board that is deleted takes its cards along and leaves the highlights", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    project.group(some(maker, {0, 1}), QStringLiteral("One"));
    support::checkDoUndoRedo(project.workspace, QStringLiteral("Delete board"),
                             [&](Stores& stores) { stores.boards.remove(maker.board); });
    project.edit([&](Stores& stores) {
        CHECK(stores.highlights.count() == 12);
        CHECK(stores.boards.cards(maker.board).empty());
    });
}

TEST_CASE("What a growing cluster would cover gives way, and one undo puts it back", "[boards]")
{
    Project project;
    const auto& maker = *project.maker;
    const auto above = project.group(some(maker, {0}), QStringLiteral("Above"));
    const auto below = project.group(some(maker, {1}), QStringLiteral("Below"));
    const QRectF top = layoutOf(project.content()).of(project.content(), above);
    project.edit([&](Stores& stores) {
        auto cluster = *stores.boards.cluster(below);
        cluster.at = top.bottomLeft() + QPointF(0, 10);
        stores.boards.update(cluster);
        auto card = *stores.boards.card(maker.cards[11]);
        card.at = cluster.at + QPointF(0, 120);
        stores.boards.update(card);
    });
    const QByteArray before = project.workspace.dump();
    project.edit([&](Stores& stores) {
        moveCards(stores, maker.board, some(maker, {2, 3, 4, 5, 6, 7, 8}), {above, -1, {}});
    });
    const auto content = project.content();
    const auto layout = layoutOf(content);
    const QRectF grown = layout.of(content, above), pushed = layout.of(content, below);
    CHECK(grown.topLeft() == top.topLeft());
    CHECK(pushed.topLeft() == grown.bottomLeft() + QPointF(0, board::clusterGap));
    CHECK(layout.of(content, maker.cards[11]).top() >= pushed.bottom());
    REQUIRE(project.workspace->undo());
    CHECK(project.workspace.dump() == before);
}

TEST_CASE("A card of a keyword shows the sentence in which it was said", "[boards]")
{
    Project project;
    const QString text =
        QStringLiteral("We moved in May. Nobody asked for the data, and it was all there. Then we left.");
    const auto highlight = project.edit([&](Stores& stores) {
        support::StudyMaker study(stores, "Keywords");
        const auto session = study.session("Call");
        const auto entry = study.said(session, study.voice(session, "P1", study.person("P99")), text);
        const int at = int(text.indexOf("data"));
        const auto word = stores.highlights.add(
            {.session = session, .begin = entry, .beginOffset = at, .end = entry, .endOffset = at + 4});
        const auto whole =
            stores.highlights.add({.session = session, .begin = entry, .end = entry, .endOffset = int(text.size())});
        addHighlights(stores, project.maker->board, {word, whole});
        return std::pair(word, whole);
    });
    const auto content = project.content();
    CHECK(content.faces.value(highlight.first).text == "Nobody asked for the data, and it was all there.");
    CHECK(content.faces.value(highlight.second).text == text);
    const auto out =
        project.workspace->read([&](const Stores& stores) { return outgoing(stores, content, {}); }).value();
    CHECK(out.content().faces == content.faces); // a file has what is shown
}
