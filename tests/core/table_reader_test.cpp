#include "core/error.h"
#include "core/import/table_reader.h"
#include "core/import/table_values.h"
#include "core/sessions/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace core::import;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Table tableOf(const QByteArray& bytes, const TableReading& reading = {})
{
    return readTable("table.csv", bytes, reading);
}

QStringList rowOf(const Table& table, int row)
{
    QStringList cells;
    for (int column = 0; column < table.columns.size(); ++column)
        cells << table.cells.at(row, column);
    return cells;
}

QString failureOf(const QByteArray& bytes, const QString& name = "table.csv")
{
    try {
        readTable(name, bytes);
    } catch (const core::Failure& failure) {
        return failure.error().text;
    }
    return {};
}

} // namespace

TEST_CASE("Cells in quotes keep delimiters, quotes and line breaks", "[table]")
{
    const Table table = tableOf("name,said\r\n\"A, B\",\"one\r\ntwo \"\"three\"\"\"\nC,\"four\rfive\"\r\n");
    REQUIRE(table.columns == QStringList{"name", "said"});
    REQUIRE(table.cells.rows() == 2);
    CHECK(rowOf(table, 0) == QStringList{"A, B", "one\ntwo \"three\""});
    CHECK(rowOf(table, 1) == QStringList{"C", "four\nfive"});
    CHECK(table.cells.number(1) == 3);
}

TEST_CASE("The delimiter is the one that makes rows alike", "[table]")
{
    CHECK(tableOf("a;b;c\n1,5;2;x, y, z\n3;4;p, q\n").reading.delimiter == u';');
    CHECK(tableOf("a\tb\n1, 2\tx\n3, 4\ty\n").reading.delimiter == u'\t');
    CHECK(tableOf("a|b\nx|y\nz|w\n").reading.delimiter == u'|');
    CHECK(tableOf("a,b\n\"x;1;2\",y\n\"z;3;4\",w\n").reading.delimiter == u',');
    CHECK(tableOf("sep=|\na,b|c\nd,e|f\n").columns == QStringList{"a,b", "c"});
    CHECK(tableOf("a;b\n1;2\n", {.delimiter = u','}).columns == QStringList{"a;b"});
    CHECK(tableOf("'a','b'\n'x, y','it''s'\n").cells.at(0, 1) == "it's");
}

TEST_CASE("Broken quotes spoil no more than their cell", "[table]")
{
    const Table open = tableOf("a,b\n\"never closed,2\n3,4\n5,6\n");
    REQUIRE(open.cells.rows() == 3);
    CHECK(rowOf(open, 0) == QStringList{"\"never closed", "2"});
    REQUIRE(open.lost.size() == 1);
    CHECK(open.lost[0].where == "row 2");

    const Table torn = tableOf("a,b\n\"x\" y,2\n\"he said \\\"no\\\" twice\",4\n");
    CHECK(rowOf(torn, 0) == QStringList{"x y", "2"});
    CHECK(rowOf(torn, 1) == QStringList{"he said \"no\" twice", "4"});
}

TEST_CASE("Blank rows, ragged rows and empty columns at the end are no trouble", "[table]")
{
    const Table table = tableOf("a,b,,\n1,,,\n,,,\n2,x,extra,\n\n,,,\n3\n");
    CHECK(table.columns == QStringList{"a", "b", "Column C"});
    REQUIRE(table.cells.rows() == 3);
    CHECK(rowOf(table, 1) == QStringList{"2", "x", "extra"});
    CHECK(rowOf(table, 2) == QStringList{"3", "", ""});
    CHECK(table.cells.number(2) == 7);
    CHECK(table.kept.contains("3 blank rows were passed over"));
}

TEST_CASE("Headings are found, under titles too, and are not made up", "[table]")
{
    const Table titled = tableOf("Answers of spring\n\nname,age,town\nAnn,31,Oslo\nBo,40,Bern\n");
    CHECK(titled.columns == QStringList{"name", "age", "town"});
    CHECK(titled.reading.headerRow == 3);
    CHECK(titled.cells.number(0) == 4);

    const Table bare = tableOf("P1,31,2026-02-01\nP2,40,2026-02-03\n");
    CHECK(bare.reading.headerRow == 0);
    CHECK(bare.columns == QStringList{"Column A", "Column B", "Column C"});
    CHECK(bare.cells.rows() == 2);

    CHECK(tableOf("x\nname\nAnn\n", {.headerRow = 2}).columns == QStringList{"name"});
    CHECK(tableOf("name\nAnn\n", {.headerRow = 0}).cells.rows() == 2);
}

