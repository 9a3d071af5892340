#include "core/error.h"
#include "core/import/document_table.h"
#include "tests/support/fixtures.h"
#include "tests/support/packed.h"
#include "tests/support/strings.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;
using support::losses;
using support::refusal;
using support::shown;

namespace {

const QByteArray transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const QByteArray strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

QByteArray part(const QByteArray& root, const QByteArray& content, const QByteArray& space = transitional)
{
    return "<?xml version=\"1.0\"?><w:" + root + " xmlns:w=\"" + space +
           "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:v\" "
           "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">" +
           content + "</w:" + root + ">";
}

QByteArray relationships(const std::vector<std::pair<QByteArray, QByteArray>>& targets)
{
    QByteArray xml = "<Relationships>";
    for (const auto& [kind, target] : targets)
        xml += "<Relationship Type=\"http://x/" + kind + "\" Target=\"" + target + "\"/>";
    return xml + "</Relationships>";
}

/// A Word document with this body; more parts by their names and kinds.
QByteArray docx(const QByteArray& body, const std::vector<std::pair<QByteArray, QByteArray>>& parts = {},
                const QByteArray& space = transitional)
{
    std::vector<std::pair<QByteArray, QByteArray>> targets;
    std::vector<support::PackedFile> files{
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
        {"word/document.xml", part("document", "<w:body>" + body + "</w:body>", space)}};
    for (const auto& [kind, xml] : parts) {
        targets.push_back({kind, "/word/" + kind + ".xml"});
        files.push_back({"word/" + kind + ".xml", xml});
    }
    files.push_back({"word/_rels/document.xml.rels", relationships(targets)});
    return support::packed(files);
}

QByteArray p(const QByteArray& text, const QByteArray& properties = {})
{
    return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

Document read(const QByteArray& bytes, SessionKind kind = SessionKind::Interview)
{
    ReadOptions options;
    options.kind = kind;
    return readDocument("talk.docx", bytes, options);
}

Document sample(const QString& name)
{
    QFile file(support::fixture("docx-samples/test/test-data/" + name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return readDocument(file.fileName(), file.readAll(), {});
}

} // namespace

TEST_CASE("The paragraphs of a Word document are read like the lines of a text file", "[import][docx]")
{
    const Document document = read(docx(p("Interviewer: Why?") + p("Mara: It is") + p("") + p("slow, I think.")));
    CHECK(shown(document) == QStringList{"Interviewer: Why?", "Mara: It is", "Mara: slow, I think."});
    CHECK(document.dialect == "speaker turns");
    CHECK(document.encoding == "DOCX");
    CHECK(document.lost.empty());
    CHECK(shown(read(docx(p("Test"), {}, strict))) == QStringList{"- Test"});
}

TEST_CASE("Words that are split over runs and marks come together", "[import][docx]")
{
    const QByteArray body =
        "<w:p><w:r><w:t>Mara</w:t><w:t>:</w:t><w:tab/></w:r><w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:t>I "
        "wa</w:t></w:r>"
        "</w:hyperlink><w:proofErr/><w:r><w:t xml:space=\"preserve\">it a </w:t><w:noBreakHyphen/><w:softHyphen/></w:r>"
        "<w:smartTag><w:r><w:t>lot</w:t></w:r></w:smartTag><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r></w:p>"
        "<w:p><w:r><w:t>Ben: one</w:t><w:br/><w:t>two</w:t></w:r></w:p>" +
        p("Mara: yes");
    CHECK(shown(read(docx(body))) ==
          QStringList{QString::fromUtf8("Mara: I wait a -lot→"), "Ben: one", "Ben: two", "Mara: yes"});
}

TEST_CASE("A transcript of Teams is recognised in a Word document", "[import][docx]")
{
    const auto turn = [](const QByteArray& name, const QByteArray& time, const QByteArray& words) {
        return "<w:p><w:r><w:t>" + name + "</w:t></w:r><w:r><w:t xml:space=\"preserve\">   " + time +
               "</w:t></w:r><w:r><w:br/><w:t>" + words + "</w:t></w:r></w:p>";
    };
    CHECK(shown(read(docx(turn("Mara Lindt", "0:03", "I wait.") + turn("Ben Okoro", "1:10", "Why?")))) ==
          QStringList{"[3] Mara Lindt: I wait.", "[70] Ben Okoro: Why?"});
    const QByteArray blocks = p("0:0:2.90 --&gt; 0:0:5.60") + p("Mara Lindt") + p("I wait.") +
                              p("0:0:9.10 --&gt; 0:0:11.0") + p("Ben Okoro") + p("Why?");
    CHECK(shown(read(docx(blocks))) == QStringList{"[2] Mara Lindt: I wait.", "[9] Ben Okoro: Why?"});
}

TEST_CASE("Lines of one width in a Word document are paragraphs", "[import][docx]")
{
    const QByteArray first = p("She said that every Friday she exports the whole list to a sheet") +
                             p("and goes through it line by line until the numbers look right to");
    CHECK(read(docx(first + p("her.") + p("") + first + p("us."))).entries.size() == 2);
}

TEST_CASE("Headings belong to no speaker and keep their words", "[import][docx]")
{
    const QByteArray heading = "<w:pPr><w:pStyle w:val=\"berschrift1\"/></w:pPr>";
    const QByteArray styles =
        part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
                       "<w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>");
    const Document document =
        read(docx(p("Money 1", "<w:pPr><w:pStyle w:val=\"Verzeichnis1\"/></w:pPr>") + p("Mara: I wait.") +
                      p("Money", heading) + p("Ben: Why?", heading) + p("Mara: So."),
                  {{"styles", styles}}));
    CHECK(shown(document) == QStringList{"Mara: I wait.", "- Money", "Ben: Why?", "Mara: So."});
    CHECK(losses(document) == QStringList{"lines of a table of contents x1"});
}

TEST_CASE("Footnotes and comments stand after their lines, in nobody's name", "[import][docx]")
{
    const QByteArray body =
        "<w:p><w:r><w:t>Mara: I wait</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>, mostly.</w:t>"
        "</w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>" +
        p("Ben: Why?") + "<w:p><w:r><w:t>Mara:</w:t></w:r><w:r><w:endnoteReference w:id=\"3\"/></w:r></w:p>" +
        p("It is slow.");
    const QByteArray footnotes =
        part("footnotes", "<w:footnote w:type=\"separator\" w:id=\"1\">" + p("--") +
                              "</w:footnote><w:footnote w:id=\"2\">" + p("Laughs.") + p("Long.") + "</w:footnote>");
    const QByteArray endnotes = part("endnotes", "<w:endnote w:id=\"3\">" + p("She points.") + "</w:endnote>");
    const QByteArray comments =
        part("comments", "<w:comment w:id=\"0\" w:author=\"Ruth\">" + p("Like P3") + "</w:comment>");
    const Document document =
        read(docx(body, {{"footnotes", footnotes}, {"endnotes", endnotes}, {"comments", comments}}));
    CHECK(shown(document) == QStringList{"Mara: I wait, mostly.", "(- Footnote: Laughs.\nLong.)",
                                         "(- Comment: Ruth: Like P3)", "Ben: Why?", "Mara: It is slow.",
                                         "(- Footnote: She points.)"});
    CHECK(document.entries[2].kind == EntryKind::Insight);
    CHECK(document.kept.size() == 2);
}

TEST_CASE("Tracked insertions are kept, deletions left out and counted", "[import][docx]")
{
    const Document document = read(docx(
        "<w:p><w:r><w:t xml:space=\"preserve\">I </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>wait.</w:t></w:r></w:ins></w:p>"
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">One </w:t></w:r></w:p>" +
        p("line.") + "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"));
    CHECK(shown(document) == QStringList{"- I wait.", "- One line."});
    CHECK(losses(document) == QStringList{"deletions of tracked changes x2"});
    CHECK(document.kept == QStringList{"1 tracked insertion was taken as accepted."});
}

TEST_CASE("A text box is read once and after its paragraph", "[import][docx]")
{
    const QByteArray box = "<w:txbxContent>" + p("In the box") + "</w:txbxContent>";
    const Document document =
        read(docx("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + box +
                  "</mc:Choice><mc:Fallback><w:pict>"
                  "<v:textbox>" +
                  box +
                  "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Around</w:t>"
                  "</w:r></w:p>" +
                  p("After")));
    CHECK(shown(document) == QStringList{"- Around", "- In the box", "- After"});
}

TEST_CASE("Rows of a table are lines, and turns where a column names the speakers", "[import][docx]")
{
    const auto row = [](const std::vector<QByteArray>& cells) {
        QByteArray xml = "<w:tr>";
        for (const auto& cell : cells)
            xml += "<w:tc><w:tcPr/>" + p(cell) + "</w:tc>";
        return xml + "</w:tr>";
    };
    CHECK(shown(read(docx(p("Above") + "<w:tbl><w:tblPr/>" + row({"a", "b"}) + row({"c", ""}) + "</w:tbl>" +
                          p("Below")))) == QStringList{"- Above", "- a\tb", "- c", "- Below"});
    const QByteArray turns = row({"Time", "Speaker", "Text"}) + row({"00:02", "Mara", "I wait."}) +
                             row({"00:09", "Ben", "Why?"}) + row({"00:12", "Mara", "Slow."}) +
                             row({"00:15", "", "Very."}) + row({"00:20", "Ben", "Oh."});
    CHECK(shown(read(docx("<w:tbl>" + turns + "</w:tbl>"))) ==
          QStringList{"[2] Mara: I wait.", "[9] Ben: Why?", "[12] Mara: Slow.", "[15] Mara: Very.", "[20] Ben: Oh."});
    CHECK(tableLines({{"Name", "Mara"}, {"Role", "Admin"}, {"Age", "50"}, {"City", "Ulm"}}).front() == "Name\tMara");
    CHECK(tableLines({{"one\ntwo", "three"}}) == QStringList{"one\ntwo\nthree"});
}

TEST_CASE("Tables may stand in cells of tables, and thousands deep", "[import][docx]")
{
    CHECK(shown(read(docx("<w:tbl><w:tr><w:tc>" + p("a") + "<w:tbl><w:tr><w:tc>" + p("b") + "</w:tc><w:tc>" + p("c") +
                          "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"))) == QStringList{"- a", "- b\tc"});
    QByteArray open;
    QByteArray close;
    for (int i = 0; i < 5000; ++i) {
        open += "<w:tbl><w:tr><w:tc>";
        close += "</w:tc></w:tr></w:tbl>";
    }
    CHECK(shown(read(docx(open + p("deep") + close))) == QStringList{"- deep"});
}

TEST_CASE("What is no word is named: lists, pictures, hidden text, heads of pages", "[import][docx]")
{
    const QByteArray item = "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    const Document document =
        read(docx(p("First", item) + p("Second", item) +
                      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>Open</w:t></w:r>"
                      "<w:r><w:pict><v:imagedata/></w:pict></w:r></w:p>",
                  {{"header", part("hdr", p("Study 4"))}}));
    CHECK(shown(document) == QStringList{"- First", "- Second", "- Open"});
    CHECK(losses(document) == QStringList{"bullets and numbers of lists x2", "stretches of hidden text x1!",
                                          "pictures x1!",
                                          QString::fromUtf8("the head or foot of the pages, “Study 4” x1")});
}

TEST_CASE("A Word document that cannot be read says why", "[import][docx]")
{
    CHECK(refusal("talk.docx", docx(p("no <w:end>"))).contains("damaged"));
    CHECK(refusal("talk.docx", docx("")).contains("no words"));
    const QByteArray whole = docx(p("talk"));
    CHECK_FALSE(refusal("talk.docx", whole.left(whole.size() / 2)).isEmpty());
    const QString stream = "EncryptedPackage";
    CHECK(refusal("talk.docx", "\xD0\xCF\x11\xE0" + QByteArray(reinterpret_cast<const char*>(stream.utf16()), 32))
              .contains("password"));
    const QByteArray entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"" +
                              transitional + "\"><w:body><w:p><w:r><w:t>a&e;b</w:t></w:r></w:p></w:body></w:document>";
    const QByteArray outside = support::packed(
        {{"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})}, {"word/document.xml", entity}});
    CHECK(shown(read(outside)) == QStringList{"- ab"}); // nothing outside the document is ever read
}

TEST_CASE("Reading a Word document can be stopped", "[import][docx]")
{
    QByteArray body;
    for (int i = 0; i < 5000; ++i)
        body += p("Mara: line " + QByteArray::number(i));
    int asked = 0;
    const auto stop = [&](qint64, qint64) { return ++asked < 3; };
    try {
        readDocument("talk.docx", docx(body), {}, stop);
        FAIL("it was not stopped");
    } catch (const Failure& failure) {
        CHECK(failure.error().kind == Error::Kind::Cancelled);
    }
}

TEST_CASE("The sample documents are read whole", "[import][docx]")
{
    const std::vector<std::pair<const char*, int>> samples{{"comments.docx", 3},      {"embedded-style-map.docx", 1},
                                                           {"endnotes.docx", 3},      {"footnote-hyperlink.docx", 1},
                                                           {"footnotes.docx", 3},     {"simple-list.docx", 2},
                                                           {"strict-format.docx", 1}, {"single-paragraph.docx", 1},
                                                           {"strikethrough.docx", 1}, {"tables.docx", 4},
                                                           {"text-box.docx", 1},      {"underline.docx", 1},
                                                           {"utf8-bom.docx", 1}};
    for (const auto& [name, entries] : samples) {
        INFO(name);
        const auto document = sample(name); // outside of CHECK, which would take a skip for a failure
        CHECK(int(document.entries.size()) == entries);
    }
    for (const auto* name : {"empty.docx", "tiny-picture.docx", "external-picture.docx", "hello.zip", "empty.zip"})
        CHECK_THROWS_AS(sample(name), Failure);
}
