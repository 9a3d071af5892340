#include "core/import/importer.h"
#include "core/import/table_reader.h"
#include "core/import/table_writer.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"
#include "tests/support/test_workspace.h"

#include <QFile>

#include <map>

using namespace core;
using namespace core::import;

namespace {

const char* const people = "Code;Full name;Job title;Company;Company size;Age;Since;Plan\n"
                           "A1;Ann Ample;Planner;Acme;120;34;13/4/2020;Pro\n"
                           "A2;Bo Brown;Buyer;Acme;120;forty;31/02/2020;Basic\n"
                           "A3;Cy Clay;Clerk;Beta;12;29;5/6/2021;Pro\n"
                           "A4;Di Drew;Clerk;Beta;12;40;7/8/2022;Basic\n";

const char* const answers = "Respondent ID,Submitted,How likely are you to recommend us?,Why?,What is missing?,Plan\n"
                            "r1,2026-02-01,9,It saves me an hour every day,Export to a sheet,Pro\n"
                            "r2,2026-02-02,3,Too slow on Mondays when all of us log in,,Basic\n"
                            "r3,2026-02-03,11,,A way to undo what others did,Pro\n"
                            "r4,2026-02-04,7,,,Basic\n";

QString written(const support::TestWorkspace& workspace, const QString& name, const QByteArray& bytes)
{
    QFile file(workspace.folder() + "/" + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

FileReport broughtFile(support::TestWorkspace& workspace, const QString& path, const ImportOptions& options = {})
{
    const auto report = workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, {path}, options); });
    if (!report)
        FAIL(report.error().text.toStdString());
    return report->files.front();
}

FileReport brought(support::TestWorkspace& workspace, const QByteArray& bytes, const ImportOptions& options = {})
{
    return broughtFile(workspace, written(workspace, "table.csv", bytes), options);
}

QString attributeOf(const Stores& stores, const QString& code, const QString& name)
{
    const auto person = stores.people.byCode(code).value();
    for (const auto& attribute : stores.attributes.attributes(AttributeOf::Participant))
        if (attribute.name == name)
            return core::written(stores.attributes.values(person.id).value(attribute.id));
    return {};
}

QString reasons(const FileReport& report)
{
    QStringList lines;
    for (const auto& loss : report.lost)
        lines << loss.where + ": " + loss.why;
    lines.sort();
    return lines.join('\n');
}

} // namespace

TEST_CASE("People come in with account and attributes, and what cannot be kept is named", "[table]")
{
    support::TestWorkspace workspace;
    const auto report = brought(workspace, people, {.rows = TableKind::People});
    CHECK(report.as == "people");
    CHECK(report.participants == 4);
    CHECK(reasons(report) == "row 3, column “Age”: “forty” is no number\n"
                             "row 3, column “Since”: “31/02/2020” is no date");
    workspace->read([&](const Stores& stores) {
        const auto ann = stores.people.byCode("a1").value();
        CHECK(ann.name == "Ann Ample");
        CHECK(ann.role == "Planner");
        CHECK(stores.people.account(ann.account)->name == "Acme");
        CHECK(stores.people.account(ann.account)->size == 120);
        CHECK(attributeOf(stores, "A1", "Since") == "2020-04-13");
        CHECK(attributeOf(stores, "A1", "Age") == "34");
        CHECK(attributeOf(stores, "A2", "Age") == "");
        CHECK(stores.people.accounts().size() == 2);
        CHECK(stores.sessions.sessions().empty());
    });
}

TEST_CASE("The same people again are brought up to date, never doubled", "[table]")
{
    support::TestWorkspace workspace;
    brought(workspace, people, {.rows = TableKind::People});
    const auto again =
        brought(workspace, "code,role,age,Full name\na1,Lead,35,\nA9,Clerk,20,cy clay\n,Boss,61,DI DREW\n",
                {.rows = TableKind::People});
    CHECK(again.participants == 3);
    CHECK(again.kept.contains("A1: role “Planner” → “Lead”"));
    CHECK(again.kept.contains("A1: Age “34” → “35”"));
    CHECK(again.kept.contains("0 people are new"));
    CHECK(again.kept.contains("3 people were changed"));
    CHECK(reasons(again).contains("“A9” was not taken"));
    workspace->read([&](const Stores& stores) {
        CHECK(stores.people.participants().size() == 4);
        CHECK(stores.people.byCode("A1")->name == "Ann Ample"); // an empty cell takes nothing away
        CHECK(stores.people.byCode("A4")->role == "Boss");
    });
}

TEST_CASE("A row that names nobody is left out of people, with its number", "[table]")
{
    support::TestWorkspace workspace;
    const auto report = brought(workspace, "code,name,age\nP1,Ann,30\n,,31\nP2,Bo,32\n", {.rows = TableKind::People});
    CHECK(report.participants == 2);
    REQUIRE(report.lost.size() == 1);
    CHECK(report.lost[0].where == "row 3");
    CHECK(report.lost[0].content);
}

