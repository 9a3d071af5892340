#include "tests/support/program.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

/// The sample study, and files beside it.
struct Desk {
    QTemporaryDir folder;
    QString project = folder.filePath("p.earshot");

    Desk() { REQUIRE(support::earshot({"new", project, "--sample"}).exit == 0); }
    support::Call board(const QStringList& words) const
    {
        return support::earshot(QStringList{"board", project} + words + QStringList{"--json"});
    }
    QString path(const QString& name) const { return folder.filePath(name); }
    QByteArray bytes(const QString& name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    QString write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }
    int figure(const QString& name) const
    {
        return support::earshot({"info", project, "--json"}).result()[name].toInt();
    }
    QByteArray dump() const
    {
        REQUIRE(support::earshot({"export", project, "--out", path("dump.txt")}).exit >= 0);
        return bytes("dump.txt");
    }
};

QString errorOf(const support::Call& call)
{
    return call.json()["error"].toObject()["text"].toString();
}

} // namespace

TEST_CASE("board makes a board of what queries find, in one step that can be undone", "[app][board]")
{
    const Desk desk;
    const QByteArray before = desk.dump();
    const int steps = desk.figure("history"), boards = desk.figure("boards"), cards = desk.figure("cards");
    const auto made = desk.board({"Trust", "--new", "--add", "tag:trust", "--cluster", "Hours",
                                  "tag:trust/running-hours", "--cluster", "Stock", "tag:trust/stock"});
    REQUIRE(made.exit == 0);
    CHECK(made.result()["step"].toString() == "Make board 'Trust'");
    CHECK(desk.figure("history") == steps + 1);
    CHECK(desk.figure("boards") == boards + 1);
    const auto shown = desk.board({"trust"}).result();
    CHECK(shown["cards"].toInt() == made.result()["added"].toInt());
    CHECK(desk.figure("cards") == cards + shown["cards"].toInt());
    REQUIRE(shown["clusters"].toArray().size() == 2);
    CHECK(shown["clusters"].toArray()[0].toObject()["cluster"].toString() == "Hours");
    CHECK(shown["unsorted"].toInt() > 0);

    SECTION("what lies in a cluster goes to another, and a second time nothing changes")
    {
        const auto moved = desk.board({"Trust", "--cluster", "stock", "tag:trust/running-hours"});
        CHECK(moved.result()["added"].toInt() == 0);
        CHECK(desk.board({"Trust"}).result()["clusters"].toArray().size() == 2);
        CHECK(desk.board({"Trust", "--add", "tag:trust"}).result()["step"].isNull());
        CHECK(desk.figure("history") == steps + 2);
    }
    SECTION("undo")
    {
        REQUIRE(support::earshot({"undo", desk.project}).exit == 0);
        CHECK(desk.dump() == before);
    }
    SECTION("delete")
    {
        CHECK(desk.board({"Trust", "--delete"}).exit == 0);
        CHECK(desk.figure("cards") == cards);
        CHECK(desk.board({}).result()["boards"].toArray().size() == boards);
    }
}

TEST_CASE("board writes every format, without what is held back, twice the same", "[app][board]")
{
    const Desk desk;
    REQUIRE(desk.board({"Trust", "--new", "--add", "tag:trust"}).exit == 0);
    for (const QString ending : {"png", "svg", "pdf", "csv", "md"}) {
        const auto first = desk.board({"Trust", "--out", desk.path("a." + ending)});
        CHECK(first.exit == 1); // the sample has a person who withdrew
        CHECK(first.result()["held_back"].toObject()["quotes"].toInt() > 0);
        desk.board({"Trust", "--out", desk.path("b." + ending)});
        CHECK(desk.bytes("a." + ending) == desk.bytes("b." + ending));
    }
    CHECK(desk.board({"Trust", "--out", desk.path("c"), "--format", "md"}).exit == 1);
    CHECK(desk.bytes("c") == desk.bytes("a.md"));
    const auto poster = desk.board({"Trust", "--out", desk.path("p.pdf"), "--poster", "3x2", "--page", "a3"});
    CHECK(poster.result()["pages"].toInt() == 6);
}

