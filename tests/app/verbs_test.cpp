#include "tests/support/fixtures.h"
#include "tests/support/program.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using support::Call;
using support::earshot;

namespace {

/// A new project in a folder of its own, with an interview to bring in.
class Desk {
public:
    Desk() { REQUIRE(earshot({"new", project()}).exit == 0); }

    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString project() const { return at("p.earshot"); }
    Call call(const QString& verb, QStringList words) const
    {
        return earshot(QStringList{verb, project()} + words + QStringList{"--json"});
    }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    QByteArray dump() const
    {
        REQUIRE(earshot({"export", project(), "--out", at("dump.txt")}).exit == 0);
        QFile file(at("dump.txt"));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void bringInterview() const
    {
        const auto path =
            write("P07 Finance.md", "**Interviewer:** What is hard?\n\n**P07:** I copy it all into a spreadsheet.\n\n"
                                    "**P07:** And the spreadsheet is =wrong, always.\n");
        REQUIRE(call("import", {path, "--study", "Close"}).exit == 0);
    }

private:
    QTemporaryDir m_folder;
};

/// The cells of a CSV as RFC 4180 has them.
std::vector<QStringList> cells(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    std::vector<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
            rows.back().back() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u',')
            rows.back().append(QString());
        else if (!quoted && c == u'\n')
            rows.push_back({QString()});
        else if (quoted || c != u'\r')
            rows.back().back() += c;
    }
    if (rows.back() == QStringList{QString()})
        rows.pop_back(); // what follows the last line break
    return rows;
}

} // namespace

TEST_CASE("Every call with --json prints one document, also when it is wrong", "[verbs]")
{
    const Desk desk;
    for (const auto& words : {QStringList{"info", desk.project()},
                              {"info", desk.at("none")},
                              {"blah"},
                              {"tag", desk.project()},
                              {"undo", desk.project()},
                              {"search", desk.project(), "(("}}) {
        const auto call = earshot(words + QStringList{"--json"});
        const auto json = call.json();
        CHECK(json["earshot"].toInt() == 1);
        CHECK(json["command"].toString() == words.front());
        CHECK(json["exit"].toInt() == call.exit);
        CHECK(json["ok"].toBool() == (call.exit < 2));
        CHECK(json["error"].isNull() == (call.exit < 2));
    }
}

TEST_CASE("From an interview to tagged words and back again", "[verbs]")
{
    const Desk desk;
    const auto empty = desk.dump();
    desk.bringInterview();
    const auto found = desk.call("search", {"spreadsheet participant:P07"}).result();
    CHECK(found["total"].toInt() == 2);
    const auto hit = found["hits"].toArray().first().toObject();
    CHECK(hit["participant"].toString() == "P07");
    CHECK(hit["session"].toObject()["title"].toString() == "P07 Finance");
    CHECK(hit["text"].toString().mid(hit["ranges"].toArray()[0].toArray()[0].toInt(), 11) == "spreadsheet");

    const auto tagged = desk.call("tag", {"spreadsheet", "workaround/sheet"}).result();
    CHECK(tagged["highlights"].toInt() == 2);
    CHECK(desk.call("info", {}).result()["highlight_tags"].toInt() == 2);
    CHECK(desk.call("tag", {"spreadsheet", "workaround/sheet"}).result()["step"].isNull());
    CHECK(desk.call("history", {}).result()["steps"].toArray().size() == 2);

    const auto full = desk.dump();
    CHECK(desk.call("undo", {"--steps", "2"}).exit == 0);
    CHECK(desk.dump() == empty);
    CHECK(desk.call("undo", {}).exit == 2);
    CHECK(desk.call("redo", {"--steps", "2"}).exit == 0);
    CHECK(desk.dump() == full);
    CHECK(desk.call("check", {}).exit == 0);
}

TEST_CASE("A persona is made from queries, extended, and printed", "[verbs]")
{
    const Desk desk;
    desk.bringInterview();
    REQUIRE(desk.call("tag", {"spreadsheet", "sheet"}).exit == 0);
    const auto made =
        desk.call("persona", {"Pat", "--trait", "pains", "Copies", "tag:sheet", "--trait", "wants", "Peace", ""});
    CHECK(made.exit == 0);
    CHECK(made.result()["traits"].toInt() == 2);
    CHECK(made.result()["evidence"].toInt() == 2);
    CHECK(desk.call("persona", {"Pat", "--trait", "pains", "Copies", "tag:sheet"}).result()["evidence"].toInt() == 0);
    CHECK(desk.call("persona", {"Pat", "--trait", "pains", "Shouts", "shouting"}).exit == 1);
    CHECK(desk.call("persona", {"Pat", "--trait", "hats", "Copies", "tag:sheet"}).exit == 2);
    const auto sheet = desk.call("sheet", {"Pat", "--out", desk.at("pat.pdf")});
    CHECK(sheet.exit == 0);
    CHECK(sheet.result()["consent_not_recorded"].toInt() == 1);
    CHECK(QFile(desk.at("pat.pdf")).size() > 5000);
    CHECK(desk.call("sheet", {"Nobody", "--out", desk.at("n.pdf")}).exit == 2);
}

