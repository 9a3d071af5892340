#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTest>

using namespace core;
using support::awaited;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// Makes `count` steps of several kinds. Gives the dump after each, the first one before all.
std::vector<QByteArray> makeSteps(TestWorkspace& workspace, int count)
{
    std::vector<QByteArray> states{workspace.dump()};
    Id<Session> session;
    for (int i = 0; i < count; ++i) {
        REQUIRE(workspace->edit(QStringLiteral("Step %1").arg(i + 1), [&](Stores& stores) {
            StudyMaker study(stores);
            if (i % 7 == 0)
                session = study.session(QStringLiteral("Session %1").arg(i));
            const auto entry = study.said(session, {}, QStringLiteral("line %1").arg(i));
            if (i % 3 == 0)
                study.highlight(entry, entry, QStringLiteral("tag %1").arg(i % 5));
        }));
        states.push_back(workspace.dump());
    }
    return states;
}

qint64 idOf(TestWorkspace& workspace, size_t place)
{
    return place == 0 ? 0 : workspace->steps()[place - 1].id;
}

std::optional<Place> placeOfLast(TestWorkspace& workspace)
{
    const auto place = workspace->placeOf(workspace->steps().back().id);
    REQUIRE(place);
    return *place;
}

} // namespace

TEST_CASE("Any step of the history can be gone to, from any other, at once or in the background", "[history]")
{
    TestWorkspace workspace;
    const auto states = makeSteps(workspace, 40);
    int signalled = 0;
    QObject::connect(&*workspace, &Workspace::changed, [&] { ++signalled; });
    QRandomGenerator random(11);
    size_t stands = states.size() - 1;
    for (int jump = 0; jump < 30; ++jump) {
        const auto target = size_t(random.bounded(int(states.size())));
        const auto far = int(target > stands ? target - stands : stands - target);
        const auto step = idOf(workspace, target);
        CHECK(workspace->wayTo(step).value().size() == size_t(far));
        signalled = 0;
        const auto journey =
            jump % 2 ? workspace->goTo(step) : awaited(workspace->goToInBackground(step, std::make_shared<Progress>()));
        REQUIRE(journey);
        CHECK(journey->steps == far);
        CHECK_FALSE(journey->stopped);
        REQUIRE(workspace.dump() == states[target]);
        CHECK(signalled == (far > 0 ? 1 : 0));
        stands = target;
        if (jump == 15)
            workspace.reopen();
        if (jump == 15)
            QObject::connect(&*workspace, &Workspace::changed, [&] { ++signalled; });
    }
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("A step that is not remembered cannot be gone to", "[history]")
{
    TestWorkspace workspace;
    const auto states = makeSteps(workspace, 3);
    const auto journey = workspace->goTo(99);
    REQUIRE_FALSE(journey);
    CHECK(journey.error().kind == Error::Kind::NotFound);
    CHECK(workspace.dump() == states.back());
}

TEST_CASE("A journey that is cancelled stops between two steps, and says how far it came", "[history]")
{
    TestWorkspace workspace;
    const auto states = makeSteps(workspace, 60);
    auto progress = std::make_shared<Progress>();
    auto journey = workspace->goToInBackground(0, progress);
    while (progress->share() == 0) {
    }
    progress->cancel();
    const auto came = awaited(journey);
    REQUIRE(came);
    CHECK(came->wanted == 60);
    CHECK(came->steps > 0);
    CHECK(workspace.dump() == states[size_t(60 - came->steps)]);
    CHECK(bool(came->stopped) == (came->steps < 60));
    if (came->stopped)
        CHECK(came->stopped->kind == Error::Kind::Cancelled);
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("While a journey is under way, reading sees the state before it, and editing is refused", "[history]")
{
    TestWorkspace workspace;
    const auto states = makeSteps(workspace, 30);
    auto journey = workspace->goToInBackground(0, std::make_shared<Progress>());
    while (workspace->isBusy()) {
        REQUIRE(workspace.dump() == states.back());
        REQUIRE_FALSE(workspace->edit("Edit", [](Stores& stores) { stores.tags.ensure("no"); }));
        QTest::qWait(1);
    }
    REQUIRE(awaited(journey));
    CHECK(workspace.dump() == states.front());
}

TEST_CASE("A project closed in the middle of a journey stands at one of its steps", "[history]")
{
    TestWorkspace workspace;
    const auto states = makeSteps(workspace, 60);
    (void)workspace->goToInBackground(0, std::make_shared<Progress>());
    workspace.reopen();
    QCoreApplication::processEvents();
    CHECK(std::find(states.begin(), states.end(), workspace.dump()) != states.end());
    CHECK(support::indexAgrees(workspace.path()));
}

TEST_CASE("The place of a step is the first line that it touched", "[history]")
{
    TestWorkspace workspace;
    Id<Session> session;
    Id<Entry> first, second, third;
    Id<Highlight> highlight;
    REQUIRE(workspace->edit("Add", [&](Stores& stores) {
        StudyMaker study(stores);
        session = study.session("One");
        first = study.said(session, {}, "first");
    }));
    SECTION("a session that came: the session")
    {
        CHECK(placeOfLast(workspace) == Place{session, {}, {}});
    }
    REQUIRE(workspace->edit("Say", [&](Stores& stores) {
        StudyMaker study(stores);
        second = study.said(session, {}, "second");
        third = study.said(session, {}, "third");
    }));
    CHECK(placeOfLast(workspace) == Place{session, second, {}});
    SECTION("lines that are undone: the one before them")
    {
        const auto said = workspace->steps().back().id;
        REQUIRE(workspace->undo());
        CHECK(workspace->placeOf(said).value() == Place{session, first, {}});
    }
    SECTION("highlights: the first one in the text")
    {
        REQUIRE(workspace->edit("Tag", [&](Stores& stores) {
            StudyMaker study(stores);
            study.highlight(third, third, "late");
            highlight = study.highlight(second, third, "early");
        }));
        CHECK(placeOfLast(workspace) == Place{session, second, highlight});
        REQUIRE(workspace->edit(
            "Tag again", [&](Stores& stores) { stores.highlights.addTag(highlight, stores.tags.ensure("more")); }));
        CHECK(placeOfLast(workspace) == Place{session, second, highlight});
    }
    SECTION("something that has no place")
    {
        REQUIRE(workspace->edit("Tag", [](Stores& stores) { stores.tags.ensure("lonely"); }));
        CHECK_FALSE(placeOfLast(workspace));
    }
    SECTION("a session that is undone away")
    {
        const auto came = workspace->steps().front().id;
        REQUIRE(workspace->goTo(0));
        CHECK_FALSE(workspace->placeOf(came).value());
    }
}

TEST_CASE("A step of more parts than are held in memory comes and goes whole", "[history]")
{
    TestWorkspace workspace;
    const auto before = workspace.dump();
    REQUIRE(workspace->edit("Much", [](Stores& stores) {
        StudyMaker study(stores);
        const auto session = study.session("Long");
        for (int i = 0; i < 20; ++i) // of 4.2 MB each: 20 parts
            study.said(session, {}, QString(4'200'000, QChar(u'a' + i)));
    }));
    const auto after = workspace.dump();
    CHECK(workspace->steps().back().bytes > 20 * 4'200'000);
    REQUIRE(workspace->undo());
    CHECK(workspace.dump() == before);
    REQUIRE(workspace->redo());
    CHECK(workspace.dump() == after);
    CHECK(support::indexAgrees(workspace.path()));
}