TEST_CASE("board says what is wrong, and changes nothing", "[app][board]")
{
    const Desk desk;
    REQUIRE(desk.board({"Trust", "--new"}).exit == 0);
    const int steps = desk.figure("history");
    for (const QStringList& words : {QStringList{"Nowhere"},
                                     {"trust", "--new"},
                                     {"Trust", "--out", desk.path("x.doc")},
                                     {"Trust", "--out", desk.path("x.pdf"), "--poster", "0x2"},
                                     {"Trust", "--out", desk.path("x.pdf"), "--page", "b5"},
                                     {"Trust", "--out", desk.path("x.png"), "--scale", "many"},
                                     {"--out", desk.path("x.png")},
                                     {"Trust", "--delete", "--add", "tag:trust"},
                                     {"Trust", "--study", "Nothing"},
                                     {"Other", "--new", "--study", "No such study"},
                                     {"Trust", "--add", "(colour:red"}}) {
        INFO(words.join(' ').toStdString());
        const auto call = desk.board(words);
        CHECK(call.exit == 2);
        CHECK(errorOf(call).size() > 20);
    }
    CHECK_FALSE(QFile::exists(desk.path("x.pdf")));
    CHECK(desk.figure("history") == steps);
    const auto nothing = desk.board({"Trust", "--add", "tag:trust nosuchwordanywhere"});
    CHECK(nothing.exit == 0);
    CHECK(nothing.result()["step"].isNull());
    CHECK(nothing.json()["notes"].toArray().size() == 1);
}

TEST_CASE("import puts sticky notes on a board", "[app][board]")
{
    const Desk desk;
    const QString notes = desk.write("notes.csv", "Text,Frame,Position X,Position Y,Color\n"
                                                  "Slow,Pain,0,0,#FFF9B1\nToo slow to wait,Pain,0,300,#FFF9B1\n"
                                                  "Alone,,900,0,\nBeside,,1100,0,\n");
    const int boards = desk.figure("boards");
    const auto came = support::earshot({"import", desk.project, notes, "--as", "notes", "--board", "Wall", "--json"});
    REQUIRE(came.exit == 0);
    const auto file = came.result()["files"].toArray()[0].toObject();
    CHECK(file["cards"].toInt() == 4);
    CHECK(file["clusters"].toInt() == 1);
    CHECK(file["sessions"].toInt() == 0);
    CHECK(desk.board({"Wall"}).result()["unsorted"].toInt() == 2);
    REQUIRE(support::earshot({"undo", desk.project}).exit == 0);
    CHECK(desk.figure("boards") == boards);
    CHECK(support::earshot({"import", desk.project, notes, "--as", "people", "--board", "Wall"}).exit == 2);
}

TEST_CASE("import puts a board of Trello on a board", "[app][board]")
{
    const Desk desk;
    const QString trello = desk.write(
        "wall.json",
        R"({"name":"W","lists":[{"id":"2","name":"Later","pos":2},{"id":"1","name":"Now","pos":1},{"id":"3","name":"Old","closed":true,"pos":3}],
            "cards":[{"name":"One","desc":"and why","idList":"1","pos":2},{"name":"Zero","desc":"","idList":"1","pos":1},
                     {"name":"Two","desc":"","idList":"2","pos":1},{"name":"Gone","idList":"1","closed":true,"pos":3},
                     {"name":"In an old list","idList":"3","pos":1}]})");
    const auto came = support::earshot({"import", desk.project, trello, "--board", "Wall", "--json"});
    REQUIRE(came.exit == 0);
    CHECK(came.result()["files"].toArray()[0].toObject()["kept"].toVariant().toStringList().contains(
        "2 archived cards were left out"));
    REQUIRE(desk.board({"Wall", "--out", desk.path("w.md")}).exit == 0);
    CHECK(desk.bytes("w.md") == "# Wall\n\n3 cards, 0 people\n\n## Now (2 cards, 0 people)\n\n- Note: Zero\n"
                                "- Note: One and why\n\n## Later (1 card, 0 people)\n\n- Note: Two\n\n");
    CHECK(support::earshot({"import", desk.project, desk.write("x.json", "{\"a\":1}")}).exit == 2);
}

TEST_CASE("board colours a file by what is asked for, and leaves the board as it is", "[app][board]")
{
    const Desk desk;
    REQUIRE(desk.board({"Trust", "--new", "--add", "tag:trust"}).exit == 0);
    REQUIRE(support::earshot({"segment", desk.project, "Everybody at all", "--rule", "-participant.code:none"}).exit <=
            1);
    const QByteArray before = desk.dump();
    CHECK(desk.board({"Trust", "--out", desk.path("b.svg"), "--colour-by", "segment"}).exit <= 1);
    CHECK(desk.bytes("b.svg").contains("Everybody at all"));
    CHECK(desk.board({"Trust", "--out", desk.path("c.svg")}).exit <= 1);
    CHECK(!desk.bytes("c.svg").contains("Everybody at all"));
    CHECK(desk.dump() == before);
    const auto unknown = desk.board({"Trust", "--out", desk.path("d.svg"), "--colour-by", "mood"});
    CHECK(unknown.exit == 2);
    CHECK(errorOf(unknown).contains("mood"));
    CHECK(desk.board({"Trust", "--colour-by", "tag"}).exit == 2);
}
