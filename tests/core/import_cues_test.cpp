#include "core/error.h"
#include "core/import/cue_text.h"
#include "core/import/cues.h"
#include "core/import/decode.h"
#include "core/import/readers.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Document read(const QString& text, bool keepCues = false, const QString& name = "talk.vtt")
{
    ReadOptions options;
    options.keepCues = keepCues;
    return readDocument(name, text.toUtf8(), options);
}

QStringList shown(const Document& document)
{
    QStringList lines;
    for (const auto& entry : document.entries) {
        const QString label = entry.speaker < 0 ? QString() : document.speakers[size_t(entry.speaker)].label + ": ";
        const QString times =
            entry.atMs
                ? QStringLiteral("[%1-%2%3] ").arg(*entry.atMs).arg(*entry.untilMs).arg(entry.timeEstimated ? "~" : "")
                : QString();
        lines << times + label + entry.text;
    }
    return lines;
}

/// The words that a processed cue shows, gathered from the leaves of its tree.
QString leaves(const QJsonValue& node)
{
    if (node.isArray()) {
        QString text;
        for (const auto& child : node.toArray())
            text += leaves(child);
        return text;
    }
    const auto object = node.toObject();
    if (object.value("localName").toString().isEmpty() && object.contains("data"))
        return object.value("data").toString();
    return leaves(object.value("childNodes").toArray());
}

} // namespace

TEST_CASE("WebVTT files parse as the suite expects", "[import][cues]")
{
    // Where today's standard or we differ from the draft that the suite was made for:
    // keeping a cue right under the header; ending a block at a second "-->"; "120:00.000" and "000:00.000" are no
    // times by the standard.
    const QStringList ours{"file-layout/header-no-new-line", "integration/id", "cue-times/minimum-spots-over-sixty",
                           "cue-times/min-top-digits"};
    const QString root = support::fixture("webvtt-suite/tests") + "/";
    QDirIterator files(root, {"*.vtt"}, QDir::Files, QDirIterator::Subdirectories);
    int compared = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = path.mid(root.size()).chopped(4);
        CAPTURE(name);
        const auto file = parseWebVtt(decode(bytesOf(path)).text);
        if (ours.contains(name))
            continue;
        std::vector<Cue> cues;
        for (const auto& cue : file ? file->cues : std::vector<Cue>())
            if (cue.strict)
                cues.push_back(cue);
        if (QFile::exists(root + name + ".json")) {
            const auto expected =
                QJsonDocument::fromJson(bytesOf(root + name + ".json")).object().value("cues").toArray();
            REQUIRE(cues.size() == size_t(expected.size()));
            for (size_t i = 0; i < cues.size(); ++i) {
                const auto cue = expected[int(i)].toObject();
                CHECK(cues[i].startMs == qRound64(cue.value("startTime").toDouble() * 1000));
                CHECK(cues[i].endMs == qRound64(cue.value("endTime").toDouble() * 1000));
                if (!name.contains("junk_characters")) // its lines hold other line breaks
                    CHECK(cues[i].id == cue.value("id").toString().normalized(QString::NormalizationForm_C));
                CHECK(cues[i].text == cue.value("text").toString().normalized(QString::NormalizationForm_C));
            }
            ++compared;
        } else if (QFile::exists(root + name + "-proc.json")) {
            const auto expected = QJsonDocument::fromJson(bytesOf(root + name + "-proc.json")).array();
            CHECK(cues.size() == size_t(expected.size()));
            ++compared;
        }
    }
    CHECK(compared > 200);
}

TEST_CASE("The words of a cue are those that the suite shows", "[import][cues]")
{
    // Marks that are never closed: the standard drops the rest of the cue, we keep the words.
    const QStringList ours{"no-end-gt", "end-tag-no-gt", "no-closing-gt", "start-tag-missing-gt"};
    const QString root = support::fixture("webvtt-suite/tests/cuetext") + "/";
    QDirIterator files(root, {"*.vtt"}, QDir::Files, QDirIterator::Subdirectories);
    int compared = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = QFileInfo(path).completeBaseName();
        CAPTURE(path);
        if (ours.contains(name) || !QFile::exists(path.chopped(4) + "-proc.json"))
            continue;
        const auto expected = QJsonDocument::fromJson(bytesOf(path.chopped(4) + "-proc.json")).array();
        const auto cues = parseWebVtt(decode(bytesOf(path)).text)->cues;
        for (size_t i = 0; i < qMin(cues.size(), size_t(expected.size())); ++i) {
            QString words;
            for (const auto& voice : voicesIn(cues[i].text))
                words += voice.text;
            CHECK(words.simplified() == leaves(expected[int(i)]).normalized(QString::NormalizationForm_C).simplified());
            ++compared;
        }
    }
    CHECK(compared > 50);
}

