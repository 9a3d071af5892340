#include "core/tags/capture.h"

#include "core/counts.h"
#include "core/db/check.h"
#include "core/export/dump.h"
#include "core/search/search.h"
#include "core/sessions/asking.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QBuffer>

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

/// A session that is being captured, with P01 in it and a guide of two questions.
struct Meeting {
    TestWorkspace project;
    Id<Session> session;
    Id<Speaker> anna, moderator;
    std::vector<Id<GuideItem>> items;

    explicit Meeting(SessionKind kind = SessionKind::Interview)
    {
        REQUIRE(project->edit("Meeting", [&](Stores& stores) {
            StudyMaker make(stores);
            session = make.session("One", kind);
            anna = make.voice(session, "Anna", make.person("P01", "Anna Alder"));
            moderator = make.voice(session, "I", {}, Part::Moderator);
            const auto guide = stores.guides.add(Guide{{}, stores.sessions.session(session)->study, "Guide"});
            items = stores.guides.add({{{}, guide, GuideItem::Kind::Question, "Your role?", 5, {}},
                                       {{}, guide, GuideItem::Kind::Question, "The last close?", 5, {}}});
            stores.guides.setGuide(session, guide);
        }));
    }

    Entry close(const QString& text, qint64 atMs = 1000, bool keyQuote = false)
    {
        const auto id = project->edit("Add line", [&](Stores& stores) {
            return closeLine(stores, session, {text, atMs, keyQuote});
        });
        REQUIRE(id);
        return project->read([&](const Stores& stores) { return stores.sessions.entry(*id); })
            .value()
            .value_or(Entry());
    }
    void keep(const QString& text, qint64 atMs = 1000)
    {
        REQUIRE(project->edit("Add line", [&](Stores& stores) { keepOpenLine(stores, session, {text, atMs, false}); }));
    }
    std::vector<Entry> entries()
    {
        return project->read([&](const Stores& stores) { return stores.sessions.entries(session); }).value();
    }
    std::optional<Entry> open()
    {
        return project->read([&](const Stores& stores) { return stores.captures.openLine(session); }).value();
    }
    /// "tag, tag: words" of every highlight.
    QStringList highlights()
    {
        return project
            ->read([&](const Stores& stores) {
                QStringList all;
                const auto paths = stores.tags.paths();
                for (const auto& passage : stores.highlights.passages()) {
                    QStringList tags;
                    for (const auto tag : passage.highlight.tags)
                        tags << paths.value(tag);
                    all << tags.join(", ") + ": " + passage.quote();
                }
                return all;
            })
            .value();
    }
    size_t steps() { return project->steps().size(); }
};

} // namespace

