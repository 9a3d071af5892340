#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <random>

using namespace core;
using support::TestWorkspace;

namespace {

template <class Query> auto read(TestWorkspace& workspace, Query query)
{
    return workspace->read(query).value();
}

QStringList names(TestWorkspace& workspace)
{
    QStringList names;
    for (const auto& segment : read(workspace, [](const Stores& stores) { return stores.segments.segments(); }))
        names << segment.name;
    return names;
}

QStringList criteria(TestWorkspace& workspace)
{
    QStringList names;
    for (const auto& one : read(workspace, [](const Stores& stores) { return stores.segments.criteria(); }))
        names << one.name;
    return names;
}

Error::Kind failed(TestWorkspace& workspace, const std::function<void(Stores&)>& change)
{
    const auto done = workspace->edit("Try", change);
    REQUIRE_FALSE(done);
    return done.error().kind;
}

} // namespace

TEST_CASE("A segment is made, renamed, moved and deleted", "[segments]")
{
    TestWorkspace workspace;
    Id<Segment> fleets, owners;
    support::checkDoUndoRedo(workspace, "Add", [&](Stores& stores) {
        fleets = stores.segments.add({.name = " Fleets ", .rule = "role:fleet", .note = "By land"});
        owners = stores.segments.add({.name = "Owners", .rule = "  "});
    });
    CHECK(names(workspace) == QStringList{"Fleets", "Owners"});
    const auto stored = read(workspace, [&](const Stores& stores) { return stores.segments.segment(fleets).value(); });
    CHECK(stored == Segment{fleets, "Fleets", "role:fleet", "By land"});
    CHECK(read(workspace, [&](const Stores& stores) {
              return stores.db.number("SELECT count(*) FROM segment WHERE rule IS NULL");
          }) == 1);
    support::checkDoUndoRedo(workspace, "Rename", [&](Stores& stores) {
        stores.segments.update({owners, "Owner drivers", {}, "On their own"});
    });
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.segments.move(owners, 0); });
    CHECK(names(workspace) == QStringList{"Owner drivers", "Fleets"});
    CHECK(read(workspace, [](const Stores& stores) { return stores.segments.freeName("fleets"); }) == u"fleets 2");
    support::checkDoUndoRedo(workspace, "Delete", [&](Stores& stores) { stores.segments.remove(fleets); });
    CHECK(names(workspace) == QStringList{"Owner drivers"});

    CHECK(failed(workspace, [](Stores& stores) { stores.segments.add(Segment{.name = "owner DRIVERS"}); }) ==
          Error::Kind::Refused);
    CHECK(failed(workspace, [](Stores& stores) { stores.segments.add(Segment{.name = " "}); }) == Error::Kind::Refused);
    CHECK(failed(workspace, [&](Stores& stores) {
              stores.segments.update({fleets, "Fleets", {}, {}});
          }) == Error::Kind::NotFound);
    CHECK(failed(workspace, [&](Stores& stores) { stores.segments.remove(fleets); }) == Error::Kind::NotFound);
}

TEST_CASE("The first segment brings the three usual criteria, and only the first", "[segments]")
{
    TestWorkspace workspace;
    CHECK(criteria(workspace).isEmpty());
    REQUIRE(workspace->edit("Add", [](Stores& stores) { stores.segments.add(Segment{.name = "A"}); }));
    CHECK(criteria(workspace) == QStringList{"Capacity to serve", "Intensity of competition",
                                             "Needs and characteristics of the ideal customer"});
    REQUIRE(workspace->edit("Remove", [](Stores& stores) {
        for (const auto& criterion : stores.segments.criteria())
            stores.segments.remove(criterion.id);
    }));
    REQUIRE(workspace->edit("Add", [](Stores& stores) { stores.segments.add(Segment{.name = "B"}); }));
    CHECK(criteria(workspace).isEmpty());
}