TEST_CASE("Podcast transcripts give the expected segments", "[import][cues]")
{
    const QString root = support::fixture("podcast-transcripts/test/test_files") + "/";
    for (const QString name :
         {"kde_express-16_kde_en_telegram.vtt", "podnews_daily_2024-01-25.vtt", "podnews_weekly_review_2024-01-19.vtt",
          "buzzcast.srt", "podcasting_20_episode_124.srt"}) {
        CAPTURE(name);
        const auto expected = QJsonDocument::fromJson(bytesOf(root + QString(name).replace('.', '_') + "_parsed.json"))
                                  .object()
                                  .value("segments")
                                  .toArray();
        ReadOptions options;
        options.keepCues = true;
        const auto document = readDocument(name, bytesOf(root + name), options);
        REQUIRE(document.entries.size() == size_t(expected.size()));
        for (size_t i = 0; i < document.entries.size(); ++i) {
            const auto& entry = document.entries[i];
            const auto segment = expected[int(i)].toObject();
            CHECK(entry.atMs == qRound64(segment.value("startTime").toDouble() * 1000));
            CHECK(entry.untilMs == qRound64(segment.value("endTime").toDouble() * 1000));
            CHECK((entry.speaker < 0 ? QString() : document.speakers[size_t(entry.speaker)].label) ==
                  segment.value("speaker").toString());
            CHECK(entry.text.simplified() == segment.value("body").toString().simplified());
        }
        CHECK(document.lost.empty());
    }
}

TEST_CASE("Cues of one speaker are one entry until a pause", "[import][cues]")
{
    const QString text =
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mara>I wait\n\n00:03.900 --> 00:05.000\n<v Mara>a lot.\n\n"
        "00:07.000 --> 00:08.000\n<v Mara>Really.\n\n00:08.000 --> 00:09.000\n<v Ben>Me too.</v>\n";
    CHECK(shown(read(text)) ==
          QStringList{"[1000-5000] Mara: I wait a lot.", "[7000-8000] Mara: Really.", "[8000-9000] Ben: Me too."});
    CHECK(read(text, true).entries.size() == 4);
}

TEST_CASE("Past 60 words an entry ends with its sentence", "[import][cues]")
{
    const QString words = QStringLiteral("word ").repeated(30).trimmed();
    const auto at = [](int i) {
        return QStringLiteral("00:%1.000 --> 00:%2.000\n").arg(i, 2, 10, QChar('0')).arg(i + 1, 2, 10, QChar('0'));
    };
    SECTION("at the end of a cue")
    {
        const auto document = read("WEBVTT\n\n" + at(1) + words + "\n\n" + at(2) + words + "\n\n" + at(3) + words +
                                   ".\n\n" + at(4) + "More.\n");
        REQUIRE(document.entries.size() == 2);
        CHECK(document.entries[1].text == "More.");
        CHECK_FALSE(document.entries[1].timeEstimated);
    }
    SECTION("inside a cue, where what follows has an estimated time")
    {
        const auto document = read("WEBVTT\n\n" + at(1) + words + "\n\n" + at(2) + words + "\n\n" + at(3) +
                                   "to Dr. Who. And then\n\n" + at(4) + "more.\n");
        REQUIRE(document.entries.size() == 2);
        CHECK(document.entries[0].text.endsWith("to Dr. Who."));
        CHECK(document.entries[1].text == "And then more.");
        CHECK(document.entries[1].timeEstimated);
        CHECK(document.entries[1].atMs > 3000);
        CHECK(document.entries[1].atMs < 4000);
    }
}

TEST_CASE("Zoom's cues name the speaker in the words", "[import][cues]")
{
    const auto document = read("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nMara Lindt: I wait.\n\n2\n00:00:02.500 --> "
                               "00:00:03.000\nBen Okoro: Note: me too.\n\n"
                               "3\n00:00:03.500 --> 00:00:04.000\nMara Lindt: Why?\n");
    CHECK(document.dialect == "WebVTT (Zoom)");
    CHECK(shown(document) == QStringList{"[1000-2000] Mara Lindt: I wait.", "[2500-3000] Ben Okoro: Note: me too.",
                                         "[3500-4000] Mara Lindt: Why?"});
    CHECK(read("WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nGood morning.\n").speakers.empty());
}

