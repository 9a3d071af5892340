#include "core/error.h"
#include "core/import/readers.h"
#include "core/import/speakers.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;

namespace {

Document read(const QString& text, SessionKind kind = SessionKind::Interview, const QString& name = "talk.txt")
{
    ReadOptions options;
    options.kind = kind;
    options.researchers = {"Ruth Amsel"};
    return readDocument(name, text.toUtf8(), options);
}

Document readFile(const QString& path, SessionKind kind = SessionKind::Interview)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    ReadOptions options;
    options.kind = kind;
    return readDocument(path, file.readAll(), options);
}

/// "label: text" a line, without a label where nobody is named; times in seconds before it.
QStringList shown(const Document& document)
{
    QStringList lines;
    for (const auto& entry : document.entries) {
        QString line = entry.atMs
                           ? QStringLiteral("[%1%2] ").arg(*entry.atMs / 1000).arg(entry.timeEstimated ? "~" : "")
                           : QString();
        if (entry.speaker >= 0)
            line += document.speakers[size_t(entry.speaker)].label + ": ";
        lines << line + entry.text;
    }
    return lines;
}

QStringList labels(const Document& document)
{
    QStringList labels;
    for (const auto& speaker : document.speakers)
        labels << speaker.label;
    return labels;
}

} // namespace

TEST_CASE("Speaker turns are read in every form", "[import][text]")
{
    CHECK(shown(read("Mara: I wait.\nRuth Amsel: Why?\nMara: It is slow.")) ==
          QStringList{"Mara: I wait.", "Ruth Amsel: Why?", "Mara: It is slow."});
    CHECK(shown(read("**Mara:** I wait.\n\n**Ruth**: Why?\n")) == QStringList{"Mara: I wait.", "Ruth: Why?"});
    CHECK(shown(read("[00:00:12] Mara: I wait.\n[00:01:10] Ruth: Why?")) ==
          QStringList{"[12] Mara: I wait.", "[70] Ruth: Why?"});
    CHECK(shown(read("Mara (00:12): I wait.\nRuth (01:10): Why?")) ==
          QStringList{"[12] Mara: I wait.", "[70] Ruth: Why?"});
    CHECK(shown(read("**Mara:**\nI wait.\nA lot.\n**Ruth:**\nWhy?\n**Mara:**\nSlow.")) ==
          QStringList{"Mara: I wait.", "Mara: A lot.", "Ruth: Why?", "Mara: Slow."});
}

TEST_CASE("A talk in which each label stands once is still a talk", "[import][text]")
{
    CHECK(labels(read("Mara Lindt: I wait.\nBen Okoro: Me too.")) == QStringList{"Mara Lindt", "Ben Okoro"});
    CHECK(labels(read("Interviewer: Why?\nP3: It is slow.")) == QStringList{"Interviewer", "P3"});
}

TEST_CASE("Prose with colons has no speakers", "[import][text]")
{
    const QString prose =
        "A long day.\nNote: the printer was broken.\nNote: again.\nhttps://example.org/a: a link\n"
        "One thing: it is slow.\nOne thing: it is dear.\nAt 10:30 she left.\nTask 1: log in\nTask 2: log out\n"
        "He said: this will not do.\nWe all agreed.\nNobody asked.\nIt rained.\nThen we ate.\n";
    const auto document = read(prose);
    CHECK(document.speakers.empty());
    CHECK(document.entries.size() == 14);
    CHECK(document.dialect == "plain text");
    CHECK(read("Commit: 1\nLicence: free\nPaths: all\nContent: text\nPrivacy: none\nSubset: whole").speakers.empty());
    CHECK(
        read(
            "Intro\n\nMore\n\nText\n\n**Design Rule:** short\n\na\n\nb\n\nc\n\nd\n\ne\n\n**Design Rule:** clear\n\nf\n")
            .speakers.empty());
}

TEST_CASE("In a labelled talk a single interjection is a speaker too", "[import][text]")
{
    const auto document =
        read("Mara: I wait.\nBen: Me too.\nMara: Long.\nBen: Yes.\nLea Winter: Sorry, I am late.\nMara: Hello.");
    CHECK(labels(document) == QStringList{"Mara", "Ben", "Lea Winter"});
}

