#include "core/error.h"
#include "core/import/table_reader.h"
#include "tests/support/strings.h"

#include <QBuffer>

#include <catch2/catch_test_macros.hpp>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace core::import;

namespace {

const char* const workbook = R"(<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="Notes" sheetId="1" r:id="r1" state="hidden"/><sheet name="Empty" sheetId="2" r:id="r2"/>
<sheet name="Answers" sheetId="3" r:id="r3"/></sheets></workbook>)";
const char* const relations = R"(<Relationships>
<Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/>
<Relationship Id="r3" Type="x/worksheet" Target="worksheets/sheet3.xml"/>
<Relationship Id="r4" Type="x/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="r5" Type="x/styles" Target="styles.xml"/></Relationships>)";
const char* const strings =
    R"(<sst><si><t>team</t></si><si><r><t>East </t></r><r><t>side</t></r><rPh><t>no</t></rPh></si>
<si><t>one_x000D_
two</t></si></sst>)";
const char* const styles = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\ hh:mm"/>
<numFmt numFmtId="171" formatCode="[Red]0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="9"/><xf numFmtId="171"/></cellXfs></styleSheet>)";

QByteArray sheet(const QByteArray& rows, const QByteArray& after = {})
{
    return "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
}

const QByteArray answers = sheet(
    R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>when</t></is></c><c r="D2" t="str"><v>share</v></c>
<c r="E2" t="inlineStr"><is><t>days</t></is></c><c r="F2" t="inlineStr"><is><t>done</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>44927</v></c><c r="D3" s="3"><v>0.85</v></c><c r="E3" s="4"><v>2.5</v></c>
<c r="F3" t="b"><v>1</v></c></row>
<row r="4" hidden="1"><c r="B4" s="2"><v>44927.75</v></c><c r="D4"><f>A1</f><v>12390574951</v></c><c r="E4" t="e"><v>#N/A</v></c></row>
<row r="5"><c r="A5"/></row>
<row r="6"><c t="s"><v>2</v></c><c><f>NOW()</f></c></row>)",
    R"(<mergeCells count="1"><mergeCell ref="A3:A4"/></mergeCells>)");

QByteArray packed(const QByteArray& third = answers)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    REQUIRE(zip.open(QuaZip::mdCreate));
    const std::vector<std::pair<QString, QByteArray>> files{
        {"[Content_Types].xml", "<Types/>"},
        {"xl/workbook.xml", workbook},
        {"xl/_rels/workbook.xml.rels", relations},
        {"xl/sharedStrings.xml", strings},
        {"xl/styles.xml", styles},
        {"xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")},
        {"xl/worksheets/sheet2.xml", sheet("")},
        {"xl/worksheets/sheet3.xml", third}};
    for (const auto& [name, bytes] : files) {
        QuaZipFile file(&zip);
        REQUIRE(file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)));
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

QStringList rowOf(const Table& table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.columns.size(); ++column)
        cells << table.cells.at(row, column);
    return cells;
}

} // namespace

TEST_CASE("A workbook gives its first visible sheet with data, as a person sees it", "[table]")
{
    const Table table = readTable("answers.xlsx", packed());
    CHECK(table.reading.sheet == "Answers");
    CHECK(table.sheets == QStringList{"Notes", "Empty", "Answers"});
    CHECK(table.columns == QStringList{"team", "when", "Column C", "share", "days", "done"});
    REQUIRE(table.cells.rows() == 3);
    CHECK(rowOf(table, 0) == QStringList{"East side", "2023-01-01", "", "85%", "2.5", "yes"});
    CHECK(rowOf(table, 1) == QStringList{"East side", "2023-01-01 18:00:00", "", "12390574951", "", ""});
    CHECK(rowOf(table, 2) == QStringList{"one\ntwo", "", "", "", "", ""});
    CHECK(table.cells.number(1) == 4);
    CHECK(table.kept.contains("1 hidden row came in too"));
    CHECK(table.kept.contains("1 cell was filled from the merged one above it"));
    CHECK(table.kept.contains("1 blank row was passed over"));
    REQUIRE(table.lost.size() == 2);
    CHECK(table.lost[0].what == "cells with an error");
    CHECK(table.lost[1].what == "formulas without a value");
}

TEST_CASE("Another sheet can be asked for, also a hidden one", "[table]")
{
    const Table table = readTable("answers.xlsx", packed(), {.headerRow = 0, .sheet = "notes"});
    CHECK(table.reading.sheet == "Notes");
    CHECK(table.cells.rows() == 2);
    CHECK_THROWS_AS(readTable("answers.xlsx", packed(), {.sheet = "Nothing"}), core::Failure);
}

TEST_CASE("A broken sheet is refused with its name", "[table]")
{
    try {
        readTable("answers.xlsx", packed("<worksheet><sheetData><row><c><v>1</v></c></row><row>"));
        FAIL("it was read");
    } catch (const core::Failure& failure) {
        CHECK(failure.error().kind == core::Error::Kind::BadInput);
        CHECK(failure.error().text.contains("“Answers” is broken"));
    }
}
