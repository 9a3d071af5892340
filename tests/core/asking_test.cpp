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

TEST_CASE("What is being asked is told without reading the guide, and a guide in hand takes it in", "[guide]")
{
    Meeting meeting;
    auto inHand = meeting.progress();
    const auto check = [&](size_t line) {
        CAPTURE(line);
        const auto progress = meeting.progress();
        REQUIRE(meeting.project->read([&](const Stores& stores) {
            const auto now = askedNow(stores, meeting.session);
            REQUIRE(now.has_value() == (progress.current() >= 0));
            if (now)
                CHECK(*now == progress.lines[size_t(progress.current())].asked);
            refreshAsked(inHand, stores, meeting.session);
        }));
        REQUIRE(inHand.lines.size() == progress.lines.size());
        for (size_t at = 0; at < inHand.lines.size(); ++at)
            CHECK(inHand.lines[at].asked == progress.lines[at].asked);
        CHECK(progress.current() == int(line));
    };
    check(size_t(-1));
    meeting.ask(3, 1000);
    check(3);
    meeting.ask(1, 61'000); // an earlier one, later
    check(1);
    REQUIRE(meeting.project->undo());
    check(3);
    meeting.ask(3, 90'000); // once more
    check(3);

    REQUIRE(meeting.project->edit("Another guide", [&](Stores& stores) {
        const auto other = stores.guides.add(Guide{{}, stores.sessions.studies().front().id, "Other"});
        stores.guides.setGuide(meeting.session, other);
    }));
    CHECK(meeting.project->read([&](const Stores& stores) { return askedNow(stores, meeting.session).has_value(); })
              .value() == false); // what is asked is of the guide that is followed
}

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

TEST_CASE("The minutes of a note are left as long as a question of its part is", "[guide]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Time", [&](Stores& stores) {
        auto note = stores.guides.item(meeting.items[0]).value();
        note.minutes = 20;
        stores.guides.update(note);
    }));
    CHECK(meeting.progress().minutesLeft() == 35);
    meeting.ask(1, 1000);
    CHECK(meeting.progress().minutesLeft() == 30);
    meeting.ask(3, 2000);
    CHECK(meeting.progress().minutesLeft() == 0);
}

TEST_CASE("What follows a question answers it, up to the next one", "[guide]")
{
    Meeting meeting;
    std::vector<Id<Entry>> said;
    REQUIRE(meeting.project->edit("Talk", [&](Stores& stores) {
        const auto asks = stores.sessions.add(Speaker{{}, meeting.session, "I", Part::Moderator, {}});
        const auto answers = stores.sessions.add(Speaker{{}, meeting.session, "P1", Part::Participant, {}});
        for (const auto* words :
             {"Hello", "Hi", "Your role?", "Finance", "Really?", "Yes", "And the close?", "Day six"}) {
            const bool question = said.size() % 2 == 0;
            said.push_back(stores.sessions.add(Entry{.session = meeting.session,
                                                     .speaker = question ? asks : answers,
                                                     .atMs = qint64(said.size()) * 1000,
                                                     .text = words}));
        }
        askedIn(stores, said[2], meeting.items[1]);
        askedIn(stores, said[6], meeting.items[3]);
    }));
    CHECK(meeting.progress().lines[1].asked->atMs == 2000);
    const auto link = [&] {
        return meeting.project->edit("Link", [&](Stores& stores) { return linkAnswers(stores, meeting.session); });
    };
    const auto questions = [&] {
        QString letters;
        for (const auto& entry : meeting.entries())
            letters += entry.guideItem == meeting.items[1] ? u'a' : entry.guideItem == meeting.items[3] ? u'b' : u'-';
        return letters;
    };
    CHECK(link() == 4);
    CHECK(questions() == "--aaaabb");
    CHECK(link() == 0);

    SECTION("also where a question is found later on, between those that are linked")
    {
        REQUIRE(meeting.project->edit("Asked", [&](Stores& stores) {
            takeBack(stores, meeting.session, meeting.items[3]);
            askedIn(stores, said[4], meeting.items[3]);
        }));
        CHECK(link());
        CHECK(questions() == "--aabbbb");
    }
    SECTION("and a question beside the guide ends the one before")
    {
        REQUIRE(meeting.project->edit("Own question", [&](Stores& stores) {
            auto entry = stores.sessions.entry(said[4]).value();
            entry.kind = EntryKind::Question;
            entry.guideItem = {};
            stores.sessions.update(entry);
        }));
        CHECK(link());
        CHECK(questions() == "--aa--bb");
    }
}

TEST_CASE("Lines of a guide come in and are moved many at once", "[guide]")
{
    Meeting meeting;
    const auto texts = [&] {
        return meeting.project
            ->read([&](const Stores& stores) {
                QString texts;
                for (const auto& item : stores.guides.items(stores.guides.guides().front().id))
                    texts += item.text.left(1);
                return texts;
            })
            .value();
    };
    REQUIRE(texts() == "SYSC");
    support::checkDoUndoRedo(meeting.project, "Add", [&](Stores& stores) {
        const auto guide = stores.guides.guides().front().id;
        stores.guides.add({{.guide = guide, .text = "1"}, {.guide = guide, .text = "2"}}, 1);
    });
    CHECK(texts() == "S12YSC");
    support::checkDoUndoRedo(meeting.project, "Move", [&](Stores& stores) {
        stores.guides.move({meeting.items[3], meeting.items[0]}, 2);
    });
    CHECK(texts() == "12CSYS");
}

TEST_CASE("The minutes of a probe go with its question", "[guide]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Time", [&](Stores& stores) {
        auto probe = stores.guides.item(meeting.items[2]).value();
        probe.minutes = 4;
        stores.guides.update(probe);
    }));
    CHECK(meeting.progress().minutesLeft() == 19);
    meeting.ask(1, 1000);
    CHECK(meeting.progress().minutesLeft() == 10);
}