TEST_CASE("A name may contain a colon where that makes fewer names", "[import][text]")
{
    CHECK(labels(read("Mara: Two things: speed, price\nBen: One thing: speed\nMara: Yes")) ==
          QStringList{"Mara", "Ben"});
    CHECK(labels(read("Room 4: Mara: yes\nRoom 5: Mara: no\nRoom 4: Mara: maybe\nRoom 5: Mara: so")) ==
          QStringList{"Room 4", "Room 5"});
    CHECK(labels(read("1: Mara: yes\n1: Ben: no\n1: Mara: maybe\n1: Ben: so")) == QStringList{"1: Mara", "1: Ben"});
}

TEST_CASE("Lines without a label belong to the speaker before, headings to nobody", "[import][text]")
{
    CHECK(shown(read("The talk\n\nMara: I wait.\nA lot.\n\n## Later\n\nStill.\nBen: Me too.\nMara: Yes.")) ==
          QStringList{"The talk", "Mara: I wait.", "Mara: A lot.", "## Later", "Mara: Still.", "Ben: Me too.",
                      "Mara: Yes."});
}

TEST_CASE("Where only the interviewer has a label, the other lines are nobody's", "[import][text]")
{
    CHECK(shown(read("MODERATOR: Why?\nIt is slow.\nVery.\nMODERATOR: And?\nDear.")) ==
          QStringList{"MODERATOR: Why?", "It is slow.", "Very.", "MODERATOR: And?", "Dear."});
    CHECK(shown(read("**Interviewer:**\nWhy?\nIt is slow.\n**Interviewer:**\nAnd?")) ==
          QStringList{"Interviewer: Why?", "It is slow.", "Interviewer: And?"});
}

TEST_CASE("Without labels a line is an utterance in an interview and a note in an observation", "[import][text]")
{
    CHECK(read("She waits.").entries[0].kind == EntryKind::Utterance);
    CHECK(read("She waits.", SessionKind::Observation).entries[0].kind == EntryKind::Note);
    CHECK(read("Too dear.", SessionKind::Feedback).entries[0].kind == EntryKind::Feedback);
    CHECK(read("She waits. #slow").entries[0].text == "She waits. #slow");
}

