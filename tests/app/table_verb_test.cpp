#include "tests/support/program.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

/// A project and files beside it.
struct Desk {
    QTemporaryDir folder;
    QString project = folder.filePath("p.earshot");

    Desk() { REQUIRE(support::earshot({"new", project}).exit == 0); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    support::Call import(const QStringList& words) const
    {
        return support::earshot(QStringList{"import", project} + words + QStringList{"--json"});
    }
    int figure(const QString& name) const
    {
        return support::earshot({"info", project, "--json"}).result()[name].toInt();
    }
};

} // namespace

TEST_CASE("import takes tables: tried first, then with the mapping that the trial gave", "[app][table]")
{
    const Desk desk;
    const QString table = desk.write("people.csv", "code,name,age\nP1,Ann,31\nP2,Bo,old\nP3,Cy,40\nP4,Di,41\n");
    const auto trial = desk.import({table, "--as", "people", "--dry-run"});
    CHECK(trial.exit == 1);
    CHECK(desk.figure("participants") == 0);
    const auto file = trial.result()["files"].toArray()[0].toObject();
    CHECK(file["participants"].toInt() == 4);
    CHECK(file["lost"].toArray()[0].toObject()["where"].toString() == "row 3, column “age”");

    auto mapping = file["mapping"].toObject();
    auto columns = mapping["columns"].toArray();
    auto age = columns[2].toObject();
    age["type"] = "text";
    columns[2] = age;
    mapping["columns"] = columns;
    const QString path = desk.write("m.json", QJsonDocument(mapping).toJson());
    CHECK(desk.import({table, "--as", "people", "--mapping", path}).exit == 0);
    CHECK(desk.figure("participants") == 4);
}

TEST_CASE("import refuses what it does not know of tables, and changes nothing", "[app][table]")
{
    const Desk desk;
    const QString table = desk.write("t.csv", "a,b\nfine,1\n");
    CHECK(desk.import({table, "--as", "beasts"}).exit == 2);
    CHECK(desk.import({table, "--mapping", "nowhere.json"}).exit == 2);
    CHECK(desk.import({table, "--mapping", desk.write("m.json", "{")}).exit == 2);
    CHECK(desk.import({desk.write("no.xlsx", "PK\x03\x04nothing")}).exit == 2);
    CHECK(desk.figure("history") == 0);
}
