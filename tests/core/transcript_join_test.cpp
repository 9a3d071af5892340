#include "core/import/importer.h"
#include "core/import/transcript_join.h"
#include "tests/support/strings.h"
#include "tests/support/study.h"
#include "tests/support/test_workspace.h"

#include <QFile>

using namespace core;
using namespace core::import;
using support::checkDoUndoRedo;
using support::StudyMaker;
using support::TestWorkspace;

namespace {

constexpr auto transcript = "WEBVTT\n\n"
                            "00:00:10.000 --> 00:00:14.000\n<v Anna>Every Friday we export the ledger\n\n"
                            "00:00:30.000 --> 00:00:33.000\n<v Anna>then I colour the mismatches\n\n"
                            "00:00:50.000 --> 00:00:54.000\n<v Interviewer>And what about approvals?\n\n"
                            "00:01:10.000 --> 00:01:15.000\n<v Anna>Approvals wait for the controller in Gdansk\n";

/// A session that was logged live: notes that began 100 s before the recording, one of them tagged.
struct Logged {
    TestWorkspace workspace;
    Id<Session> session;
    QString path;

    Logged()
    {
        path = workspace.folder() + "/call.vtt";
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(transcript);
        REQUIRE(workspace->edit("Add", [&](Stores& stores) {
            StudyMaker study(stores);
            session = study.session("Call with Anna");
            const auto note = [&](qint64 at, const QString& text) {
                return stores.sessions.add(
                    Entry{.session = session, .kind = EntryKind::Note, .atMs = at, .text = text});
            };
            note(20'000, "arrives late");
            const auto tagged = note(112'000, "ledger export on Friday");
            note(131'000, "colours mismatches");
            stores.sessions.add(Entry{.session = session, .kind = EntryKind::Insight, .text = "It is about trust"});
            note(173'000, "controller in Gdansk");
            study.highlight(tagged, tagged, "workaround");
        }));
    }

    TranscriptFile file() { return readTranscript(path, {}); }
    std::vector<Entry> entries()
    {
        return workspace->read([&](const Stores& stores) { return stores.sessions.entries(session); }).value();
    }
    QStringList texts()
    {
        QStringList texts;
        for (const auto& entry : entries())
            texts << entry.text;
        return texts;
    }
};

} // namespace

TEST_CASE("The offset of a transcript is guessed by the rare words that notes share with it", "[join]")
{
    Logged logged;
    const auto guess = guessOffset(logged.entries(), logged.file().cues);
    CHECK(std::abs(guess.offsetMs - 101'000) <= 3000);
    CHECK(guess.matched == 3);
    CHECK(guess.notes == 3);
    CHECK(guess.isSure);
    CHECK(guessOffset({}, logged.file().cues) == JoinGuess{});
}

TEST_CASE("Notes that speak for different offsets make no sure guess", "[join]")
{
    Logged logged;
    auto notes = logged.entries();
    notes[1].atMs = 900'000;
    notes[2].atMs = 20'000;
    CHECK_FALSE(guessOffset(notes, logged.file().cues).isSure);
}

TEST_CASE("A transcript comes between the notes at its times, and undo takes all of it back", "[join]")
{
    Logged logged;
    const auto file = logged.file();
    JoinedTranscript done;
    checkDoUndoRedo(logged.workspace, "Join",
                    [&](Stores& stores) { done = joinTranscript(stores, logged.session, file, 100'000); });
    CHECK(done.entries == 4);
    CHECK(done.people == 1);
    CHECK(logged.texts() == QStringList{"arrives late", "Every Friday we export the ledger", "ledger export on Friday",
                                        "then I colour the mismatches", "colours mismatches", "It is about trust",
                                        "And what about approvals?", "Approvals wait for the controller in Gdansk",
                                        "controller in Gdansk"});
    const auto entries = logged.entries();
    CHECK(entries[1].atMs == 110'000);
    CHECK(entries[1].kind == EntryKind::Utterance);
    CHECK(entries[2].atMs == 112'000);
    CHECK_FALSE(entries[5].atMs);
    logged.workspace->read([&](const Stores& stores) {
        const auto speakers = stores.sessions.speakers(logged.session);
        REQUIRE(speakers.size() == 2);
        CHECK(speakers[0].label == "Anna");
        CHECK(entries[1].speaker == speakers[0].id);
        CHECK(speakers[1].part == Part::Moderator);
        CHECK(stores.highlights.passages().front().quote() == "ledger export on Friday");
        CHECK(stores.sessions.origin(logged.session)->name == "call.vtt");
        CHECK(keptReports(stores).front().report.files.front().entries == 4);
    });
}

TEST_CASE("A voice that the session knows already speaks in the transcript too", "[join]")
{
    Logged logged;
    REQUIRE(logged.workspace->edit("Add", [&](Stores& stores) {
        StudyMaker study(stores);
        study.voice(logged.session, "anna", study.person("P08", "Anna Berg"));
    }));
    const auto file = logged.file();
    REQUIRE(logged.workspace->edit("Join",
                                   [&](Stores& stores) { joinTranscript(stores, logged.session, file, -1'000'000); }));
    CHECK(logged.entries().front().atMs == 0); // never before the session began
    CHECK(logged.workspace->read([](const Stores& stores) { return stores.people.participants().size(); }).value() ==
          1);
}

TEST_CASE("A text without times is not joined, with a sentence that says why", "[join]")
{
    Logged logged;
    QFile file(logged.workspace.folder() + "/words.txt");
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Anna: every Friday\nInterviewer: and then?\n");
    file.close();
    const auto read = guarded([&] { return readTranscript(file.fileName(), {}); });
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Error::Kind::BadInput);
    CHECK(read.error().text.contains("words.txt"));
    CHECK_FALSE(guarded([&] { return readTranscript("/no/such.vtt", {}); }));
}
