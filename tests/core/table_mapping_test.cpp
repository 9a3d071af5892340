#include "core/error.h"
#include "core/import/table_mapping.h"
#include "core/import/table_reader.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

#include <QJsonDocument>

using namespace core::import;
using core::AttributeType;

namespace {

Table tableOf(const QByteArray& bytes)
{
    return readTable("table.csv", bytes);
}

/// What the columns were guessed to be, as "code name attribute".
std::string guessed(const QByteArray& bytes)
{
    const auto mapping = guessMapping(tableOf(bytes));
    QStringList words{nameOf(mapping.kind) + ':'};
    for (const auto& column : mapping.columns) {
        CHECK_FALSE(column.reason.isEmpty());
        words << (column.is == ColumnIs::Attribute ? nameOf(column.type) : nameOf(column.is));
    }
    return words.join(' ').toStdString();
}

QString failureOf(const QByteArray& json)
{
    try {
        mappingFrom(json, "m.json");
    } catch (const core::Failure& failure) {
        return failure.error().text;
    }
    return {};
}

} // namespace

TEST_CASE("What a table is and what its columns are is guessed", "[table]")
{
    CHECK(guessed("Code,Name,Job title,Company,Age,Joined,Plan\nP1,Ann A,Clerk,Acme,31,2026-01-02,Pro\n"
                  "P2,Bo B,Boss,Acme,40,2026-01-03,Pro\nP3,Cy C,Clerk,Beta,50,2026-01-04,Free\n"
                  "P4,Di D,Boss,Beta,20,2026-01-05,Free\n") == "people: code name role account number date choice");
    CHECK(guessed("First name,Last name,Email\nAnn,Ample,a@x.org\nBo,Brown,b@x.org\n") == "people: name name text");
    CHECK(guessed("Timestamp,NPS,Comment,Country\n1/31/2026 10:00,9,So much better than it was before,NO\n"
                  "2/1/2026 11:00,2,It loses my work each time I close it,NO\n2/2/2026 9:00,5,,DE\n"
                  "2/3/2026 9:00,5,,DE\n") == "feedback: date score text choice");
    CHECK(guessed("Ticket ID,Created,Subject,Description,Tags\n17,2026-01-02,Cannot log in,"
                  "I have tried three times since Monday,login;bug\n18,2026-01-03,Slow export,"
                  "The export takes an hour for ten rows,export\n") == "feedback: id date text text tags");
    CHECK(
        guessed("Text,Frame,Colour\nThe list is much too long,Lists,yellow\nNobody ever finds the export,Export,pink\n"
                "We all print it out on Friday,Export,pink\n") == "sticky-notes: text group colour");
}

TEST_CASE("Scores know their scale, dates their order", "[table]")
{
    const auto mapping = guessMapping(tableOf("Date,NPS,Stars,Review\n13/4/2026,9,5,I like it a great deal\n"
                                              "2/4/2026,10,1,No it is not for me\n"));
    CHECK(mapping.columns[0].dates == DateOrder::DayFirst);
    CHECK(mapping.columns[1].is == ColumnIs::Score);
    CHECK(mapping.columns[1].scale == ScoreScale::Nps);
    CHECK(mapping.columns[2].is == ColumnIs::Attribute); // only one column is the score
    CHECK(mapping.columns[2].type == AttributeType::Number);
    const auto unclear =
        guessMapping(tableOf("Date,Comment\n3/4/2026,It is what I wanted\n5/6/2026,It is not for me\n"));
    CHECK(problemsOf(unclear, tableOf("Date,Comment\n3/4/2026,It is what I wanted\n5/6/2026,It is not for me\n"))
              .hints.join(' ')
              .contains("the month was taken"));
}

TEST_CASE("A mapping goes to JSON and comes back", "[table]")
{
    auto mapping = guessMapping(tableOf("Code,NPS,Why?,Joined,Size\nP1,9,For it is so very quick,13.4.2026,12\n"
                                        "P2,1,For it is so very slow,14.4.2026,13\n"));
    mapping.name = "Spring";
    for (auto& column : mapping.columns)
        column.reason.clear();
    auto back = mappingFrom(QJsonDocument(toJson(mapping)).toJson(), "m.json");
    for (size_t i = 0; i < back.columns.size(); ++i) { // what a column is not is not kept
        CHECK(back.columns[i].heading == mapping.columns[i].heading);
        CHECK(back.columns[i].is == mapping.columns[i].is);
        if (back.columns[i].is == ColumnIs::Score)
            CHECK(back.columns[i].scale == ScoreScale::Nps);
        if (back.columns[i].is == ColumnIs::Attribute)
            CHECK(back.columns[i].type == mapping.columns[i].type);
    }
    CHECK(back.name == "Spring");
    CHECK(back.reading == mapping.reading);
}

TEST_CASE("A mapping that cannot be meant is refused with a sentence", "[table]")
{
    CHECK(failureOf("{\"kind\":").contains("line 1"));
    CHECK(failureOf("{}").contains("columns"));
    CHECK(failureOf("{\"columns\":[{\"is\":\"text\"}]}").contains("heading"));
    CHECK(failureOf("{\"columns\":[{\"heading\":\"A\",\"is\":\"words\"}]}").contains("words"));
    CHECK(failureOf("{\"kind\":\"beasts\",\"columns\":[]}").contains("beasts"));
}

TEST_CASE("A mapping finds its columns by heading, wherever they stand", "[table]")
{
    const Table table = tableOf("comment ,Age,Comment\nfirst one here,31,second one here\nx y,32,z w\n");
    TableMapping mapping;
    mapping.columns = {{.heading = "Comment", .is = ColumnIs::Ignored}, {.heading = "COMMENT", .is = ColumnIs::Text}};
    const auto fit = fitted(mapping, table);
    CHECK(fit.columns[0].is == ColumnIs::Ignored);
    CHECK(fit.columns[1].is == ColumnIs::Ignored);
    CHECK(fit.columns[2].is == ColumnIs::Text);
    CHECK_FALSE(isFor(mapping, table));
    CHECK(isFor(fit, table));
    mapping.columns = {{.heading = "Height", .is = ColumnIs::Text}};
    CHECK_THROWS_AS(fitted(mapping, table), core::Failure);
}

TEST_CASE("Cells that do not fit are shown before anything comes in", "[table]")
{
    const Table table = tableOf("Code,Age\nP1,31\nP2,old\nP3,40\nP4,n/a\nP5,33\n");
    const auto problems = cellProblems(guessMapping(table, TableKind::People), table, 100);
    REQUIRE(problems.size() == 1);
    CHECK(whereIs(table, problems[0].row, problems[0].column) == "row 3, column “Age”");
    CHECK(problems[0].why == "“old” is no number");
}
