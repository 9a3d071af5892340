#include "app/verbs.h"
#include "tests/support/program.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

QString desktopFile(const char* name)
{
    QFile file(support::sourcePath() + QStringLiteral("resources/desktop/") + QLatin1String(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QStringList attributes(const QString& xml, const char* name)
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement &&
            reader.attributes().hasAttribute(QLatin1String(name)))
            values << reader.attributes().value(QLatin1String(name)).toString();
    CHECK_FALSE(reader.hasError());
    return values;
}

} // namespace

TEST_CASE("The program says its version", "[desktop]")
{
    const auto call = support::earshot({"--version"});
    CHECK(call.exit == 0);
    CHECK(QString::fromUtf8(call.out).startsWith(u"earshot 0."));
    CHECK(call.err.isEmpty());
}

TEST_CASE("The manual page names every verb", "[desktop]")
{
    const QString page = desktopFile("earshot.1");
    for (const auto& verb : app::verbs()) {
        CAPTURE(verb.name);
        CHECK(page.contains(verb.name));
    }
}

TEST_CASE("A project is known to desktops by the bytes that it begins with", "[desktop]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("x.earshot"));
    REQUIRE(support::earshot({"new", path}).exit == 0);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(72);
    const QStringList values = attributes(desktopFile("earshot.xml"), "value");
    CHECK(values == QStringList{QStringLiteral("SQLite format 3\\0"),
                                QStringLiteral("0x") + QString::fromLatin1(head.mid(68, 4).toHex())});
    CHECK(head.startsWith("SQLite format 3"));
}

TEST_CASE("The desktop's files speak of the same type", "[desktop]")
{
    const QString type = QStringLiteral("application/x-earshot");
    CHECK(attributes(desktopFile("earshot.xml"), "type").first() == type);
    CHECK(desktopFile("earshot.desktop").contains(QStringLiteral("\nMimeType=%1;\n").arg(type)));
    CHECK(desktopFile("earshot.metainfo.xml").contains(QStringLiteral("<mediatype>%1</mediatype>").arg(type)));
}