TEST_CASE("Feedback becomes one session: an entry for each answer, with who, when and how much", "[table]")
{
    support::TestWorkspace workspace;
    const auto report = brought(workspace, answers);
    CHECK(report.as == "feedback");
    CHECK(report.entries == 4);
    CHECK(report.participants == 4);
    CHECK(reasons(report).contains("row 4, column “How likely are you to recommend us?”: 11 is not between 0 and 10"));
    workspace->read([&](const Stores& stores) {
        const auto sessions = stores.sessions.sessions();
        REQUIRE(sessions.size() == 1);
        CHECK(sessions[0].kind == SessionKind::Feedback);
        const auto entries = stores.sessions.entries(sessions[0].id);
        REQUIRE(entries.size() == 4);
        CHECK(entries[0].kind == EntryKind::Feedback);
        CHECK(entries[0].text == "It saves me an hour every day");
        CHECK(entries[0].saidOn == QDate(2026, 2, 1));
        CHECK(entries[0].score == 9);
        CHECK(entries[3].score == std::nullopt);
        CHECK(entries[0].speaker == entries[1].speaker);
        CHECK(attributeOf(stores, "r4", "How likely are you to recommend us?") == "7");
        std::map<QString, QString> asked;
        stores.db.each("SELECT e.text, g.text FROM entry e JOIN guide_item g ON g.id = e.guide_item_id", {},
                       [&](const db::Row& row) { asked[row.text(0)] = row.text(1); });
        CHECK(asked["It saves me an hour every day"] == "Why?");
        CHECK(asked["Export to a sheet"] == "What is missing?");
    });
}

TEST_CASE("A table that names nobody makes a new participant for each row that says something", "[table]")
{
    support::TestWorkspace workspace;
    workspace->edit("P01", [](Stores& stores) { stores.people.add(Participant{{}, "P01", "Ann", {}, {}}); });
    const auto report =
        brought(workspace, "Rating,Review\n5,I like it very much indeed\n,\n2,\n1,It broke on day two\n");
    CHECK(report.entries == 2);
    CHECK(report.participants == 3);
    workspace->read([&](const Stores& stores) {
        QStringList codes;
        for (const auto& person : stores.people.participants())
            codes << person.code;
        CHECK(codes == QStringList{"P01", "P02", "P03", "P04"});
    });
}

TEST_CASE("Sticky notes are tagged by their group; several people in a cell are nobody", "[table]")
{
    support::TestWorkspace workspace;
    const auto report =
        brought(workspace, "Text,Cluster,Colour,Author\nThe list is too long,Lists/Rows,yellow,Mia\n"
                           "Nobody finds export,Export,pink,Ben\nExport once a week,Export,yellow,Mia\n");
    CHECK(report.as == "sticky-notes");
    CHECK(report.entries == 3);
    CHECK(report.highlights == 3);
    CHECK(report.participants == 0);
    workspace->read([&](const Stores& stores) {
        QStringList names;
        for (const auto& tag : stores.tags.tags())
            names << tag.name;
        CHECK(names.contains("Lists/Rows"));
        CHECK(names.contains("Export"));
        const auto speakers = stores.sessions.speakers();
        REQUIRE(speakers.size() == 2);
        CHECK(speakers[0].part == Part::Observer);
    });

    const auto several = brought(workspace, "Participants,Finding statement\n\"P1, P2\",They all said it was slow\n"
                                            "P3,This one said it was quick enough\n");
    CHECK(several.entries == 2);
    REQUIRE(several.lost.size() == 1);
    CHECK(several.lost[0].what == "several people in one cell");
    workspace->read([&](const Stores& stores) {
        CHECK(stores.people.byCode("P3"));
        CHECK_FALSE(stores.people.byCode("P1"));
    });
}

TEST_CASE("Importing a table is one step", "[table]")
{
    support::TestWorkspace workspace;
    const QString path = written(workspace, "answers.csv", answers);
    support::checkDoUndoRedo(workspace, "Import", [&](Stores& stores) { importFiles(stores, {path}, {}); });
}

TEST_CASE("A table of which nothing could come in changes nothing", "[table]")
{
    support::TestWorkspace workspace;
    const QByteArray before = workspace.dump();
    const QString path = written(workspace, "t.csv", "age,town\n31,Oslo\n40,Oslo\n");
    TableMapping mapping{{}, TableKind::People, {}, {{.heading = "age", .is = ColumnIs::Attribute}}};
    const auto done =
        workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, {path}, {.mapping = mapping}); });
    REQUIRE_FALSE(done);
    CHECK(done.error().text.contains("code or name"));
    CHECK(workspace.dump() == before);
}