TEST_CASE("Notes of an observation follow the note line", "[import][text]")
{
    const auto document =
        read("[00:30] a: opens the file #paper\n#slow\nP1: It hangs #pain\n! Trust\n> \"so it goes\"\nthe end",
             SessionKind::Observation);
    REQUIRE(document.entries.size() == 5);
    CHECK(document.entries[0].kind == EntryKind::Activity);
    CHECK(document.entries[0].atMs == 30'000);
    CHECK(document.entries[0].tags == QStringList{"paper", "slow"});
    CHECK(document.entries[1].speaker == 0);
    CHECK(document.entries[1].text == "It hangs");
    CHECK(document.entries[1].tags == QStringList{"pain"});
    CHECK(document.entries[2].kind == EntryKind::Insight);
    CHECK(document.entries[3].quoted);
    CHECK(document.entries[4].kind == EntryKind::Note);
    CHECK(labels(document) == QStringList{"P1"});
}

TEST_CASE("Paragraphs broken by width become one entry each", "[import][text]")
{
    const QString line = "these words go on and on until the right margin makes them turn";
    const QString paragraph = line + "\n" + line + "\n" + line + "\nand end.";
    const auto document =
        read("Mara: " + paragraph + "\n\n" + paragraph + "\n\nBen: " + paragraph + "\n\nMara: Yes.\n");
    CHECK(document.entries.size() == 4);
    CHECK(document.entries[0].text == line + " " + line + " " + line + " and end.");
    CHECK(read("One.\nTwo.\n\nThree.\nFour.").entries.size() == 4);
}

TEST_CASE("Brackets lose their backslash, other marks stay", "[import][text]")
{
    const auto document = read("**Mara:** \\[04:05\\] so \\[laughs\\] \\#1 *very* slow\n\n**Ben:** Yes");
    CHECK(document.entries[0].text == "[04:05] so [laughs] \\#1 *very* slow");
    CHECK(document.entries[0].atMs == 245'000);
}

TEST_CASE("A line with nothing but a time is the time of what follows", "[import][text]")
{
    CHECK(shown(read("00:00:12\nMara: I wait.\n\n00:00:19\nBen: Me too.\nMara: So.")) ==
          QStringList{"[12] Mara: I wait.", "[19] Ben: Me too.", "Mara: So."});
}

TEST_CASE("Otter's transcripts are read", "[import][text]")
{
    const auto document = read(
        "Mara Lindt  0:03\nI wait.\n\nUnknown Speaker  1:02:10\nWhy?\nReally?\n\nTranscribed by https://otter.ai\n");
    CHECK(document.dialect == "Otter");
    CHECK(shown(document) ==
          QStringList{"[3] Mara Lindt: I wait.", "[3730] Unknown Speaker: Why?", "Unknown Speaker: Really?"});
    CHECK(document.lost.size() == 1);
    CHECK_FALSE(document.lost[0].content);
}

TEST_CASE("Zoom's transcripts are read, clock times counted from the first", "[import][text]")
{
    CHECK(shown(read("[Mara Lindt] 10:02:33\nI wait.\n\n[Ben] 10:02:40\nMe too.\n")) ==
          QStringList{"[0] Mara Lindt: I wait.", "[7] Ben: Me too."});
    CHECK(shown(read("00:00:05\tMara Lindt\n\tI wait.\n00:00:09\tBen:\tMe too.\n")) ==
          QStringList{"[5] Mara Lindt: I wait.", "[9] Ben: Me too."});
}

TEST_CASE("Google Meet's transcripts have estimated times, and their summary is not speech", "[import][text]")
{
    const QString text =
        "Weekly (2024-03-01 10:02 GMT+1) - Transcript\nAttendees\nMara Lindt, Ben Okoro\nTranscript\n00:00:00\n"
        "Mara Lindt: ten units\nBen Okoro: ten units\n00:01:40\nMara Lindt: end\n"
        "Transcription ended after 00:02:00\nThis transcript was made by a computer.\n";
    const auto document = read(text);
    CHECK(document.dialect == "Google Meet");
    CHECK(document.heldOn == QDate(2024, 3, 1));
    CHECK(shown(document) ==
          QStringList{"[0] Mara Lindt: ten units", "[50~] Ben Okoro: ten units", "[100] Mara Lindt: end"});
    CHECK(document.lost.size() == 2);

    const auto markdown = read("# Weekly\n\n## Summary\n\nBen Okoro: will call.\n\n### 00:00:53\n\n**Mara Lindt:** I "
                               "wait.\n\n**Ben Okoro:** Why?\n\n"
                               "### 00:01:53\n\n**Mara Lindt:** Slow.\n\nTranscription ended after 00:02:10\n");
    CHECK(markdown.dialect == "Google Meet");
    CHECK(labels(markdown) == QStringList{"Mara Lindt", "Ben Okoro"});
    CHECK(markdown.entries.size() == 3);
    CHECK(markdown.entries[0].atMs == 53'000);
}

TEST_CASE("Interviewers and researchers are moderators, breaks stand for nobody", "[import][text]")
{
    CHECK(guessPart("Interviewer", {}) == Part::Moderator);
    CHECK(guessPart("moderator 2", {}) == Part::Moderator);
    CHECK(guessPart("Q", {}) == Part::Moderator);
    CHECK(guessPart("ruth amsel", {"Ruth Amsel"}) == Part::Moderator);
    CHECK(guessPart("Break", {}) == Part::Observer);
    CHECK(guessPart("Mara", {}) == Part::Participant);
}

TEST_CASE("Labels that name a place in the talk are generic", "[import][text]")
{
    for (const auto* label : {"P1", "p 12", "Participant 2", "Speaker 3", "SPEAKER_00", "Speaker A", "Respondent",
                              "Unknown", "Unknown Speaker", "K"})
        CHECK(isGenericLabel(label));
    for (const auto* label : {"Mara", "Mara Lindt", "Paul 3", "IT", "Speaker of the House", ""})
        CHECK_FALSE(isGenericLabel(label));
}

TEST_CASE("A code at the start of a name is the participant's", "[import][text]")
{
    CHECK(participantCode("P2_notes.txt") == "P2");
    CHECK(participantCode("/home/x/AB012 talk.md") == "AB012");
    CHECK(participantCode("P02") == "P02");
    CHECK(participantCode("notes/p2.md") == "P2"); // nothing but the code
    for (const auto* name : {"p2 talk.md", "s2.md", "P2b.txt", "ABCD1.txt", "Talk P2.txt", "P1234.txt", "P.txt"})
        CHECK(participantCode(name).isEmpty());
}

TEST_CASE("The kind of a session is guessed from name and text", "[import][text]")
{
    CHECK(guessKind("talk.txt", "Mara: hello") == SessionKind::Interview);
    CHECK(guessKind("P1_Notes.txt", "T1\n fine") == SessionKind::Interview);
    CHECK(guessKind("P1_observation.txt", "x") == SessionKind::Observation);
    CHECK(guessKind("x.md", "# Field notes, 3 May\nfoo") == SessionKind::Observation);
    CHECK(guessKind("x.txt", "a: opens\ne: office\na: closes") == SessionKind::Observation);
    CHECK(guessKind("Focus group 2.md", "") == SessionKind::FocusGroup);
    CHECK(guessKind("x.txt", "Mara: my observation is this\nBen: a focus group") == SessionKind::Interview);
}

TEST_CASE("What is no text is refused by a sentence that names the file", "[import][text]")
{
    const auto sentence = [](const QByteArray& bytes) {
        try {
            readDocument("/tmp/odd.txt", bytes, {});
        } catch (const Failure& failure) {
            CHECK(failure.error().kind == Error::Kind::BadInput);
            return failure.error().text;
        }
        return QString();
    };
    CHECK(sentence("").contains("empty"));
    CHECK(sentence(" \n\t\r\n").contains("white space"));
    CHECK(sentence("00:00:12\n").contains("no words"));
    QByteArray noise;
    for (int i = 0; i < 4000; ++i)
        noise += char((i * 7919) % 251);
    for (const QByteArray& bytes : {QByteArray("PK\x03\x04 zip"), QByteArray("%PDF-1.7"),
                                    QByteArray("SQLite format 3\0", 16), QByteArray("\x89PNG\r\n"), noise})
        CHECK(sentence(bytes).contains("odd.txt"));
}

TEST_CASE("Reading can be stopped at any time", "[import][text]")
{
    const QByteArray bytes = QByteArray("Mara: I wait.\nBen: Me too.\n").repeated(20'000);
    int all = 0;
    qint64 last = 0;
    readDocument("talk.txt", bytes, {}, [&](qint64 done, qint64 total) {
        CHECK(total == bytes.size());
        CHECK(done >= last);
        last = done;
        return ++all > 0;
    });
    REQUIRE(all > 8);
    for (int stop = 1; stop < all; stop += 3) {
        int asked = 0;
        CHECK_THROWS_AS(readDocument("talk.txt", bytes, {}, [&](qint64, qint64) { return ++asked < stop; }), Failure);
    }
}

TEST_CASE("Real interviews in Markdown keep each line, and every bold label is a speaker", "[import][text]")
{
    QDirIterator files(support::fixture("changelog-sample"), {"*.md"}, QDir::Files, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        CAPTURE(path);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        static const QRegularExpression bold("^\\*\\*(.+?)(?::\\*\\*|\\*\\*:) ?(.*)$");
        QStringList texts;
        QSet<QString> names;
        for (const auto& line : QString::fromUtf8(file.readAll()).split('\n')) {
            if (line.trimmed().isEmpty())
                continue;
            const auto match = bold.match(line.trimmed());
            const QString text = (match.hasMatch() ? match.captured(2) : line).trimmed();
            if (match.hasMatch())
                names << match.captured(1);
            if (!text.isEmpty())
                texts << QString(text).replace("\\[", "[").replace("\\]", "]").normalized(QString::NormalizationForm_C);
        }
        const auto document = readFile(path);
        QStringList entries;
        for (const auto& entry : document.entries)
            entries << entry.text;
        CHECK(entries == texts);
        const auto found = labels(document);
        CHECK(QSet<QString>(found.begin(), found.end()) == names);
        ++seen;
    }
    CHECK(seen == 29);
}

TEST_CASE("Real notes of interviews and tests have no speakers", "[import][text]")
{
    int seen = 0;
    for (const auto& folder : {"serdif-usability/data/notes", "ipfs-mobile/user-research"}) {
        QDirIterator files(support::fixture(folder), {"*.md", "*_Notes.txt"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.contains("README"))
                continue;
            CAPTURE(path);
            for (const auto kind : {SessionKind::Interview, SessionKind::Observation})
                CHECK(readFile(path, kind).speakers.empty());
            ++seen;
        }
    }
    CHECK(seen == 17 + 24);
}

TEST_CASE("Real transcripts with and without labels are told apart", "[import][text]")
{
    const QString folder = support::fixture("otel-end-user/transcripts");
    const auto of = [&](const QString& part) {
        return labels(readFile(QDir(folder).filePath(QDir(folder).entryList({"*" + part + "*"}).value(0))));
    };
    CHECK(of("jerome-johnson").isEmpty());
    CHECK(of("teaser").isEmpty());
    CHECK(of("hazel-weakly") == QStringList{"Hazel", "Interviewer"});
    CHECK(of("steven-swartz") == QStringList{"Host", "Stephen", "Dan"});
    CHECK(of("feedback-panel") == QStringList{"Iris", "Adriana", "Juraj", "Greg", "Joel"});
}
