#include "tests/support/program.h"

#include <QFile>
#include <QTemporaryDir>

using support::earshot;

namespace {

/// The sample project, and reports of its study.
class Desk {
public:
    Desk() { REQUIRE(earshot({"new", project(), "--sample"}).exit == 0); }
    QString at(const QString& name) const { return m_folder.filePath(name); }
    QString project() const { return at("p.earshot"); }
    support::Call report(const QString& name, const QStringList& words = {}) const
    {
        return earshot(QStringList{"report", project(), study, "--out", at(name), "--json"} + words);
    }
    QByteArray bytes(const QString& name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const QString study = QStringLiteral("Maintenance in small ferry companies");

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("A report says what it wrote and what it held back, and is the same twice", "[report-verb]")
{
    const Desk desk;
    const auto first = desk.report("a.pdf");
    CHECK(first.exit == 1); // quotes are held back in the sample
    CHECK(first.json()["ok"].toBool());
    CHECK(first.result()["pages"].toInt() > 3);
    CHECK(first.result()["held_back"].toObject()["quotes"].toInt() > 0);
    CHECK(first.result()["files"].toArray().first().toString() == desk.at("a.pdf"));
    desk.report("b.pdf");
    REQUIRE(desk.bytes("a.pdf").startsWith("%PDF"));
    CHECK(desk.bytes("a.pdf") == desk.bytes("b.pdf"));
    desk.report("c.pdf", {"--page", "letter"});
    CHECK(desk.bytes("a.pdf") != desk.bytes("c.pdf"));
}

TEST_CASE("A report has as much evidence as is asked for, in every format", "[report-verb]")
{
    const Desk desk;
    const auto pages = [&](const QString& evidence) {
        return desk.report("a.pdf", {"--evidence", evidence}).result()["pages"].toInt();
    };
    CHECK(pages("none") < pages("key"));
    CHECK(pages("key") < pages("all"));
    for (const QString& name : {QStringLiteral("a.html"), QStringLiteral("a.md")}) {
        CHECK(desk.report(name).exit == 1);
        CHECK_FALSE(desk.bytes(name).contains("id=\"e1\""));
        CHECK(desk.report(name, {"--evidence", "all"}).exit == 1);
        CHECK(desk.bytes(name).contains("id=\"e1\""));
        CHECK(desk.bytes(name).contains("Read with care"));
    }
}

TEST_CASE("A report that cannot be made is refused, and nothing is written", "[report-verb]")
{
    const Desk desk;
    const auto unknown = earshot({"report", desk.project(), "Another", "--out", desk.at("a.pdf"), "--json"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.json()["error"].toObject()["text"].toString().contains(desk.study));
    CHECK(desk.report("a.doc").exit == 2);
    CHECK(desk.report("a.pdf", {"--evidence", "some"}).exit == 2);
    CHECK(desk.report("a.pdf", {"--page", "a9"}).exit == 2);
    CHECK(desk.report("no/such/folder/a.pdf").exit == 2);
    CHECK(desk.bytes("a.pdf").isEmpty());
    CHECK(desk.bytes("a.doc").isEmpty());
}