TEST_CASE("A criterion is weighed, turned, found by its beginning, and removed with its scores", "[segments]")
{
    TestWorkspace workspace;
    Id<Segment> segment;
    Id<Criterion> reach;
    support::checkDoUndoRedo(workspace, "Add", [&](Stores& stores) {
        segment = stores.segments.add(Segment{.name = "A"});
        reach = stores.segments.add(Criterion{.name = "Reach", .weight = 10, .isTurned = true});
    });
    const auto stored = [&] {
        return read(workspace, [&](const Stores& stores) { return stores.segments.criterion(reach).value(); });
    };
    CHECK(stored().isTurned);
    support::checkDoUndoRedo(workspace, "Weigh", [&](Stores& stores) {
        stores.segments.update({reach, "Reach of theirs", "How far", 12.5, false});
    });
    CHECK(stored() == Criterion{reach, "Reach of theirs", "How far", 12.5, false, Criterion::Axis::Up});
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.segments.move(reach, 0); });
    CHECK(criteria(workspace).front() == "Reach of theirs");
    CHECK(read(workspace, [](const Stores& stores) { return stores.segments.findCriterion("capacity")->name; }) ==
          u"Capacity to serve");
    CHECK_FALSE(read(workspace, [](const Stores& stores) { return stores.segments.findCriterion(""); }));

    REQUIRE(workspace->edit("Score", [&](Stores& stores) { stores.claims.setScore(segment, reach, 4, true); }));
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.segments.remove(reach); });
    CHECK(read(workspace, [](const Stores& stores) { return stores.claims.scores(); }).empty());

    const auto add = [](const QString& name, double weight) {
        return [=](Stores& stores) { stores.segments.add(Criterion{.name = name, .weight = weight}); };
    };
    CHECK(failed(workspace, add("Price", -1)) == Error::Kind::Refused);
    CHECK(failed(workspace, add("Price", std::nan(""))) == Error::Kind::Refused);
    CHECK(failed(workspace, add(" ", 1)) == Error::Kind::Refused);
    CHECK(failed(workspace, add("CAPACITY to serve", 1)) == Error::Kind::Refused);
}

TEST_CASE("Each axis of the grid always has a criterion of its own", "[segments]")
{
    TestWorkspace workspace;
    std::vector<Id<Criterion>> ids;
    REQUIRE(workspace->edit("Add", [&](Stores& stores) {
        stores.segments.add(Segment{.name = "A"});
        for (const auto& criterion : stores.segments.criteria())
            ids.push_back(criterion.id);
    }));
    const auto axes = [&] { // "a-u": the first runs across, the last up
        QString axes;
        for (const auto& criterion : read(workspace, [](const Stores& stores) { return stores.segments.criteria(); }))
            axes += QStringLiteral("-au")[int(criterion.axis)];
        return axes;
    };
    const auto lay = [&](size_t criterion, Criterion::Axis axis) {
        support::checkDoUndoRedo(workspace, "Lay", [&](Stores& stores) {
            auto laid = stores.segments.criterion(ids[criterion]).value();
            laid.axis = axis;
            stores.segments.update(laid);
        });
    };
    CHECK(axes() == u"a-u");
    lay(1, Criterion::Axis::Up);
    CHECK(axes() == u"au-");
    lay(0, Criterion::Axis::Up); // they change places
    CHECK(axes() == u"ua-");
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.segments.move(ids[1], 2); });
    CHECK(axes() == u"u-a"); // the choice goes with it
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.segments.remove(ids[1]); });
    CHECK(axes() == u"ua");
    support::checkDoUndoRedo(workspace, "Remove", [&](Stores& stores) { stores.segments.remove(ids[0]); });
    CHECK(axes() == u"-");
}

TEST_CASE("A score is a claim: set once, changed, and founded on evidence", "[segments]")
{
    TestWorkspace workspace;
    Id<Segment> segment;
    Id<Criterion> capacity;
    Id<Highlight> highlight;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        segment = stores.segments.add(Segment{.name = "A"});
        capacity = stores.segments.criteria().front().id;
        support::StudyMaker make(stores);
        const auto session = make.session("Talk");
        const auto said = make.said(session, make.voice(session, "A", make.person("P1")), "we have the trucks");
        highlight = make.highlight(said, said);
    }));
    Id<Claim> score;
    support::checkDoUndoRedo(workspace, "Score",
                             [&](Stores& stores) { score = stores.claims.setScore(segment, capacity, 4, true); });
    support::checkDoUndoRedo(workspace, "Score", [&](Stores& stores) {
        CHECK(stores.claims.setScore(segment, capacity, 2.5, true) == score);
    });
    const auto stored = [&] {
        return read(workspace, [&](const Stores& stores) { return stores.claims.scoreOf(segment, capacity).value(); });
    };
    CHECK(stored().score == 2.5);
    CHECK(stored().opinion);
    CHECK(stored().kind == ClaimKind::Score);
    support::checkDoUndoRedo(workspace, "Evidence",
                             [&](Stores& stores) { stores.claims.addEvidence(score, highlight, true); });
    CHECK_FALSE(stored().opinion);
    for (const double value : {0.9, 5.1, std::nan("")})
        CHECK(failed(workspace, [&](Stores& stores) { stores.claims.setScore(segment, capacity, value, false); }) ==
              Error::Kind::Refused);
    CHECK(read(workspace, [&](const Stores& stores) { return stores.claims.claimsOn(highlight); }).front().criterion ==
          u"Capacity to serve");
}

