#include "core/sessions/activities.h"
#include "core/sessions/observed_sequences.h"
#include "core/tags/lane_edits.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

using namespace core;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

Entry seen(EntryKind kind, std::optional<qint64> at, const QString& text, std::optional<qint64> until = {})
{
    return {.kind = kind, .atMs = at, .untilMs = until, .text = text};
}

Entry doing(std::optional<qint64> at, const QString& text, std::optional<qint64> until = {})
{
    return seen(EntryKind::Activity, at, text, until);
}

ObservedSequence observation(qint64 id, qint64 person, const QString& activities)
{
    return {{id}, {Id<Participant>{person}}, activities.split(u' ')};
}

/// An observation in a file: what was seen at 10, 20 and 30 seconds, and what was said in between.
struct Observed {
    TestWorkspace workspace;
    Id<Session> session;
    std::vector<Id<Entry>> entries;

    Observed()
    {
        REQUIRE(workspace->edit("Add", [&](Stores& stores) {
            StudyMaker study(stores);
            session = study.session("Visit", SessionKind::Observation);
            const Entry lines[] = {doing(10'000, "opens the file"), seen(EntryKind::Note, {}, "it is warm"),
                                   doing(20'000, "deletes columns", 25'000), doing(30'000, "opens the file")};
            for (Entry entry : lines) {
                entry.session = session;
                entries.push_back(stores.sessions.add(entry));
            }
            stores.highlights.add({.session = session,
                                   .begin = entries[3],
                                   .beginOffset = 6,
                                   .end = entries[3],
                                   .endOffset = 14,
                                   .tags = {stores.tags.ensure("file")}});
        }));
    }

    std::vector<Entry> now() const
    {
        return const_cast<TestWorkspace&>(workspace)
            ->read([&](const Stores& stores) { return stores.sessions.entries(session); })
            .value();
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const auto& entry : now())
            texts << entry.text;
        return texts;
    }
    QString quote()
    {
        return workspace->read([&](const Stores& stores) { return stores.highlights.passages().front().quote(); })
            .value();
    }
};

} // namespace

TEST_CASE("An activity lasts until its end, else until the next one, else until the session ends", "[observation]")
{
    const auto lanes = lanesOf({doing(0, "a"), seen(EntryKind::Object, 500, "pen"), doing(1000, "b", 1400),
                                doing(2000, "c"), seen(EntryKind::Environment, 0, "desk"), doing({}, "when?")},
                               5000);
    CHECK(lanes.items[0] == std::vector<LaneItem>{{0, 0, 1000}, {2, 1000, 1400}, {3, 2000, 5000}});
    CHECK(lanes.items[1] == std::vector<LaneItem>{{4, 0, 5000}});
    CHECK(lanes.items[3].front().isPoint());
    CHECK(lanes.untimed == 1);
}

TEST_CASE("Where nobody wrote a length down, a session ends with the last time that it has", "[observation]")
{
    const auto lanes = lanesOf({doing(0, "a"), seen(EntryKind::Utterance, 9000, "so")}, {});
    CHECK(lanes.lengthMs == 9000);
    CHECK(lanes.items[0].front().untilMs == 9000);
    CHECK(lanesOf({doing(7000, "a")}, {}).items[0].front().isPoint());
    CHECK(lanesOf({doing(7000, "a")}, 6000).lengthMs == 7000);
}

TEST_CASE("Two activities that begin together both last until the next one", "[observation]")
{
    const auto lanes = lanesOf({doing(0, "talks"), doing(0, "types"), doing(4000, "reads")}, 5000);
    CHECK(lanes.items[0] == std::vector<LaneItem>{{0, 0, 4000}, {1, 0, 4000}, {2, 4000, 5000}});
}

TEST_CASE("Time is added up for each activity, and none is counted twice as observed", "[observation]")
{
    const std::vector<Entry> entries{doing(0, "Types  totals"), doing(3000, "rings", 9000), doing(5000, "types totals"),
                                     doing(6000, "walks", 8000)};
    const auto time = timeByActivity(entries, lanesOf(entries, 10'000));
    REQUIRE(time.activities.size() == 3);
    CHECK(time.activities[0] == ActivityTime{"rings", {1}, 6000, 6000.0 / 9000});
    CHECK(time.activities[1] == ActivityTime{"Types totals", {0, 2}, 4000, 4000.0 / 9000});
    CHECK(time.count == 4);
    CHECK(time.observedMs == 9000);
    CHECK(time.uncodedMs == 1000);
    CHECK(timeByActivity({}, lanesOf({}, 500)).uncodedMs == 500);
}

TEST_CASE("The sequence is by time, and an activity twice in a row stands once", "[observation]")
{
    CHECK(sequenceOf({doing(5000, "c"), doing(1000, "a"), doing({}, "a too"), doing(2000, "B"), doing(3000, "b")}) ==
          QStringList{"a", "a too", "B", "c"});
}

TEST_CASE("The longest run that others have in the same order is found, with who was seen", "[observation]")
{
    const auto own = observation(1, 7, "open delete paste match ring");
    const std::vector<ObservedSequence> others{own, observation(2, 2, "open delete walk paste print"),
                                               observation(3, 10, "OPEN delete paste"), observation(4, 4, "match ring"),
                                               observation(5, 5, "paste delete open")};
    const auto run = sharedRun(own, others);
    REQUIRE(run);
    CHECK(*run == SharedRun{0, 3, 3, {Id<Participant>{7}, Id<Participant>{2}, Id<Participant>{10}}});
    CHECK_FALSE(sharedRun(own, {own}));
    CHECK_FALSE(sharedRun(own, {observation(5, 5, "ring open")}));
}

TEST_CASE("Of runs as long the one that most observations have is told", "[observation]")
{
    const auto run = sharedRun(observation(1, 1, "a b x c d"),
                               {observation(2, 2, "a b"), observation(3, 3, "c d"), observation(4, 4, "c d")});
    REQUIRE(run);
    CHECK(run->first == 3);
    CHECK(run->observations == 3);
}

TEST_CASE("The observations of a study are compared by what they hold", "[observation]")
{
    Observed made;
    REQUIRE(made.workspace->edit("Add", [&](Stores& stores) {
        StudyMaker study(stores);
        const auto second = study.session("Second visit", SessionKind::Observation);
        study.voice(second, "P02", study.person("P02"));
        study.said(second, {}, "Opens the file", EntryKind::Activity);
        study.said(second, {}, "Deletes columns", EntryKind::Activity);
        study.said(study.session("Talk"), {}, "opens the file", EntryKind::Activity);
        StudyMaker(stores, "Other").session("Far", SessionKind::Observation);
    }));
    const auto sequences = made.workspace
                               ->read([&](const Stores& stores) {
                                   return observedSequences(stores, stores.sessions.session(made.session)->study);
                               })
                               .value();
    REQUIRE(sequences.size() == 2);
    CHECK(sequences[0].activities == QStringList{"opens the file", "deletes columns", "opens the file"});
    const auto run = sharedRun(sequences[0], sequences);
    REQUIRE(run);
    CHECK(run->count == 2);
    CHECK(run->people.size() == 1);
}

TEST_CASE("What is added to a lane comes into the text by its time", "[observation]")
{
    Observed made;
    checkDoUndoRedo(made.workspace, "Add", [&](Stores& stores) {
        addObserved(stores, made.session, EntryKind::Object, 12'000, " a pen\u2028two ");
    });
    CHECK(made.texts() ==
          QStringList{"opens the file", "it is warm", "a pen\ntwo", "deletes columns", "opens the file"});
    CHECK(made.now()[2].kind == EntryKind::Object);
    CHECK(made.now()[2].atMs == 12'000);
    REQUIRE(made.workspace->edit("Add", [&](Stores& stores) {
        addObserved(stores, made.session, EntryKind::User, 0, "first");
        addObserved(stores, made.session, EntryKind::User, 90'000, "last");
    }));
    CHECK(made.texts().first() == "first");
    CHECK(made.texts().last() == "last");
}

TEST_CASE("An entry is split where the playhead stands", "[observation]")
{
    Observed made;
    checkDoUndoRedo(made.workspace, "Split", [&](Stores& stores) { splitObserved(stores, made.entries[2], 22'000); });
    const auto lanes = lanesOf(made.now(), {});
    CHECK(lanes.items[0][1].untilMs == 22'000);
    CHECK(lanes.items[0][2].atMs == 22'000);
    CHECK(lanes.items[0][2].untilMs == 25'000);
    CHECK(made.texts()[3] == "deletes columns");
    CHECK_FALSE(made.workspace->edit("Split", [&](Stores& stores) { splitObserved(stores, made.entries[0], 10'000); }));
}

TEST_CASE("Entries that read the same are joined with their highlights on the same words", "[observation]")
{
    Observed made;
    checkDoUndoRedo(made.workspace, "Join",
                    [&](Stores& stores) { joinObserved(stores, made.entries[0], made.entries[3]); });
    CHECK(made.texts() == QStringList{"opens the file", "it is warm", "deletes columns"});
    CHECK(made.quote() == "the file");
}

TEST_CASE("Entries that read differently are joined with all their words and tags", "[observation]")
{
    Observed made;
    checkDoUndoRedo(made.workspace, "Join",
                    [&](Stores& stores) { joinObserved(stores, made.entries[2], made.entries[3]); });
    CHECK(made.texts() == QStringList{"opens the file", "it is warm", "deletes columns opens the file"});
    CHECK(made.quote() == "the file");
    CHECK_FALSE(made.now()[2].untilMs);
    REQUIRE(made.workspace->undo());
    checkDoUndoRedo(made.workspace, "Join",
                    [&](Stores& stores) { joinObserved(stores, made.entries[0], made.entries[2]); });
    CHECK(made.texts().first() == "opens the file deletes columns");
    CHECK(made.now()[0].untilMs == 25'000);
}

TEST_CASE("An entry that goes leaves its highlights their words, one that is reworded keeps its tags", "[observation]")
{
    Observed made;
    checkDoUndoRedo(made.workspace, "Reword",
                    [&](Stores& stores) { rewordObserved(stores, made.entries[3], "opens again the file"); });
    CHECK(made.quote() == "the file");
    checkDoUndoRedo(made.workspace, "Delete", [&](Stores& stores) { removeObserved(stores, made.entries[3]); });
    CHECK(made.texts().size() == 3);
    const auto gone = made.workspace->edit("Delete", [&](Stores& stores) { removeObserved(stores, made.entries[3]); });
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == Error::Kind::NotFound);
}
