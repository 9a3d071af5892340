#include "core/analysis/segment_members.h"
#include "core/analysis/segment_sample.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::TestWorkspace;

namespace {

/// Four people of two accounts in a project with three segments.
struct Project {
    TestWorkspace workspace;
    std::vector<Participant> people; // P1 to P4
    Id<Segment> finance, byHand, both;

    Project()
    {
        REQUIRE(workspace->edit("Make", [&](Stores& stores) {
            const auto bank = stores.people.add(Account{.name = "Bank", .size = 80});
            const auto mill = stores.people.add(Account{.name = "Mill", .size = 10});
            for (const auto& [role, account] : {std::pair("finance lead", bank), std::pair("finance lead", mill),
                                                std::pair("owner", mill), std::pair("clerk", Id<Account>())}) {
                Participant person{{}, QStringLiteral("P%1").arg(people.size() + 1), {}, QLatin1String(role), account};
                person.id = stores.people.add(person);
                people.push_back(person);
            }
            finance = stores.segments.add({.name = "Finance", .rule = "role:finance"});
            byHand = stores.segments.add(Segment{.name = "By hand"});
            stores.segments.addMember(byHand, people[3].id);
            stores.segments.addMember(byHand, people[0].id);
            both = stores.segments.add({.name = "Both", .rule = "segment:finance account.size<50"});
            stores.segments.addMember(both, people[2].id);
        }));
    }

    template <class Query> auto read(Query query) { return workspace->read(query).value(); }
    SegmentMembers members(Id<Segment> id)
    {
        return read([&](const Stores& stores) { return membersOf(stores, stores.segments.segment(id).value()); });
    }
    QStringList codes(Id<Segment> id)
    {
        const auto ids = members(id).people();
        QStringList codes;
        for (const auto& person : people)
            if (ids.contains(person.id))
                codes << person.code;
        return codes;
    }
    QString rule(Id<Segment> id)
    {
        return read([&](const Stores& stores) { return stores.segments.segment(id)->rule; });
    }
    void setRule(Id<Segment> id, const QString& rule)
    {
        REQUIRE(workspace->edit("Rule", [&](Stores& stores) {
            auto segment = stores.segments.segment(id).value();
            segment.rule = rule;
            stores.segments.update(segment);
        }));
    }
    void include(Id<Segment> id, int person)
    {
        support::checkDoUndoRedo(workspace, "Include",
                                 [&](Stores& stores) { includeMember(stores, id, people[size_t(person)]); });
    }
    void exclude(Id<Segment> id, int person)
    {
        support::checkDoUndoRedo(workspace, "Exclude",
                                 [&](Stores& stores) { excludeMember(stores, id, people[size_t(person)]); });
    }
};

} // namespace

TEST_CASE("Members are whom the rule finds and whom a hand put in", "[segments]")
{
    Project project;
    CHECK(project.codes(project.finance) == QStringList{"P1", "P2"});
    CHECK(project.codes(project.byHand) == QStringList{"P1", "P4"});
    CHECK(project.codes(project.both) == QStringList{"P2", "P3"});
    CHECK(project.members(project.byHand).byHand ==
          std::vector<Id<Participant>>{project.people[0].id, project.people[3].id}); // by code
    // As plain SQL has it.
    CHECK(project.read([](const Stores& stores) {
        return stores.db.number("SELECT count(*) FROM participant WHERE role LIKE '%finance%'");
    }) == qint64(project.members(project.finance).byRule.size()));
    project.read([&](const Stores& stores) {
        CHECK(accountsOf(stores, membersOf(stores, stores.segments.segment(project.finance).value()).people()).size() ==
              2);
        CHECK(accountsOf(stores, {project.people[3].id}).isEmpty());
        return 0;
    });
    // What the search finds in a segment is the same.
    project.read([&](const Stores& stores) {
        CHECK(Search(stores.db).participants(search::parse("segment=both")).size() == 2);
        return 0;
    });
}

TEST_CASE("A rule that matches nobody, or is wrong, keeps no other segment from being read", "[segments]")
{
    Project project;
    project.setRule(project.finance, "role:astronaut");
    CHECK(project.codes(project.finance).isEmpty());
    CHECK(project.members(project.finance).problem.isEmpty());

    project.setRule(project.finance, "rolle:finance");
    project.read([&](const Stores& stores) {
        const auto all = membersOf(stores, stores.segments.segments());
        REQUIRE(all.size() == 3);
        CHECK(all[0].problem.contains("rolle"));
        CHECK(all[0].people().isEmpty());
        CHECK(all[1].problem.isEmpty());
        CHECK(all[1].people().size() == 2);
        CHECK(all[2].problem.contains("Finance")); // it names the other
        CHECK(all[2].people().size() == 1);        // who is in it by hand
        return 0;
    });

    project.setRule(project.finance, "segment:both");
    CHECK(project.members(project.finance).problem.contains("leads back"));
    CHECK(project.members(project.both).problem.contains("leads back"));
}

