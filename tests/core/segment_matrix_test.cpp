#include "core/analysis/segment_comparison.h"
#include "core/claims/strength.h"
#include "core/sample/sample.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_approx.hpp>

#include <random>

using namespace core;
using Catch::Approx;
using support::TestWorkspace;

namespace {

/// Five people, three of them talked to twice, one in the market; tags in a tree; two segments that share one.
struct Project {
    TestWorkspace workspace;
    std::vector<Id<Participant>> people;
    Id<Segment> one, other, nobody;
    Id<Tag> trust, numbers, lonely;

    Project()
    {
        REQUIRE(workspace->edit("Make", [&](Stores& stores) {
            support::StudyMaker make(stores);
            for (int i = 1; i <= 5; ++i)
                people.push_back(make.person(QStringLiteral("P%1").arg(i)));
            const auto talk = make.session("Talk");
            const auto market = make.session("Tickets", SessionKind::Feedback);
            const QStringList tags{"trust/numbers", "trust", {}, "trust", {}};
            for (size_t i = 0; i < 4; ++i) {
                const auto said = make.said(talk, make.voice(talk, QString::number(i), people[i]), "so it is");
                if (!tags[qsizetype(i)].isEmpty())
                    make.highlight(said, said, tags[qsizetype(i)]);
            }
            const auto ticket = make.said(market, make.voice(market, "T", people[4]), "numbers");
            make.highlight(ticket, ticket, "trust/numbers");
            trust = stores.tags.find("trust")->id;
            numbers = stores.tags.find("trust/numbers")->id;
            lonely = stores.tags.ensure("lonely");
            one = stores.segments.add(Segment{.name = "One"});
            other = stores.segments.add(Segment{.name = "Other"});
            nobody = stores.segments.add({.name = "Nobody", .rule = "role:astronaut"});
            for (const size_t i : {0u, 1u, 2u, 4u})
                stores.segments.addMember(one, people[i]);
            for (const size_t i : {2u, 3u})
                stores.segments.addMember(other, people[i]);
        }));
    }
    template <class Query> auto read(Query query) { return workspace->read(query).value(); }
};

/// Who stands behind highlights of a tag, by plain SQL over entries and speakers: every entry has a speaker here.
qint64 heardInSql(const Stores& stores, Id<Tag> tag, Id<Segment> segment, bool market)
{
    return stores.db.number(
        "SELECT count(DISTINCT k.participant_id) FROM highlight_tag g JOIN highlight h ON h.id = g.highlight_id JOIN "
        "session s ON s.id = h.session_id JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = "
        "h.end_entry_id JOIN entry e ON e.session_id = s.id AND e.position BETWEEN b.position AND z.position JOIN "
        "speaker k ON k.id = e.speaker_id AND k.part = 'participant' JOIN segment_member m ON m.participant_id = "
        "k.participant_id WHERE g.tag_id = ? AND m.segment_id = ? AND (s.kind = 'feedback') = ? AND e.kind NOT IN "
        "('insight', 'follow-up', 'question')",
        tag, segment, market);
}

} // namespace

TEST_CASE("A cell counts people of those asked, face to face, with the market beside it", "[segments]")
{
    Project project;
    const auto matrix = project.read([](const Stores& stores) { return segmentMatrix(stores); });
    REQUIRE(matrix.segments.size() == 3);
    REQUIRE(matrix.tags.size() == 3);
    const auto at = [&](size_t segment, Id<Tag> tag) {
        for (size_t place = 0; place < matrix.tags.size(); ++place)
            if (matrix.tags[place].id == tag)
                return matrix.at(segment, place);
        return MatrixCell();
    };
    CHECK(matrix.talkedTo == std::vector{3, 2, 0});
    CHECK(at(0, project.trust).share == shareOf(2, 3)); // P1 by the tag below, P2; P3 is silent
    CHECK(at(0, project.trust).market == 1);
    CHECK(at(0, project.numbers).share == shareOf(1, 3));
    CHECK(at(1, project.trust).share == shareOf(1, 2));
    CHECK(at(1, project.trust).share.isTooFew());
    CHECK(at(2, project.trust).share.of == 0);
    CHECK(at(0, project.lonely).share.of == 0); // nothing carries it: nobody was asked

    project.read([&](const Stores& stores) {
        const auto flat = segmentMatrix(stores, false);
        for (size_t tag = 0; tag < flat.tags.size(); ++tag)
            for (size_t segment = 0; segment < 2; ++segment) {
                const auto& cell = flat.at(segment, tag);
                CHECK(cell.share.count == heardInSql(stores, flat.tags[tag].id, flat.segments[segment].id, false));
                CHECK(cell.market == heardInSql(stores, flat.tags[tag].id, flat.segments[segment].id, true));
            }
        return 0;
    });
}

TEST_CASE("A project without people, and one with one person, have cells that say so", "[segments]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Make", [](Stores& stores) {
        stores.segments.add({.name = "All", .rule = "is:tagged"});
        stores.tags.ensure("alone");
    }));
    const auto only = [&] {
        return workspace->read([](const Stores& stores) { return segmentMatrix(stores); }).value();
    };
    CHECK(only().at(0, 0).share == shareOf(0, 0));
    CHECK(only().talkedTo == std::vector{0});
    REQUIRE(workspace->edit("Talk", [](Stores& stores) {
        support::StudyMaker make(stores);
        const auto talk = make.session("Talk");
        const auto said = make.said(talk, make.voice(talk, "A", make.person("P1")), "I am alone");
        make.highlight(said, said, "alone");
    }));
    CHECK(only().at(0, 0).share == shareOf(1, 1));
    CHECK(only().at(0, 0).share.isTooFew());
}