TEST_CASE("A mapping with a name is kept with the project and taken again for the same headings", "[table]")
{
    support::TestWorkspace workspace;
    TableMapping mapping;
    mapping.name = "Weekly";
    mapping.kind = TableKind::Feedback;
    mapping.columns = {{.heading = "A", .is = ColumnIs::Text}, {.heading = "B", .is = ColumnIs::Ignored}};
    const auto first = brought(workspace, "A,B\nfine,no\n", {.mapping = mapping});
    CHECK(first.entries == 1);
    const auto second = brought(workspace, "b,a\nnever,good\nnever,bad\n");
    CHECK(second.kept.contains("with the mapping “Weekly”"));
    CHECK(second.entries == 2);
    workspace->read([&](const Stores& stores) {
        REQUIRE(stores.tables.mappings().size() == 1);
        CHECK(stores.tables.mappings()[0].name == "Weekly");
    });
    REQUIRE(workspace->edit("Forget", [](Stores& stores) { stores.tables.removeMapping("weekly"); }));
    workspace->read([&](const Stores& stores) { CHECK(stores.tables.mappings().empty()); });
}

TEST_CASE("A cancelled table leaves nothing", "[table]")
{
    support::TestWorkspace workspace;
    const QByteArray before = workspace.dump();
    const QString path = written(workspace, "answers.csv", answers);
    Progress progress;
    progress.cancel();
    const auto done =
        workspace->edit("Import", [&](Stores& stores) { return importFiles(stores, {path}, {}, &progress); });
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Error::Kind::Cancelled);
    CHECK(workspace.dump() == before);
}

TEST_CASE("Real reviews come in with their words and scores", "[table]")
{
    support::TestWorkspace workspace;
    const auto report =
        broughtFile(workspace, support::fixture("clothing-reviews/Womens Clothing E-Commerce Reviews.csv"));
    CHECK(report.entries == 2775);
    CHECK(report.participants == 1499);
    CHECK(report.lost.empty());
}

TEST_CASE("A survey of choices only comes in as entries that say their question, and as attributes", "[table]")
{
    const char* const clicked =
        "Respondent ID,How often do you export?,Which tools do you use?,Plan,How easy is it to find a file\n"
        "r1,Daily,\"Sheets, Mail\",Pro,4\n"
        "r2,Weekly,\"Mail, Chat\",Basic,2\n"
        "r3,Daily,\"Sheets, Mail\",Pro,4\n"
        "r4,Weekly,,Basic,2\n"
        "r5,,\"Mail, Chat\",Pro,4\n"
        "r6,Daily,\"Sheets, Mail\",Basic,2\n";
    support::TestWorkspace workspace;
    ImportOptions options;
    options.rows = TableKind::Feedback;
    const auto report = brought(workspace, clicked, options);
    CHECK(report.entries == 16);
    CHECK(report.participants == 6);
    CHECK(report.kept.join('\n').contains("3 columns are answers that were chosen"));

    const auto texts = workspace->read([](const Stores& stores) {
        QStringList found;
        for (const auto& session : stores.sessions.sessions())
            for (const auto& entry : stores.sessions.entries(session.id))
                found << entry.text;
        CHECK(attributeOf(stores, "r1", "How often do you export?") == "Daily");
        CHECK(attributeOf(stores, "r2", "Plan") == "Basic");
        return found;
    });
    REQUIRE(texts);
    CHECK(texts->first() == "How often do you export? Daily");
    CHECK(texts->contains("How easy is it to find a file: 4"));
    CHECK(texts->filter("Plan").isEmpty());
}

TEST_CASE("A survey of choices that says who answered is taken for answers, not for a list of people", "[table]")
{
    const auto guessed = [](const char* rows) { return guessMapping(readTable("t.csv", rows), {}).kind; };
    CHECK(guessed("Name,How often do you export?,How do you send files?\n"
                  "Ann,Daily,Mail\nBo,Daily,Chat\nCleo,Weekly,Mail\nDan,Weekly,Chat\n") == TableKind::Feedback);
    CHECK(guessed("Name,Plan,How did you hear of us?,Region\n"
                  "Ann,Pro,Friend,North\nBo,Basic,Fair,North\nCleo,Pro,Friend,South\nDan,Basic,Fair,South\n") ==
          TableKind::People);
}

TEST_CASE("Where the guess of answers is corrected, they stay attributes, and it is said", "[table]")
{
    const char* const clicked = "Respondent ID,How often do you export?\nr1,Daily\nr2,Daily\nr3,Weekly\nr4,Weekly\n";
    auto mapping = guessMapping(readTable("t.csv", clicked), TableKind::Feedback);
    REQUIRE(mapping.columns[1].is == ColumnIs::Answer);
    CHECK(mappingFrom(toJson(mapping)).columns[1].type == AttributeType::Choice);
    mapping.columns[1].is = ColumnIs::Attribute;
    support::TestWorkspace workspace;
    ImportOptions options;
    options.mapping = mapping;
    const auto report = brought(workspace, clicked, options);
    CHECK(report.entries == 0);
    CHECK(report.kept.join('\n').contains("the session has no entries"));
}