TEST_CASE("Teams' cues belong together by their number, and its short times are milliseconds", "[import][cues]")
{
    const QString id = "0f0a5f6e-93f1-4b5a-9d7e-0c1d2e3f4a5b/";
    const auto numbered =
        read("WEBVTT\n\n" + id + "32-0\n00:00:01.000 --> 00:00:02.000\n<v Mara Lindt>I wait\nand wait</v>\n\n" + id +
             "32-1\n00:00:09.000 --> 00:00:10.000\n<v Mara Lindt>for days.</v>\n\n" + id +
             "33-0\n00:00:20.000 --> 00:00:21.000\n<v Mara Lindt>So.</v>\n");
    CHECK(numbered.dialect == "WebVTT (Teams)");
    CHECK(shown(numbered) ==
          QStringList{"[1000-10000] Mara Lindt: I wait and wait for days.", "[20000-21000] Mara Lindt: So."});

    const auto blocks = read("0:0:2.90 --> 0:0:4.500\nMara Lindt\nI wait.\n0:0:6.90 --> 0:0:6.500\nBen Okoro\nMe "
                             "too.\n0:0:6.400 --> 0:0:9.70\nMara Lindt\nWhy?\n",
                             false, "t.txt");
    CHECK(blocks.dialect == "Teams");
    CHECK(shown(blocks) == QStringList{"[2090-4500] Mara Lindt: I wait.", "[6090-6500] Ben Okoro: Me too.",
                                       "[6400-9070] Mara Lindt: Why?"});
    CHECK(shown(read("WEBVTT\n\n0:0:6.90 --> 0:0:6.500\n<v Mara>Yes</v>\n")) == QStringList{"[6090-6500] Mara: Yes"});
}

TEST_CASE("SubRip is read, also with a number as words or a blank line inside", "[import][cues]")
{
    CHECK(
        shown(read("1\n00:00:01,000 --> 00:00:02,000\nHow many?\n42\n\n2\n00:00:04,500 --> 00:00:06,000\none\n\ntwo\n",
                   false, "x.srt")) == QStringList{"[1000-2000] How many? 42", "[4500-6000] one two"});
    CHECK(read("1\n00:00:01,000 --> 00:00:02,000\nHi.\n", false, "x.txt").dialect == "SubRip");
}

TEST_CASE("Rolling captions are taken once", "[import][cues]")
{
    QString text = "WEBVTT\n\n";
    for (int i = 0; i < 6; ++i)
        text += QStringLiteral("00:0%1.000 --> 00:0%2.000\nline %1\nline %2\n\n").arg(i).arg(i + 1);
    CHECK(shown(read(text)) == QStringList{"[0-6000] line 0 line 1 line 2 line 3 line 4 line 5 line 6"});
    CHECK(read(text, true).entries[1].text == "line 1 line 2");
}

TEST_CASE("What is not speech is reported, and no word goes with an unreadable time", "[import][cues]")
{
    const auto document =
        read("WEBVTT a title\nX-KIND: y\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n"
             "00:01.000 --> 00:02.000\nOne.\n\nabout here --> there\nTwo.\n\nstray words\n");
    REQUIRE(document.entries.size() == 2);
    CHECK(document.entries[1].text == "Two.");
    CHECK_FALSE(document.entries[1].atMs);
    int content = 0;
    for (const auto& loss : document.lost)
        content += loss.content;
    CHECK(content == 1);
    CHECK(document.lost.size() == 4);
    CHECK(shown(read("WEBVTT\n\n0.000 --> 3.480\nOne.\n")) == QStringList{"[0-3480] One."});
}

TEST_CASE("Voices and marks are told from words", "[import][cues]")
{
    CHECK(voicesIn(u"<v.loud Mara &amp; Ben>Hi <i>there</i></v>") == std::vector<Voice>{{"Mara & Ben", "Hi there"}});
    CHECK(voicesIn(u"<v Mara>Hi</v> <v Ben>Ho") == std::vector<Voice>{{"Mara", "Hi"}, {"Ben", "Ho"}});
    CHECK(voicesIn(u"it is <inaudible> here") == std::vector<Voice>{{std::nullopt, "it is <inaudible> here"}});
    CHECK(voicesIn(u"5 < 6 &lt; 7") == std::vector<Voice>{{std::nullopt, "5 < 6 < 7"}});
    CHECK(voicesIn(u"<00:01.000><c>so</c>") == std::vector<Voice>{{std::nullopt, "so"}});
    CHECK(voicesIn(QStringLiteral("<a ").repeated(50'000)).size() == 1);
    CHECK(voicesIn(QStringLiteral("<abc>").repeated(50'000)).size() == 1);
}
