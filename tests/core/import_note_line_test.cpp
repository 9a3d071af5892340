#include "core/sessions/clock_time.h"
#include "core/sessions/note_line.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

NoteLine parsed(const QString& line, SessionKind kind = SessionKind::Observation)
{
    return NoteGrammar({"P1", "Mara Lindt", "Team: Blue"}, kind).parse(line);
}

QString part(const QString& line, NotePart::What what)
{
    for (const auto& part : parsed(line).parts)
        if (part.what == what)
            return line.mid(part.range.begin, part.range.length());
    return {};
}

} // namespace

TEST_CASE("A line of a speaker has its tags taken out", "[notes]")
{
    const QString line = "[1:02:03] p1: We export to Excel every Friday #workaround #reporting";
    const auto note = parsed(line);
    CHECK(note.kind == EntryKind::Utterance);
    CHECK(note.speaker == "P1");
    CHECK(note.atMs == 3'723'000);
    CHECK(note.tags == QStringList{"workaround", "reporting"});
    CHECK(note.text == "We export to Excel every Friday");
    CHECK(part(line, NotePart::What::Time) == "[1:02:03]");
    CHECK(part(line, NotePart::What::Speaker) == "p1");
    CHECK(part(line, NotePart::What::Tag) == "#workaround");
}

TEST_CASE("Markers say what a line is", "[notes]")
{
    CHECK(parsed("> \"I don't trust it\"").quoted);
    CHECK(parsed("> \"I don't trust it\"").kind == EntryKind::Utterance);
    CHECK(parsed("> \"I don't trust it\"").text == "\"I don't trust it\"");
    CHECK(parsed("! Trust is the problem").kind == EntryKind::Insight);
    CHECK(parsed("? Ask finance").kind == EntryKind::FollowUp);
    CHECK(parsed("a: opens the file").kind == EntryKind::Activity);
    CHECK(parsed("e: an open office").kind == EntryKind::Environment);
    CHECK(parsed("i: asks a colleague").kind == EntryKind::Interaction);
    CHECK(parsed("o: a paper form").kind == EntryKind::Object);
    CHECK(parsed("u: the deputy").kind == EntryKind::User);
    CHECK(parsed("plain words").kind == EntryKind::Note);
    CHECK(parsed("!important").text == "!important");
    CHECK(parsed("A: not an activity").kind == EntryKind::Note);
}

TEST_CASE("Activities and their like are known in observations only", "[notes]")
{
    const auto note = parsed("a: opens the file", SessionKind::Interview);
    CHECK(note.kind == EntryKind::Note);
    CHECK(note.text == "a: opens the file");
    CHECK(NoteGrammar({"a"}, SessionKind::Interview).parse(u"a: hello").speaker == "a");
}

TEST_CASE("A guide question has its number where it is written as one", "[notes]")
{
    const auto numbered = parsed("## Q3 How do you close the month?");
    CHECK(numbered.kind == EntryKind::Question);
    CHECK(numbered.question == 3);
    CHECK(numbered.text == "How do you close the month?");
    CHECK(parsed("## 12. And then?").question == 12);
    CHECK_FALSE(parsed("## 3 things to ask").question);
    CHECK(parsed("## 3 things to ask").text == "3 things to ask");
    CHECK(part("## Q3 How", NotePart::What::QuestionNumber) == "Q3");
}

TEST_CASE("Only known speakers are speakers, and their labels may hold a colon", "[notes]")
{
    CHECK(parsed("MARA LINDT: yes").speaker == "Mara Lindt");
    CHECK(parsed("Team: Blue: yes").speaker == "Team: Blue");
    CHECK(parsed("Team: Blue: yes").text == "yes");
    CHECK(parsed("One thing: speed").speaker.isEmpty());
    CHECK(parsed("One thing: speed").text == "One thing: speed");
    CHECK(parsed("P1:30 is not a label").speaker.isEmpty());
    CHECK(parsed("P1\\: not a label").text == "P1: not a label");
}

TEST_CASE("Tags count after white space, with a letter, and may be quoted or nested", "[notes]")
{
    CHECK(parsed("C# and #3 and a#b").tags.isEmpty());
    CHECK(parsed("C# and #3 and a#b").text == "C# and #3 and a#b");
    CHECK(parsed("x #\"with spaces\"").tags == QStringList{"with spaces"});
    CHECK(parsed("x #tools/excel").tags == QStringList{"tools/excel"});
    CHECK(parsed("x #tools/").tags == QStringList{"tools"});
    CHECK(parsed("x #\"open").tags.isEmpty());
    CHECK(parsed(QString::fromUtf8("x #größe_2-b.")).tags == QStringList{QString::fromUtf8("größe_2-b")});
    CHECK(parsed("exports #workaround to Excel").text == "exports to Excel");
    CHECK(parsed("x #a #a").tags.size() == 1);
    CHECK(parsed("one \\#two").text == "one #two");
    CHECK(parsed("asks @mara twice").text == "asks @mara twice");
    CHECK(part("asks @mara twice", NotePart::What::Mention) == "@mara");
}

TEST_CASE("A line of tags alone says so", "[notes]")
{
    CHECK(parsed("#slow #paper").isTagsOnly());
    CHECK_FALSE(parsed("slow #paper").isTagsOnly());
    CHECK_FALSE(parsed("").isTagsOnly());
}

TEST_CASE("Hostile lines are read in one go", "[notes]")
{
    CHECK(parsed(QStringLiteral("#\"").repeated(20'000)).text.size() > 0);
    CHECK(parsed(QStringLiteral("#a ").repeated(20'000)).tags.size() == 1);
    CHECK(parsed(QStringLiteral("P1:").repeated(20'000)).text.size() == 60'000);
}

TEST_CASE("Clock times are read to the millisecond, and nothing else is one", "[notes]")
{
    CHECK(clockTime(u"12:34") == 754'000);
    CHECK(clockTime(u"1:02:03.5") == 3'723'500);
    CHECK(clockTime(u"00:00:06,040") == 6'040);
    CHECK(clockTime(u"120:00") == 7'200'000);
    for (const auto text : {u"12", u"12:3", u"12:60", u"1:2:3", u"a:bc", u"12:34x", u"", u":", u"12:34:56:78"})
        CHECK_FALSE(clockTime(text));
}