TEST_CASE("Characteristics stand in the order of their segment", "[segments]")
{
    TestWorkspace workspace;
    Id<Segment> one, other;
    Id<Claim> second;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        one = stores.segments.add(Segment{.name = "A"});
        other = stores.segments.add(Segment{.name = "B"});
        const auto add = [&](const QString& text, Id<Segment> segment) {
            return stores.claims.add({.kind = ClaimKind::Characteristic, .text = text, .segment = segment});
        };
        add("Small", one);
        add("Large", other);
        second = add("Alone", one);
    }));
    support::checkDoUndoRedo(workspace, "Move", [&](Stores& stores) { stores.claims.move(second, {}, 0); });
    const auto claims = read(workspace, [&](const Stores& stores) { return stores.claims.ofSegment(one); });
    REQUIRE(claims.size() == 2);
    CHECK(claims[0].text == u"Alone");
    CHECK(claims[1].text == u"Small");
    CHECK(read(workspace, [](const Stores& stores) { return stores.claims.insights(); }).empty());
}

TEST_CASE("A study's targets are set, changed and taken back", "[segments]")
{
    TestWorkspace workspace;
    Id<Segment> segment;
    Id<Study> study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        segment = stores.segments.add(Segment{.name = "A"});
        study = stores.sessions.ensureStudy("Study");
    }));
    const auto set = [&](int people) {
        support::checkDoUndoRedo(workspace, "Target", [&](Stores& stores) {
            stores.segments.setTarget({study, segment, people});
        });
        return read(workspace, [&](const Stores& stores) { return stores.segments.targets(study); });
    };
    CHECK(set(5) == std::vector{Target{study, segment, 5}});
    CHECK(set(8) == std::vector{Target{study, segment, 8}});
    CHECK(set(0).empty());
    CHECK(failed(workspace, [&](Stores& stores) {
              stores.segments.setTarget({study, segment, -1});
          }) == Error::Kind::Refused);
}

TEST_CASE("Random edits of segments, all undone, leave the project as it was", "[segments]")
{
    TestWorkspace workspace;
    std::vector<Id<Participant>> people;
    std::vector<Id<Highlight>> highlights;
    Id<Study> study;
    REQUIRE(workspace->edit("Make", [&](Stores& stores) {
        support::StudyMaker make(stores);
        study = stores.sessions.ensureStudy("Study");
        const auto session = make.session("Talk");
        for (int i = 0; i < 6; ++i) {
            people.push_back(make.person(QStringLiteral("P%1").arg(i)));
            const auto said = make.said(session, make.voice(session, QString::number(i), people.back()), "yes");
            highlights.push_back(make.highlight(said, said));
        }
    }));
    const QByteArray first = workspace.dump();
    std::mt19937 random(7);
    const auto upTo = [&](size_t count) { return size_t(random() % count); };
    int steps = 0;
    for (int i = 0; i < 150; ++i) {
        const QByteArray before = workspace.dump();
        REQUIRE(workspace->edit("Step", [&](Stores& stores) {
            const auto segments = stores.segments.segments();
            const auto criteria = stores.segments.criteria();
            if (segments.empty() || upTo(8) == 0) {
                stores.segments.add(Segment{.name = stores.segments.freeName("New")});
                return;
            }
            const auto& segment = segments[upTo(segments.size())];
            switch (upTo(9)) {
            case 0: stores.segments.move(segment.id, int(upTo(segments.size()))); break;
            case 1: stores.segments.update({segment.id, segment.name, QString::number(i), "note"}); break;
            case 2: stores.segments.addMember(segment.id, people[upTo(people.size())]); break;
            case 3: stores.segments.removeMember(segment.id, people[upTo(people.size())]); break;
            case 4: stores.segments.setTarget({study, segment.id, int(upTo(4))}); break;
            case 5: {
                const auto claim = stores.claims.setScore(segment.id, criteria[upTo(criteria.size())].id,
                                                          1 + double(upTo(5)), upTo(2) == 0);
                stores.claims.addEvidence(claim, highlights[upTo(highlights.size())], upTo(2) == 0);
                break;
            }
            case 6:
                stores.claims.add({.kind = ClaimKind::Characteristic, .text = "So it is", .segment = segment.id});
                break;
            case 7: {
                auto criterion = criteria[upTo(criteria.size())];
                criterion.weight = double(upTo(50));
                criterion.isTurned = !criterion.isTurned;
                stores.segments.update(criterion);
                break;
            }
            default:
                if (segments.size() > 2)
                    stores.segments.remove(segment.id);
            }
        }));
        steps += workspace.dump() != before;
    }
    REQUIRE(steps > 80);
    const QByteArray last = workspace.dump();
    for (int i = 0; i < steps; ++i)
        REQUIRE(workspace->undo());
    CHECK(workspace.dump() == first);
    for (int i = 0; i < steps; ++i)
        REQUIRE(workspace->redo());
    CHECK(workspace.dump() == last);
}