TEST_CASE("While a rule is typed it is counted, and what is wrong with it is said with its place", "[segments]")
{
    Project project;
    const auto find = [&](const QString& rule, const QString& name = {}) {
        return project.read([&](const Stores& stores) { return findByRule(stores, name, rule); });
    };
    CHECK(find("role:finance").people.size() == 2);
    CHECK(find("role:\"finance le").people.empty()); // whole words; the open quote is closed
    CHECK_FALSE(find("role:\"finance le").problem);
    CHECK(find("").people.empty());
    CHECK_FALSE(find("").problem);
    CHECK(find("role:finance rolle:x").problem->range == TextRange{13, 18});
    CHECK(find("account.size>many").problem);
    CHECK(find("segment:both", "Finance").problem->sentence.contains("leads back"));

    const auto strict = [&](const QString& rule) {
        const auto done =
            project.workspace->read([&](const Stores& stores) { requireRule(stores, {.name = "New", .rule = rule}); });
        return done ? QString() : done.error().text;
    };
    CHECK(strict("role:finance").isEmpty());
    CHECK(strict("").isEmpty());
    CHECK(strict("role:finance rolle:x").contains("14"));
    CHECK_FALSE(strict("role:\"fin").isEmpty());
}

TEST_CASE("Counting a rule stops when it was cancelled", "[segments]")
{
    Project project;
    REQUIRE(project.workspace->edit("Many", [](Stores& stores) {
        std::vector<Participant> many;
        for (int i = 0; i < 5000; ++i)
            many.push_back({{}, QStringLiteral("M%1").arg(i), {}, "clerk", {}});
        stores.people.add(many);
    }));
    const auto reader = db::openProject(project.workspace.path(), db::Access::Read);
    const auto find = [&] { return guarded([&] { return findByRule(Stores(*reader), {}, "role:clerk -tag:x"); }); };
    Progress progress;
    reader->watch(&progress);
    CHECK(find()->people.size() == 5001);
    progress.cancel();
    const auto found = find();
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == Error::Kind::Cancelled);
}

TEST_CASE("Somebody is left out of a rule in the rule itself, and comes back", "[segments]")
{
    Project project;
    project.exclude(project.finance, 0);
    CHECK(project.codes(project.finance) == QStringList{"P2"});
    CHECK(project.rule(project.finance) == u"role:finance -participant=P1");
    project.include(project.finance, 0);
    CHECK(project.rule(project.finance) == u"role:finance");
    CHECK(project.codes(project.finance) == QStringList{"P1", "P2"});

    project.include(project.finance, 3);
    CHECK(project.codes(project.finance) == QStringList{"P1", "P2", "P4"});
    CHECK(project.rule(project.finance) == u"role:finance");
    project.exclude(project.finance, 3);
    CHECK(project.codes(project.finance) == QStringList{"P1", "P2"});

    project.setRule(project.finance, "role:owner OR role:finance");
    project.exclude(project.finance, 1);
    CHECK(project.codes(project.finance) == QStringList{"P1", "P3"});
    REQUIRE(project.workspace->edit("Again", [&](Stores& stores) {
        CHECK_FALSE(excludeMember(stores, project.finance, project.people[1]));
        CHECK_FALSE(includeMember(stores, project.finance, project.people[0]));
    }));
}

TEST_CASE("Segments say how they overlap, and who is in none", "[segments]")
{
    Project project;
    project.setRule(project.both, "role:owner");
    project.exclude(project.byHand, 3);
    project.read([](const Stores& stores) {
        const auto overlap = overlapOf(stores, membersOf(stores, stores.segments.segments()));
        CHECK(overlap.shared == std::vector<std::vector<int>>{{2, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        REQUIRE(overlap.inNone.size() == 1);
        CHECK(overlap.inNone[0].code == u"P4");
        CHECK(overlapOf(stores, {}).inNone.size() == 4);
        return 0;
    });
}

TEST_CASE("The sample parts who was talked to from who gave feedback and who not yet", "[segments]")
{
    Project project;
    Id<Study> study;
    REQUIRE(project.workspace->edit("Sessions", [&](Stores& stores) {
        support::StudyMaker make(stores, "Close");
        study = stores.sessions.study("Close")->id;
        make.voice(make.session("Talk"), "A", project.people[0].id);
        make.voice(make.session("Tickets", SessionKind::Feedback), "B", project.people[1].id);
        const auto planned = stores.sessions.add(Session{.study = study, .title = "Next week", .planned = true});
        make.voice(planned, "C", project.people[2].id);
        support::StudyMaker other(stores, "Other");
        other.voice(other.session("Elsewhere"), "D", project.people[3].id);
        stores.segments.setTarget({study, project.byHand, 3});
        for (const auto& person : project.people)
            stores.segments.addMember(project.byHand, person.id);
    }));
    project.read([&](const Stores& stores) {
        const auto sample = sampleOf(stores, study)[1];
        REQUIRE(sample.segment.id == project.byHand);
        REQUIRE(sample.faceToFace.size() == 1);
        CHECK(sample.faceToFace[0].code == u"P1");
        REQUIRE(sample.market.size() == 1);
        CHECK(sample.market[0].code == u"P2");
        CHECK(sample.notYet.size() == 2);
        CHECK(sample.target == 3);
        CHECK(sample.missing() == 2);
        const auto whole = sampleOf(stores)[1];
        CHECK(whole.faceToFace.size() == 2);
        CHECK_FALSE(whole.target);
        CHECK(whole.missing() == 0);
        return 0;
    });
}
