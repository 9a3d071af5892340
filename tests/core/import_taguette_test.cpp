#include "core/db/connection.h"
#include "core/error.h"
#include "core/import/taguette.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;

namespace {

std::vector<QString> entriesOf(const QString& html)
{
    return HtmlText(html).entries();
}

/// The words that bytes [begin, end) of the text nodes lead to.
QString at(const QString& html, qint64 begin, qint64 end)
{
    const HtmlText text(html);
    const auto stretch = text.stretch(begin, end);
    return stretch ? text.words(*stretch) : QStringLiteral("(nothing)");
}

/// A small RFC 4180 reader: rows of fields.
std::vector<QStringList> rowsOf(const QString& csv)
{
    std::vector<QStringList> rows;
    QStringList row;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            field += csv[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && (c == ',' || c == '\n')) {
            row << std::exchange(field, {});
            if (c == '\n')
                rows.push_back(std::exchange(row, {}));
        } else if (quoted || c != '\r') {
            field += c;
        }
    }
    return rows;
}

const char* const schema =
    "CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT);"
    "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, project_id INTEGER, contents TEXT);"
    "CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT);"
    "CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, "
    "snippet TEXT);"
    "CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);";

Error errorOf(const QString& path)
{
    try {
        readTaguette(path);
    } catch (const Failure& failure) {
        return failure.error();
    }
    FAIL("no failure");
    return {};
}

} // namespace

TEST_CASE("Blocks of HTML become entries", "[import][taguette]")
{
    CHECK(entriesOf("<p>One</p>\n<p> two <b>three</b>\n</p><p> </p><div>four<br/>five</div>") ==
          std::vector<QString>{"One", "two three", "four", "five"});
    CHECK(entriesOf("<ul><li>a</li><li>b</li></ul><h2>c</h2>d") == std::vector<QString>{"a", "b", "c", "d"});
    CHECK(entriesOf("<pre>\na\n b</pre>") == std::vector<QString>{"a\n b"});
    CHECK(entriesOf("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>") ==
          std::vector<QString>{"a b", "c"});
    CHECK(entriesOf("<p title=\"a > b\">x &lt; y &amp; z</p><!-- <p>no</p> -->") == std::vector<QString>{"x < y & z"});
    CHECK(entriesOf("1 < 2 and <p") == std::vector<QString>{"1 < 2 and <p"});
    CHECK(entriesOf("").empty());
}

TEST_CASE("Offsets in bytes over the text nodes lead to the words", "[import][taguette]")
{
    const QString html = "<p>Größe &amp; <i>Maß</i></p>\n<p>  zwei \U0001F600 drei</p>";
    CHECK(at(html, 0, 7) == "Größe");
    CHECK(at(html, 8, 9) == "&");
    CHECK(at(html, 10, 14) == "Maß");
    CHECK(at(html, 10, 21) == "Maß\nzwei");
    CHECK(at(html, 14, 17) == "(nothing)");
    CHECK(at(html, 22, 26) == "\U0001F600");
    CHECK(at(html, 0, 1000).endsWith("drei"));
    CHECK(at(html, 5, 5) == "(nothing)");
    CHECK(at(html, 1000, 1001) == "(nothing)");
    SECTION("an offset inside a character moves outwards")
    {
        CHECK(at(html, 3, 4) == "ö");
        CHECK(at(html, 23, 25) == "\U0001F600");
    }
    SECTION("the length is that of the text nodes")
    {
        CHECK(HtmlText(html).byteLength() == 14 + 1 + 2 + 4 + 1 + 4 + 1 + 4);
    }
}

TEST_CASE("Every offset of a text leads to its own character", "[import][taguette]")
{
    const QString text = QString::fromUtf8("aé漢\U0001F600b ").repeated(300) + "end";
    qint64 byte = 0;
    const HtmlText html("<p>" + text + "</p>");
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype units = text[i].isHighSurrogate() ? 2 : 1;
        const QString character = text.mid(i, units);
        const qint64 bytes = character.toUtf8().size();
        const auto stretch = html.stretch(byte, byte + bytes);
        REQUIRE(stretch);
        REQUIRE(*stretch == TextStretch{{0, int(i)}, {0, int(i + units)}});
        byte += bytes;
        i += units - 1;
    }
    CHECK(byte == html.byteLength());
}

