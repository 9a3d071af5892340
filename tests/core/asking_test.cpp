#include "core/sessions/asking.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

struct Meeting {
    support::TestWorkspace project;
    Id<Session> session;
    std::vector<Id<GuideItem>> items;

    Meeting()
    {
        (void)project->edit("Guide", [&](Stores& stores) {
            const auto study = stores.sessions.ensureStudy("Close");
            session = stores.sessions.add(Session{.study = study, .title = "P1"});
            const auto guide = stores.guides.add(Guide{{}, study, "Interview"});
            using Kind = GuideItem::Kind;
            items = stores.guides.add({{{}, guide, Kind::Note, "Say hello", {}, {}},
                                       {{}, guide, Kind::Question, "Your role?", 5, {}},
                                       {{}, guide, Kind::Probe, "Since when?", {}, {}},
                                       {{}, guide, Kind::Task, "Close a month", 10, {}}});
            stores.guides.setGuide(session, guide);
        });
    }

    GuideProgress progress()
    {
        return *project->read([&](const Stores& stores) { return guideProgress(stores, session); });
    }
    std::vector<Entry> entries()
    {
        return *project->read([&](const Stores& stores) { return stores.sessions.entries(session); });
    }
    void ask(size_t item, qint64 atMs)
    {
        REQUIRE(project->edit("Ask", [&](Stores& stores) { core::ask(stores, session, items[item], atMs); }));
    }
};

} // namespace

TEST_CASE("A guide numbers questions and tasks, and knows what is still to be asked", "[guide]")
{
    Meeting meeting;
    auto progress = meeting.progress();
    REQUIRE(progress.lines.size() == 4);
    CHECK(progress.lines[3].number == 2);
    CHECK(progress.toAsk() == 2);
    CHECK(progress.next() == 1);
    CHECK(progress.current() == -1);
    CHECK(progress.minutesLeft() == 15);

    meeting.ask(1, 1000);
    meeting.ask(3, 61'000);
    progress = meeting.progress();
    CHECK(progress.current() == 3);
    CHECK(progress.next() == -1);
    CHECK(progress.wasAsked() == 2);
    CHECK(progress.lines[1].asked->untilMs == 61'000);
    CHECK(meeting.entries().back().text == "Close a month");
    CHECK(meeting.entries().back().guideItem == meeting.items[3]);
}

TEST_CASE("A question that is taken back leaves no line, and the one before goes on", "[guide]")
{
    Meeting meeting;
    meeting.ask(1, 1000);
    meeting.ask(3, 61'000);
    REQUIRE(
        meeting.project->edit("Back", [&](Stores& stores) { takeBack(stores, meeting.session, meeting.items[3]); }));
    CHECK(meeting.entries().size() == 1);
    CHECK(meeting.progress().current() == 1);
}

TEST_CASE("A question stands before the line that is being typed", "[guide]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Line", [&](Stores& stores) {
        stores.sessions.add(Entry{.session = meeting.session, .text = "P1: half a", .open = true});
    }));
    meeting.ask(1, 5000);
    const auto entries = meeting.entries();
    REQUIRE(entries.size() == 1); // an open line is none yet
    CHECK(entries.front().kind == EntryKind::Question);
    const auto open =
        meeting.project->read([&](const Stores& stores) { return stores.captures.openLine(meeting.session); });
    REQUIRE(open.value());
    CHECK(open.value()->position > entries.front().position);
}