TEST_CASE("A line separator inside a cell makes no new row", "[table]")
{
    const Table table = tableOf("a,b\none\xE2\x80\xA8two,x\nthree\x0B"
                                "four,y\n");
    REQUIRE(table.cells.rows() == 2);
    CHECK(table.cells.at(0, 0) == "one\ntwo");
    CHECK(table.cells.at(1, 0) == "three\nfour");
}

TEST_CASE("Zero bytes are replaced and reported; other encodings are read", "[table]")
{
    const Table table = tableOf(QByteArray("a,b,c,d,e,f,g,h\nx\0y,2,3,4,5,6,7,8\n", 33));
    CHECK(table.cells.at(0, 0) == QString("x\uFFFDy"));
    CHECK(table.lost.size() == 1);
    CHECK(tableOf("name,town\nAnn,M\xFCnchen\n").cells.at(0, 1) == "München");
    CHECK(tableOf("name,town\nAnn,M\xFCnchen\n").reading.encoding == "Windows-1252");
    CHECK(tableOf("name,town\nAnn,M\x9Fnchen\n", {.encoding = "Mac Roman"}).cells.at(0, 1) == "München");
}

TEST_CASE("What is no table is refused with a sentence", "[table]")
{
    CHECK(failureOf("").contains("There are no rows"));
    CHECK(failureOf(",,\n,,\n").contains("There are no rows"));
    CHECK(failureOf("a,b\n").contains("There are no rows"));
    CHECK(failureOf(QByteArray("\x01\x02\x03\x04\x05\x06", 6)).contains("no table"));
    CHECK(failureOf("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").contains("old Excel"));
    CHECK(failureOf(QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), "x.xlsx").contains("x.xlsx"));
}