TEST_CASE("Hostile HTML is read in one go", "[import][taguette]")
{
    CHECK(entriesOf(QStringLiteral("<a \"").repeated(50'000)).size() == 1);
    CHECK(entriesOf(QStringLiteral("<p>").repeated(50'000)).empty());
    CHECK(entriesOf(QStringLiteral("&").repeated(50'000)).size() == 1);
}

TEST_CASE("A real Taguette project comes in whole, each highlight on its words", "[import][taguette]")
{
    const QString folder = support::fixture("serdif-usability/data/transcripts/thematic-analysis") + "/";
    const auto projects = readTaguette(folder + "SERDIF_P2_ThematicAnalysis.sqlite3");
    REQUIRE(projects.size() == 1);
    const auto& project = projects.front();
    CHECK(project.documents.size() == 17);
    CHECK(project.tags.size() == 22);
    CHECK(project.kept.isEmpty());
    for (const auto& loss : project.lost)
        CHECK_FALSE(loss.content);

    size_t highlights = 0;
    QMap<QString, int> ours; // a row for each highlight and tag, white space folded
    for (const auto& document : project.documents) {
        highlights += document.highlights.size();
        CHECK_FALSE(document.title.isEmpty());
        for (const auto& highlight : document.highlights) {
            QString words;
            for (int i = highlight.stretch.begin.entry; i <= highlight.stretch.end.entry; ++i) {
                const QString& text = document.document.entries[size_t(i)].text;
                const int begin = i == highlight.stretch.begin.entry ? highlight.stretch.begin.offset : 0;
                const int end = i == highlight.stretch.end.entry ? highlight.stretch.end.offset : int(text.size());
                words += text.mid(begin, end - begin) + ' ';
            }
            for (const int tag : highlight.tags)
                ++ours[document.title + "|" + project.tags[size_t(tag)].path + "|" + words.simplified()];
        }
    }
    CHECK(highlights == 1794);

    QFile csv(folder + "all_tags_20220303.csv");
    REQUIRE(csv.open(QIODevice::ReadOnly));
    QMap<QString, int> theirs;
    for (const auto& row : rowsOf(QString::fromUtf8(csv.readAll())))
        if (row.size() == 4 && row[0] != "id")
            ++theirs[row[1] + "|" + pathPart(row[2]) + "|" + row[3].simplified()];
    REQUIRE(theirs.size() > 1000);
    int missing = 0;
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        missing += ours.value(it.key()) != *it;
    CHECK(missing == 0);
    CHECK(ours.size() == theirs.size());
}

TEST_CASE("Where only the moderator has a label, the other lines are the participant's", "[import][taguette]")
{
    const auto projects = readTaguette(
        support::fixture("serdif-usability/data/transcripts/thematic-analysis/SERDIF_P2_ThematicAnalysis.sqlite3"));
    for (const auto& document : projects.front().documents) {
        CAPTURE(document.title);
        for (const auto& speaker : document.document.speakers)
            CHECK(speaker.part == Part::Moderator);
        for (const auto& entry : document.document.entries)
            CHECK((entry.speaker >= 0) <= entry.text.startsWith("MODERATOR:"));
    }
}

TEST_CASE("A database may hold several projects, and lack columns", "[import][taguette]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath("t.sqlite3");
    {
        const auto db = db::Connection::open(path, db::Access::Write);
        db->script(schema);
        db->script("INSERT INTO projects VALUES (1, 'One', 'first'), (2, 'Two', '');"
                   "INSERT INTO documents VALUES (1, 'A', 1, '<p>red green</p><p>blue</p>'), (2, 'B', 2, '<p>x</p>');"
                   "INSERT INTO tags VALUES (1, 1, 'a/b'), (2, 2, 'c');"
                   "INSERT INTO highlights VALUES (1, 1, 4, 9, 'green'), (2, 1, 0, 3, 'blue'), (3, 1, 0, 3, 'pink');"
                   "INSERT INTO highlight_tags VALUES (1, 1);");
    }
    CHECK(isTaguette(path));
    const auto all = readTaguette(path);
    REQUIRE(all.size() == 2);
    CHECK(all[0].tags == std::vector<OtherTag>{{"a\\/b", "", ""}});
    const auto& highlights = all[0].documents[0].highlights;
    REQUIRE(highlights.size() == 2);
    CHECK(highlights[0].stretch == TextStretch{{1, 0}, {1, 4}}); // not where it points, but on its words
    CHECK(highlights[1] == OtherHighlight{{0}, {{0, 4}, {0, 9}}, ""});
    CHECK(all[0].kept.size() == 1);
    REQUIRE(all[0].lost.size() == 1);
    CHECK(all[0].lost[0].content);
    CHECK(readTaguette(path, "Two").front().name == "Two");
    CHECK_THROWS_AS(readTaguette(path, "Three"), Failure);
}

TEST_CASE("A foreign or broken database is refused by a sentence", "[import][taguette]")
{
    QTemporaryDir folder;
    const QString foreign = folder.filePath("foreign.sqlite3");
    db::Connection::open(foreign, db::Access::Write)->script("CREATE TABLE x (y)");
    CHECK_FALSE(isTaguette(foreign));
    CHECK(errorOf(foreign).kind == Error::Kind::BadInput);
    CHECK(errorOf(foreign).text.contains("foreign.sqlite3"));

    const QString text = folder.filePath("text.sqlite3");
    QFile file(text);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all ").repeated(100));
    file.close();
    CHECK(errorOf(text).kind == Error::Kind::BadInput);

    const QString whole =
        support::fixture("serdif-usability/data/transcripts/thematic-analysis/SERDIF_P2_ThematicAnalysis.sqlite3");
    QFile source(whole);
    REQUIRE(source.open(QIODevice::ReadOnly));
    const QString cut = folder.filePath("cut.sqlite3");
    QFile half(cut);
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.write(source.read(source.size() / 3));
    half.close();
    CHECK(errorOf(cut).kind == Error::Kind::BadInput);
    CHECK(errorOf(cut).text.contains("cut.sqlite3"));
}