TEST_CASE("The sample study is made, and its first persona stands on one page", "[verbs]")
{
    QTemporaryDir folder;
    const QString project = folder.filePath("sample.earshot");
    REQUIRE(earshot({"new", project, "--sample"}).exit == 0);
    CHECK(earshot({"info", project, "--json"}).result()["sessions"].toInt() == 12);
    const auto sheet =
        earshot({"sheet", project, "The keeper of the boats", "--out", folder.filePath("k.pdf"), "--json"});
    CHECK(sheet.exit == 1); // somebody has withdrawn
    CHECK(sheet.result()["pages"].toInt() == 1);
    CHECK(earshot({"check", project}).exit == 0);
}

TEST_CASE("A withdrawn consent takes the words out of everything that leaves", "[verbs]")
{
    const Desk desk;
    desk.bringInterview();
    REQUIRE(desk.call("tag", {"spreadsheet", "sheet"}).exit == 0);
    REQUIRE(desk.call("persona", {"Pat", "--trait", "pains", "Copies", "tag:sheet"}).exit == 0);
    REQUIRE(desk.call("consent", {"P07", "quote", "withdrawn"}).exit == 0);
    const auto found = desk.call("search", {"spreadsheet"});
    CHECK(found.exit == 1);
    CHECK(found.result()["hits"].toArray().isEmpty());
    const auto csv = desk.call("export", {"--out", desk.at("h.csv")});
    CHECK(csv.exit == 1);
    CHECK(csv.result()["held_back"].toObject()["quotes"].toInt() == 2);
    CHECK(csv.result()["held_back"].toObject()["people"].toInt() == 1);
    const auto sheet = desk.call("sheet", {"Pat", "--out", desk.at("pat.pdf"), "--template", "full"});
    CHECK(sheet.exit == 1);
    CHECK(sheet.result()["held_back"].toObject()["quotes"].toInt() == 2);
    CHECK(earshot({"export", desk.project(), "--out", desk.at("dump.txt")}).exit == 1);
    for (const auto& name : {"h.csv", "dump.txt"}) {
        QFile file(desk.at(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("copy it all"));
    }
    CHECK(desk.call("consent", {"P07", "quote", "given"}).exit == 0);
    CHECK(desk.call("search", {"spreadsheet"}).result()["hits"].toArray().size() == 2);
}

TEST_CASE("The same file again is left out unless it is asked for", "[verbs]")
{
    const Desk desk;
    desk.bringInterview();
    CHECK(desk.call("import", {desk.at("P07 Finance.md")}).exit == 2);
    const auto other = desk.write("other.txt", "P1: hello there\n");
    const auto some = desk.call("import", {desk.at("P07 Finance.md"), other});
    CHECK(some.exit == 1);
    CHECK(some.result()["files"].toArray().size() == 2);
    CHECK(desk.call("info", {}).result()["sessions"].toInt() == 2);
    CHECK(desk.call("import", {desk.at("P07 Finance.md"), "--again"}).exit == 0);
    CHECK(desk.call("import", {other, "--again", "--dry-run"}).exit == 0);
    CHECK(desk.call("info", {}).result()["sessions"].toInt() == 3);
}

TEST_CASE("An enterprise persona has sections of its own, on its sheet too", "[verbs]")
{
    const Desk desk;
    const auto made = desk.call("persona", {"Halvik", "--kind", "enterprise", "--trait", "decides", "Price of a year",
                                            "", "--trait", "steps", "A trial on one boat", ""});
    CHECK(made.exit == 0);
    CHECK(made.result()["traits"].toInt() == 2);
    CHECK(desk.call("persona", {"Halvik", "--trait", "goals", "Grow", ""}).exit == 2);
    CHECK(desk.call("persona", {"Halvik", "--kind", "individual"}).exit == 2);
    REQUIRE(desk.call("sheet", {"Halvik", "--out", desk.at("h.md")}).exit == 0);
    QFile sheet(desk.at("h.md"));
    REQUIRE(sheet.open(QIODevice::ReadOnly));
    const QString words = QString::fromUtf8(sheet.readAll());
    CHECK(words.contains(QStringLiteral("What decides")));
    CHECK(words.contains(QStringLiteral("What this sheet cannot tell")));
    CHECK(words.contains(QStringLiteral("A trial on one boat")));
    CHECK_FALSE(words.contains(QStringLiteral("Motivations")));
}

TEST_CASE("A sheet takes a template and paper that suits it, and a sentence says what does not", "[verbs]")
{
    const Desk desk;
    REQUIRE(desk.call("persona", {"Halvik", "--trait", "goals", "Price of a year", ""}).exit == 0);
    const auto sheet = [&](const QString& name, const QStringList& words) {
        return desk.call("sheet", QStringList{"Halvik", "--out", desk.at(name)} + words);
    };
    const auto pagesOf = [&](const Call& call) { return call.result()["pages"].toInt(); };
    CHECK(pagesOf(sheet("one.pdf", {})) == 1);
    CHECK(pagesOf(sheet("wall.pdf", {"--template", "poster"})) == 1);
    CHECK(pagesOf(sheet("wall.pdf", {"--template", "poster", "--page", "a2"})) == 1);
    CHECK(pagesOf(sheet("wall.png", {"--template", "poster", "--page", "tabloid"})) == 1);

    const auto refusal = [&](const QString& name, const QStringList& words) {
        const auto refused = sheet(name, words);
        CHECK(refused.exit == 2);
        CHECK_FALSE(QFile::exists(desk.at(name)));
        return refused.out;
    };
    CHECK(refusal("x.pdf", {"--template", "poster", "--page", "a4"}).contains("A poster is for a wall"));
    CHECK(refusal("x.pdf", {"--page", "a3"}).contains("'a3' is paper for a poster"));
    CHECK(refusal("x.pdf", {"--template", "leaflet"}).contains("one-page or full or poster"));
    CHECK(refusal("x.pdf", {"--key-quotes"}).contains("--template full"));
    CHECK(refusal("x.html", {"--template", "poster"}).contains("a .pdf or a .png"));
    CHECK(refusal("x.md", {"--page", "letter"}).contains("has no pages"));
}

TEST_CASE("CSV guards against formulas unless told not to", "[verbs]")
{
    const Desk desk;
    desk.write("x.txt", "=1+1 is what I type\n");
    REQUIRE(desk.call("import", {desk.at("x.txt")}).exit == 0);
    REQUIRE(desk.call("tag", {"kind:interview", "t"}).exit == 0);
    REQUIRE(desk.call("export", {"--out", desk.at("h.csv")}).exit == 0);
    CHECK(cells(desk.at("h.csv"))[1].contains("'=1+1 is what I type"));
    REQUIRE(desk.call("export", {"--out", desk.at("h.csv"), "--no-guard"}).exit == 0);
    CHECK(cells(desk.at("h.csv"))[1].contains("=1+1 is what I type"));
}

TEST_CASE("A Taguette project comes in with every highlight on its words", "[verbs][fixtures]")
{
    const QString folder = support::fixture("serdif-usability/data/transcripts/thematic-analysis");
    const Desk desk;
    const auto import = desk.call("import", {folder + "/SERDIF_P2_ThematicAnalysis.sqlite3"});
    CHECK(import.exit == 0);
    const auto info = desk.call("info", {}).result();
    CHECK(info["sessions"].toInt() == 17);
    CHECK(info["tags"].toInt() == 22);
    CHECK(info["highlights"].toInt() == 1794);
    CHECK(info["highlight_tags"].toInt() == 1930);
    CHECK(info["participants"].toInt() == 17);
    REQUIRE(desk.call("export", {"--out", desk.at("h.csv"), "--no-guard"}).exit == 0);

    const auto triples = [](const std::vector<QStringList>& rows, const QStringList& columns) {
        QHash<QString, int> counted;
        std::vector<qsizetype> at;
        QString head = rows.front().front();
        for (const auto& column : columns)
            at.push_back(rows.front().indexOf(column) < 0 ? 0 : rows.front().indexOf(column));
        for (size_t row = 1; row < rows.size(); ++row) {
            QStringList key;
            for (const auto column : at)
                key.append(rows[row].value(column).simplified().remove(u' '));
            ++counted[key.join(u'\x1f')];
        }
        return counted;
    };
    auto rows = cells(desk.at("h.csv"));
    const auto tagColumn = rows.front().indexOf("tag");
    CHECK(std::erase_if(rows, [&](const QStringList& row) { return row[tagColumn].isEmpty(); }) ==
          1); // one without a tag
    CHECK(rows.size() == 1931);
    const auto ours = triples(rows, {"session", "tag", "quote"});
    const auto theirs =
        triples(cells(support::fixture("serdif-usability/data/transcripts/thematic-analysis/all_tags_20220303.csv")),
                {"document", "tag", "content"});
    QStringList different;
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        if (ours.value(it.key()) != it.value())
            different.append(it.key().left(120));
    INFO(different.mid(0, 5).join('\n').toStdString());
    CHECK(different.size() == 0);
    CHECK(ours.size() == theirs.size());
    CHECK(desk.call("check", {}).exit == 0);
}