TEST_CASE("Whoever is only planned to be talked to was not asked", "[segments]")
{
    Project project;
    REQUIRE(project.workspace->edit("Plan", [&](Stores& stores) {
        support::StudyMaker make(stores);
        const auto late = make.person("P9");
        const auto planned = stores.sessions.add(
            Session{.study = stores.sessions.study("Study")->id, .title = "Next week", .planned = true});
        make.voice(planned, "L", late);
        stores.segments.addMember(project.other, late);
    }));
    const auto matrix = project.read([](const Stores& stores) { return segmentMatrix(stores); });
    CHECK(matrix.talkedTo[1] == 2);
    CHECK(matrix.members[1].people().size() == 3);
    CHECK(matrix.at(1, 0).share == shareOf(1, 2));
}

TEST_CASE("The highlights of a cell are those of its people", "[segments]")
{
    Project project;
    project.read([&](const Stores& stores) {
        const auto people = membersOf(stores, stores.segments.segment(project.one).value()).people();
        const auto all = highlightsOf(stores, people, project.trust);
        CHECK(all.size() == 3); // P1, P2 and the ticket
        CHECK(highlightsOf(stores, people, project.trust, false).size() == 1);
        CHECK(highlightsOf(stores, people, project.lonely).empty());
        CHECK(highlightsOf(stores, {}, project.trust).empty());
        QSet<Id<Participant>> behind;
        for (const auto& one : stores.highlights.behind(all))
            behind.insert(one.person);
        CHECK(behind == QSet{project.people[0], project.people[1], project.people[4]});
        return 0;
    });
}

TEST_CASE("In the sample every cell is what plain SQL and the strength of the theme say", "[segments]")
{
    TestWorkspace workspace;
    REQUIRE(workspace->edit("Sample", [](Stores& stores) {
        writeSample(stores);
        std::mt19937 random(3);
        const auto people = stores.people.participants();
        for (int i = 0; i < 4; ++i) {
            const auto segment = stores.segments.add(Segment{.name = QString::number(i)});
            for (const auto& person : people)
                if (random() % 3 != 0)
                    stores.segments.addMember(segment, person.id);
        }
    }));
    REQUIRE(workspace->read([](const Stores& stores) {
        const auto matrix = segmentMatrix(stores, false);
        REQUIRE(matrix.tags.size() > 10);
        int heard = 0;
        for (size_t tag = 0; tag < matrix.tags.size(); ++tag) {
            const auto theme =
                stores.highlights.carrying({.with = {matrix.tags[tag].id}, .below = false}, stores.tags.tags());
            const auto strength = strengthOf(stores, theme);
            for (size_t at = 0; at < matrix.segments.size(); ++at) {
                const auto people = matrix.members[at].people();
                const auto& cell = matrix.at(at, tag);
                CHECK(cell.share.count == (QSet(strength.supporting) & people).size());
                CHECK(cell.share.of == ((strength.supporting + strength.silent) & people).size());
                CHECK(cell.market == (QSet(strength.market) & people).size());
                const auto sql = heardInSql(stores, matrix.tags[tag].id, matrix.segments[at].id, false);
                CHECK(cell.share.count >= sql); // entries without a speaker count for the only participant
                heard += cell.share.count;
            }
        }
        CHECK(heard > 50);
    }));
}

TEST_CASE("The interval of a difference is Newcombe's", "[segments]")
{
    // Newcombe 1998, table II, (a) and (c), method 10.
    const auto first = differenceOf(shareOf(56, 70), shareOf(48, 80));
    CHECK(first.by == Approx(0.2));
    CHECK(first.low == Approx(0.0524).margin(0.00005));
    CHECK(first.high == Approx(0.3339).margin(0.00005));
    CHECK_FALSE(first.mayBeNone());
    const auto second = differenceOf(shareOf(6, 7), shareOf(2, 7));
    CHECK(second.low == Approx(0.0582).margin(0.00005));
    CHECK(second.high == Approx(0.8062).margin(0.00005));
    CHECK(differenceOf(shareOf(0, 0), shareOf(3, 4)).isTooFew);
    CHECK(differenceOf(shareOf(1, 2), shareOf(3, 4)).isTooFew);
    CHECK(differenceOf(shareOf(1, 2), shareOf(3, 4)).mayBeNone());
}

TEST_CASE("Two segments are compared by themes and characteristics", "[segments]")
{
    Project project;
    REQUIRE(project.workspace->edit("Characteristics", [&](Stores& stores) {
        stores.claims.add({.kind = ClaimKind::Characteristic, .text = "Small", .segment = project.other});
        stores.segments.addMember(project.other, project.people[0]);
    }));
    project.read([&](const Stores& stores) {
        const auto matrix = segmentMatrix(stores);
        const auto comparison = compared(stores, matrix, 0, 1);
        REQUIRE(comparison.themes.size() == 2); // nobody speaks to "lonely"
        CHECK(comparison.shared == 2);
        CHECK(comparison.one.empty());
        REQUIRE(comparison.other.size() == 1);
        CHECK(comparison.other[0].text == u"Small");
        CHECK(std::abs(comparison.themes[0].difference.by) >= std::abs(comparison.themes[1].difference.by));
        const auto empty = compared(stores, matrix, 0, 2);
        CHECK(empty.shared == 0);
        for (const auto& theme : empty.themes)
            CHECK(theme.difference.isTooFew);
        return 0;
    });
}