TEST_CASE("A closed line becomes an entry: time, speaker and tags leave its text", "[capture]")
{
    Meeting meeting;
    const auto said = meeting.close("anna: We export to Excel every Friday #workaround #reporting ", 754'000);
    CHECK(said.kind == EntryKind::Utterance);
    CHECK(said.speaker == meeting.anna);
    CHECK(said.atMs == 754'000);
    CHECK(said.text == "We export to Excel every Friday");
    CHECK_FALSE(said.open);
    CHECK(meeting.highlights() == QStringList{"workaround, reporting: We export to Excel every Friday"});

    CHECK(meeting.close("P01: by her code").speaker == meeting.anna);
    CHECK(meeting.close("I: by the label").speaker == meeting.moderator);
    const auto quoted = meeting.close("> \"I don't trust the numbers\"");
    CHECK(quoted.quoted);
    CHECK(quoted.kind == EntryKind::Utterance);
    CHECK(meeting.close("! Trust is the real problem").kind == EntryKind::Insight);
    CHECK(meeting.close("? Ask finance who owns it").kind == EntryKind::FollowUp);
    CHECK(meeting.close("a plain note").kind == EntryKind::Note);
    CHECK(meeting.close("[12:30] with its own time", 1).atMs == 750'000);
    CHECK(meeting.close("Maria: nobody knows her").text == "Maria: nobody knows her");
    CHECK(meeting.close("the words of it", 5, true).keyQuote);
    CHECK(meeting.close("first\nsecond #late").text == "first\nsecond");
    CHECK(meeting.entries().size() == 11);
}

TEST_CASE("What is seen is told by its letter, in observations only", "[capture]")
{
    Meeting watching(SessionKind::Observation);
    CHECK(watching.close("a: opens the file").kind == EntryKind::Activity);
    CHECK(watching.close("e: five trays").kind == EntryKind::Environment);
    Meeting talking;
    CHECK(talking.close("a: opens the file").text == "a: opens the file");
}

TEST_CASE("A line of tags alone tags the entry before it", "[capture]")
{
    Meeting meeting;
    const auto before = meeting.close("I rang the owner twice");
    CHECK(meeting.close("#approvals/chasing #trust").id == before.id);
    CHECK(meeting.highlights() == QStringList{"approvals/chasing, trust: I rang the owner twice"});
    meeting.close("#late");
    CHECK(meeting.highlights() == QStringList{"approvals/chasing, trust, late: I rang the owner twice"});
    CHECK(meeting.entries().size() == 1);

    Meeting empty;
    CHECK(empty.close("#tag").text == "#tag");
    CHECK(empty.highlights().isEmpty());
}

TEST_CASE("A tag's name alone means the only tag of that name, wherever it stands", "[capture]")
{
    Meeting meeting;
    meeting.close("one #workaround/paper");
    meeting.close("two #Paper");
    CHECK(meeting.highlights() == QStringList{"workaround/paper: one", "workaround/paper: two"});
    meeting.close("three #office/paper");
    meeting.close("four #paper"); // two are called so: a new one
    CHECK(meeting.highlights().last() == "paper: four");
}

TEST_CASE("A question line asks the guide, and what follows answers it", "[capture]")
{
    Meeting meeting;
    CHECK_FALSE(meeting.close("before any question").guideItem);
    const auto asked = meeting.close("## Q2", 3000);
    CHECK(asked.kind == EntryKind::Question);
    CHECK(asked.text == "The last close?");
    CHECK(asked.guideItem == meeting.items[1]);
    CHECK(asked.atMs == 3000);
    CHECK(meeting.close("it took six days").guideItem == meeting.items[1]);

    CHECK(meeting.close("## Q1 What do you do here?").text == "What do you do here?");
    CHECK(meeting.close("the books").guideItem == meeting.items[0]);
    CHECK(meeting.close("## the last close?").guideItem == meeting.items[1]);

    const auto own = meeting.close("## Who else is here?");
    CHECK(own.kind == EntryKind::Question);
    CHECK_FALSE(own.guideItem);
    CHECK(meeting.close("## Q9 beyond the guide").text == "Q9 beyond the guide");
    const auto progress =
        meeting.project->read([&](const Stores& stores) { return guideProgress(stores, meeting.session); }).value();
    CHECK(progress.wasAsked() == 2);
}

TEST_CASE("A line that says nothing makes no entry", "[capture]")
{
    Meeting meeting;
    const auto steps = meeting.steps();
    meeting.close("  ");
    meeting.close("P01: ");
    CHECK(meeting.entries().empty());
    CHECK(meeting.steps() == steps);
}

TEST_CASE("A line is one step of history from its first letter to Enter", "[capture]")
{
    Meeting meeting;
    const auto before = meeting.project.dump();
    const auto steps = meeting.steps();
    meeting.keep("We ex");
    meeting.keep("We export #wor");
    REQUIRE(meeting.open());
    CHECK(meeting.open()->text == "We export #wor");
    CHECK(meeting.close("We export #workaround").text == "We export");
    CHECK_FALSE(meeting.open());
    CHECK(meeting.steps() == steps + 1);
    meeting.keep("the next");
    CHECK(meeting.steps() == steps + 2);
    REQUIRE(meeting.project->undo());
    CHECK_FALSE(meeting.open());
    REQUIRE(meeting.project->undo());
    CHECK(meeting.project.dump() == before);
    REQUIRE(meeting.project->redo());
    CHECK(meeting.entries().front().text == "We export");
    CHECK(meeting.highlights() == QStringList{"workaround: We export"});
}

TEST_CASE("A line typed and taken back leaves no step behind", "[capture]")
{
    Meeting meeting;
    const auto steps = meeting.steps();
    meeting.keep("nothing");
    meeting.keep("");
    CHECK_FALSE(meeting.open());
    CHECK(meeting.steps() == steps);
}

TEST_CASE("Closing a line can be undone and redone to the byte", "[capture]")
{
    Meeting meeting;
    const auto line = [&](const QString& text) {
        checkDoUndoRedo(meeting.project, "Add line", [&, text](Stores& stores) {
            closeLine(stores, meeting.session, {text, 5000, false});
        });
    };
    line("anna: said #one #two/three");
    line("#four");
    line("## Q1");
    line("! told");
}

TEST_CASE("The open line stays behind what is added above it", "[capture]")
{
    Meeting meeting;
    meeting.close("first");
    meeting.keep("open");
    REQUIRE(meeting.project->edit("Add entry", [&](Stores& stores) {
        const auto first = stores.sessions.lastEntry(meeting.session).value();
        stores.sessions.add(Entry{
            .session = meeting.session, .position = first.position + 2 * SessionStore::positionStep, .text = "added"});
    }));
    meeting.close("open and closed");
    QStringList texts;
    for (const auto& entry : meeting.entries())
        texts << entry.text;
    CHECK(texts == QStringList{"first", "added", "open and closed"});
}

TEST_CASE("The open line is found, counted and written out only once it is closed", "[capture][gate]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Begin capture", [&](Stores& stores) {
        beginCapture(stores, meeting.session, 1'700'000'000'000, QDate(2026, 4, 2));
    }));
    meeting.close("closed heron");
    meeting.keep("open heron");
    const auto inside = [&](auto ask) { return meeting.project->read(ask).value(); };
    const auto entries = [&] {
        return inside([](const Stores& stores) {
            for (const auto& [name, count] : counts(stores.db))
                if (name == QLatin1String("entries"))
                    return count;
            return qint64(-1);
        });
    };
    const auto found = [&](const QString& query) {
        return inside([&](const Stores& stores) {
            const Search search(stores.db);
            const auto hits = search.entries(search::parse(query)).hits.size();
            const auto ranked = search.entries(search::parse(query), {.order = SearchOptions::Order::Rank}).hits.size();
            CHECK(search.count(search::parse(query)) == qint64(hits));
            CHECK(ranked == hits);
            return hits;
        });
    };
    CHECK(entries() == 1);
    CHECK(found("heron") == 1);
    CHECK(found("kind:interview") == 1);
    CHECK(found("-egret") == 1);
    inside([&](const Stores& stores) {
        CHECK(stores.sessions.summaries().front().entries == 1);
        CHECK(stores.highlights.wholeEntries(meeting.session).size() == 1);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        writeDump(stores, {}, buffer);
        CHECK(buffer.data().contains("closed heron"));
        CHECK_FALSE(buffer.data().contains("open heron"));
        return 0;
    });
    meeting.close("open heron");
    CHECK(entries() == 2);
    CHECK(found("heron") == 2);
    const auto connection = db::openProject(meeting.project.path(), db::Access::Write);
    CHECK(db::checkProject(*connection).empty());
}

TEST_CASE("A planned session that is captured is held, and goes on from its last time", "[capture]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Plan", [&](Stores& stores) {
        auto session = stores.sessions.session(meeting.session).value();
        session.planned = true;
        session.heldOn = {};
        stores.sessions.update(session);
    }));
    REQUIRE(meeting.project->edit("Begin capture", [&](Stores& stores) {
        beginCapture(stores, meeting.session, 1'700'000'000'000, QDate(2026, 4, 2));
    }));
    const auto last = [&] {
        return meeting.project->read([&](const Stores& stores) { return stores.captures.lastMs(meeting.session); })
            .value();
    };
    CHECK(last() == 0);
    meeting.close("late", 600'000);
    CHECK(last() == 600'000);
    REQUIRE(meeting.project->edit(
        "Pause", [&](Stores& stores) { stores.captures.add({.session = meeting.session, .beginMs = 660'000}); }));
    CHECK(last() == 660'000);
    REQUIRE(
        meeting.project->edit("End capture", [&](Stores& stores) { endCapture(stores, meeting.session, 900'000); }));
    CHECK(last() == 900'000);
    const auto session =
        meeting.project->read([&](const Stores& stores) { return stores.sessions.session(meeting.session); })
            .value()
            .value();
    CHECK_FALSE(session.planned);
    CHECK(session.heldOn == QDate(2026, 4, 2));
    CHECK(session.startedAt == 1'700'000'000'000);
    CHECK(session.lengthMs == 900'000);
}

TEST_CASE("A speaker made in place is known by label, code and name", "[capture]")
{
    Meeting meeting;
    REQUIRE(meeting.project->edit("Add speaker", [&](Stores& stores) {
        CHECK(ensureSpeaker(stores, meeting.session, "ANNA") == meeting.anna);
        CHECK(ensureSpeaker(stores, meeting.session, "p01") == meeting.anna);
        CHECK(ensureSpeaker(stores, meeting.session, "Anna Alder") == meeting.anna);
        const auto maria = ensureSpeaker(stores, meeting.session, "Maria");
        CHECK(ensureSpeaker(stores, meeting.session, "maria") == maria);
    }));
    CHECK(meeting.close("Maria: now they know her").text == "now they know her");
}