TEST_CASE("Reading stops when it is asked to", "[table]")
{
    const QByteArray long_ = "a,b\n" + QByteArray("1,2\n").repeated(100'000);
    CHECK_THROWS_AS(readTable("t.csv", long_, {}, [](qint64, qint64) { return false; }), core::Failure);
    qint64 last = -1;
    readTable("t.csv", long_, {}, [&](qint64 done, qint64 total) {
        CHECK(done >= last);
        CHECK(done <= total);
        last = done;
        return true;
    });
    CHECK(last > 0);
}

TEST_CASE("Columns have the letters of a spreadsheet", "[table]")
{
    CHECK(columnLetters(0) == "A");
    CHECK(columnLetters(25) == "Z");
    CHECK(columnLetters(26) == "AA");
    CHECK(columnLetters(701) == "ZZ");
    CHECK(columnLetters(702) == "AAA");
}

TEST_CASE("csv-spectrum is read as its JSON says", "[table]")
{
    const QDir folder(support::fixture("csv-spectrum/csvs"));
    for (const auto& name : folder.entryList({"*.csv"})) {
        if (name == "location_coordinates.csv") // its JSON has another telephone number
            continue;
        INFO(name.toStdString());
        const Table table = readTable(name, bytesOf(folder.filePath(name)), {.headerRow = 1});
        QString path = folder.filePath("../json/" + name);
        const auto rows = QJsonDocument::fromJson(bytesOf(path.replace(path.size() - 3, 3, "json"))).array();
        REQUIRE(table.cells.rows() == rows.size());
        for (int row = 0; row < rows.size(); ++row)
            for (int column = 0; column < table.columns.size(); ++column) {
                const auto cell = rows[row].toObject()[table.columns[column]].toString();
                CHECK(table.cells.at(row, column) == core::cleanText(cell).text.trimmed());
            }
    }
}

TEST_CASE("Real tables come in whole", "[table]")
{
    SECTION("reviews with thousands of blank rows")
    {
        const QString path = support::fixture("clothing-reviews/Womens Clothing E-Commerce Reviews.csv");
        const Table table = readTable(path, bytesOf(path));
        CHECK(table.cells.rows() == 1499);
        CHECK(table.columns.size() == 11);
        CHECK(table.kept.contains("21914 blank rows were passed over"));
        int breaks = 0;
        for (int row = 0; row < table.cells.rows(); ++row)
            for (int column = 0; column < table.columns.size(); ++column)
                breaks += table.cells.at(row, column).contains(u'\n');
        CHECK(breaks == 129);
    }
    SECTION("a survey of 37 columns")
    {
        const QString path = support::fixture("jupyter-surveys/2015-notebook-ux/20160115235816-SurveyExport.csv");
        const Table table = readTable(path, bytesOf(path));
        CHECK(table.columns.size() == 37);
        CHECK(table.cells.rows() == 1706);
    }
    SECTION("a workbook with hidden rows says the same as the CSV that was made of it")
    {
        const QString workbook = support::fixture("onrr-research/nrrd-research/34_NewSite/Consolidated Findings.xlsx");
        const QString sheet = support::fixture("onrr-research/derived-csv/34_NewSite__Findings.csv");
        const Table table = readTable(workbook, bytesOf(workbook));
        const Table same = readTable(sheet, bytesOf(sheet));
        CHECK(table.reading.sheet == "Findings");
        CHECK(table.sheets == QStringList{"Findings", "User Types"});
        CHECK(table.columns == same.columns);
        REQUIRE(table.cells.rows() == same.cells.rows());
        for (int row = 0; row < table.cells.rows(); ++row)
            CHECK(rowOf(table, row) == rowOf(same, row));
        CHECK_THROWS_AS(readTable(workbook, bytesOf(workbook), {.sheet = "None"}), core::Failure);
    }
}

TEST_CASE("Numbers, dates and scores are read as people write them", "[table]")
{
    CHECK(numberIn("1,234.5") == 1234.5);
    CHECK(numberIn("1.234,5") == 1234.5);
    CHECK(numberIn("3,5") == 3.5);
    CHECK(numberIn("12,000") == 12000);
    CHECK(numberIn("1 200 €") == 1200);
    CHECK(numberIn("85%") == 85);
    CHECK(numberIn("5 (very difficult)") == 5);
    CHECK_FALSE(numberIn("5 (12)"));
    CHECK_FALSE(numberIn("(very difficult)"));
    CHECK_FALSE(numberIn("forty"));
    CHECK_FALSE(numberIn("12 or more"));
    CHECK_FALSE(numberIn("1e999"));

    CHECK(dateIn("2016-04-22T19:57:50Z", DateOrder::DayFirst) == QDate(2016, 4, 22));
    CHECK(dateIn("4/22/2016 19:57:50", DateOrder::DayFirst) == QDate(2016, 4, 22));
    CHECK(dateIn("3/4/2026", DateOrder::MonthFirst) == QDate(2026, 3, 4));
    CHECK(dateIn("3/4/2026", DateOrder::DayFirst) == QDate(2026, 4, 3));
    CHECK(dateIn("22.4.16", DateOrder::MonthFirst) == QDate(2016, 4, 22));
    CHECK(dateIn("Jan 15, 2016 10:00", DateOrder::MonthFirst) == QDate(2016, 1, 15));
    CHECK(dateIn("15 January 2016", DateOrder::MonthFirst) == QDate(2016, 1, 15));
    CHECK_FALSE(dateIn("31/02/2020", DateOrder::DayFirst));
    CHECK_FALSE(dateIn("2020-13-01", DateOrder::DayFirst));
    CHECK_FALSE(dateIn("soon", DateOrder::DayFirst));
    CHECK(dateShape("31/02/2020") == DateShape::DayFirst);
    CHECK(dateShape("3/4/2026") == DateShape::Either);

    CHECK(scoreIn("4/5") == 4);
    CHECK(scoreIn("4 out of 5") == 4);
    CHECK(scoreIn("★★★☆☆") == 3);
    CHECK(scoreIn("9 - very likely") == 9);
    CHECK_FALSE(scoreIn("no idea"));
}
