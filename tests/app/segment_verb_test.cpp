#include "tests/support/program.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using support::Call;
using support::earshot;

namespace {

/// The sample project without its segments, and calls of the verb on it.
class Desk {
public:
    Desk()
    {
        REQUIRE(earshot({"new", project(), "--sample"}).exit == 0);
        const auto segments = segment({}).result()["segments"].toArray();
        REQUIRE(segments.size() > 1);
        for (const auto value : segments)
            REQUIRE(segment({value.toObject()["name"].toString(), "--delete"}).exit == 0);
    }
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString project() const { return at("p.earshot"); }
    Call segment(const QStringList& words) const
    {
        return earshot(QStringList{"segment", project()} + words + QStringList{"--json"});
    }
    int steps() const { return earshot({"info", project(), "--json"}).result()["history"].toInt(); }
    QByteArray written(const QStringList& words, const QString& name) const
    {
        const auto call = earshot(QStringList{"export", project(), "--out", at(name)} + words);
        REQUIRE(call.exit < 2);
        QFile file(at(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
};

QJsonObject shown(const Call& call)
{
    return call.result()["segment"].toObject();
}

QJsonObject firstOf(const QJsonValue& array)
{
    return array.toArray().first().toObject();
}

} // namespace

TEST_CASE("A segment is made by rule, changed by hand, scored, weighed, listed and deleted", "[segments]")
{
    const Desk desk;
    const QByteArray before = desk.written({"--format", "text"}, "before.txt");
    const int steps = desk.steps();
    const auto made = desk.segment({"Leads", "--rule", "is:tagged"});
    REQUIRE(made.exit == 0);
    const auto members = shown(made)["members"].toArray();
    REQUIRE(members.size() > 2);
    const QString out = members[0].toString();

    const auto fewer = desk.segment({"leads", "--remove", out});
    CHECK(shown(fewer)["members"].toArray().size() == members.size() - 1);
    CHECK(shown(fewer)["rule"].toString().contains("-participant=" + out));
    const auto hand = desk.segment({"Hand", "--add", out, members[1].toString(), members[2].toString()});
    CHECK(shown(hand)["people"].toInt() == 3);

    const auto opinion = desk.segment({"Leads", "--score", "Capacity", "4", "--opinion"});
    CHECK(firstOf(shown(opinion)["scores"])["opinion"].toBool());
    CHECK(shown(opinion)["rank"].isNull());
    CHECK(shown(opinion)["missing"].toArray().size() == 2);
    const auto founded = desk.segment({"Leads", "--score", "Needs", "5", "--evidence", "is:tagged"});
    CHECK(shown(founded)["scores"].toArray().last().toObject()["evidence"].toInt() > 10);
    CHECK(desk.segment({"Leads", "--score", "Needs", "5", "--evidence", "zzzzzz"}).exit == 1);
    const auto weighed = desk.segment({"--weight", "Intensity", "0"});
    CHECK(firstOf(weighed.result()["segments"])["rank"].toInt() == 1);
    CHECK(firstOf(weighed.result()["segments"])["score"].toDouble() == 4.5);
    CHECK(desk.segment({"--weight", "Capacity", "0", "--weight", "Needs", "0"})
              .result()["no_ranking"]
              .toString()
              .contains("weighs"));

    CHECK(desk.segment({}).result()["segments"].toArray().size() == 2);
    CHECK(shown(desk.segment({"Leads"}))["score"].isNull());
    CHECK(desk.segment({"Leads", "--delete"}).exit == 0);
    CHECK(desk.segment({}).result()["segments"].toArray().size() == 1);
    const int done = desk.steps() - steps;
    CHECK(done == 8); // one step for each call that changed something
    REQUIRE(earshot({"undo", desk.project(), "--steps", QString::number(done)}).exit == 0);
    CHECK(desk.written({"--format", "text"}, "after.txt") == before);
}

TEST_CASE("A wrong call on segments changes nothing and says what is wrong", "[segments]")
{
    const Desk desk;
    const int steps = desk.steps();
    CHECK(desk.segment({}).exit == 0);
    CHECK(desk.segment({}).result()["segments"].toArray().isEmpty());
    CHECK(desk.segment({"Nowhere"}).exit == 2);
    CHECK(desk.segment({"Nowhere", "--delete"}).exit == 2);
    CHECK(desk.segment({"--rule", "is:tagged"}).exit == 2);
    CHECK(desk.segment({"A", "--add", "Nobody"}).exit == 2);
    CHECK(desk.segment({"A", "B"}).exit == 2);
    CHECK(desk.segment({"A", "--opinion"}).exit == 2);
    CHECK(desk.segment({"A", "--rule", "(("}).exit == 2);
    const auto wrong = desk.segment({"A", "--rule", "is:tagged rolle:x"});
    CHECK(wrong.exit == 2);
    CHECK(wrong.json()["error"].toObject()["text"].toString().contains("Column 11"));
    CHECK(desk.segment({"--weight", "Nothing of that name", "1"}).exit == 2);
    REQUIRE(desk.segment({"A", "--rule", "tag:nothing-has-this"}).exit == 0);
    CHECK(shown(desk.segment({"A"}))["people"].toInt() == 0);
    CHECK(desk.segment({"A", "--score", "Capacity", "7"}).exit == 2);
    CHECK(desk.segment({"A", "--score", "Capacity", "many"}).exit == 2);
    CHECK(desk.segment({"--weight", "Capacity", "-1"}).exit == 2);
    CHECK(desk.segment({"A", "--target", "Nothing", "3"}).exit == 2);
    CHECK(desk.steps() == steps + 1);
}

TEST_CASE("Matrix, comparison, sample and the exports show segments", "[segments]")
{
    const Desk desk;
    REQUIRE(desk.segment({"All", "--rule", "is:tagged", "--characteristic", "They =talk", "is:tagged"}).exit == 0);
    REQUIRE(desk.segment({"All", "--score", "Capacity", "4", "--evidence", "is:tagged"}).exit == 0);
    REQUIRE(desk.segment({"None", "--rule", "tag:nothing-has-this"}).exit == 0);
    const auto row = firstOf(desk.segment({"All", "--matrix"}).result()["matrix"]);
    CHECK(row["talked_to"].toInt() > 0);
    int heard = 0;
    for (const auto value : row["cells"].toArray()) {
        const auto cell = value.toObject();
        CHECK(cell["heard"].toInt() <= cell["asked"].toInt());
        heard += cell["heard"].toInt();
    }
    CHECK(heard > 10);
    CHECK(desk.segment({"--matrix"}).result()["matrix"].toArray().size() == 2);
    CHECK(desk.segment({"All", "--compare", "None"}).result()["themes"].toArray().size() > 5);
    CHECK(firstOf(desk.segment({"--sample"}).result()["sample"])["face_to_face"].toArray().size() > 0);

    const auto csv = desk.written({"--what", "segments"}, "segments.csv");
    CHECK(QRegularExpression(R"(They =talk \(for P\d+, P\d+)").match(QString::fromUtf8(csv)).hasMatch());
    CHECK(csv.count("\r\n") == 3);
    const auto json = QJsonDocument::fromJson(desk.written({"--what", "segments"}, "segments.json")).object();
    CHECK(firstOf(json["rows"])["segment"].toString() == "All");
    const auto behind = firstOf(json["rows"])["behind: Capacity to serve"].toString();
    CHECK(QRegularExpression("^for P\\d+(, P\\d+)*").match(behind).hasMatch());
    const auto personas = QJsonDocument::fromJson(desk.written({"--what", "personas"}, "personas.json")).object();
    CHECK(firstOf(personas["rows"])["for"].toString().toInt() >= 0);
    CHECK(personas["rows"].toArray().size() > 5);
    CHECK(desk.written({"--what", "insights"}, "insights.md").startsWith("| insight |"));
}
