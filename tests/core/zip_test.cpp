#include "core/error.h"
#include "core/import/zip.h"
#include "tests/support/fixtures.h"
#include "tests/support/packed.h"
#include "tests/support/strings.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace core;
using namespace core::import;
using support::packed;

namespace {

/// The sentence with which an archive, or an entry of it, is refused; empty: all of it could be read.
QString refusal(const QByteArray& bytes, qint64 limit = Zip::largestEntry)
{
    try {
        const Zip zip(bytes, "talks.zip");
        for (const auto& entry : zip.entries()) {
            const QByteArray unpacked = zip.read(entry.name, limit);
            CHECK(unpacked.size() == entry.size);
        }
        return {};
    } catch (const Failure& failure) {
        CHECK(failure.error().kind == Error::Kind::BadInput);
        return failure.error().text;
    }
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QStringList zipsIn(const QString& folder)
{
    QStringList paths;
    for (QDirIterator walk(folder, {"*.zip"}, QDir::Files); walk.hasNext();)
        paths << walk.next();
    return paths;
}

} // namespace

TEST_CASE("An archive gives its files by name without regard to case", "[import][zip]")
{
    const QByteArray bytes = packed({{"Word/Document.xml", "<a/>"}, {QString::fromUtf8("Zoë.txt"), "talk"}});
    const Zip zip(bytes, "talks.zip");
    CHECK(zip.names() == QStringList{"Word/Document.xml", QString::fromUtf8("Zoë.txt")});
    CHECK(zip.read("word/document.XML") == "<a/>");
    CHECK(zip.readIfThere(QString::fromUtf8("ZOË.txt")) == QByteArray("talk"));
    CHECK_FALSE(zip.readIfThere("word/comments.xml"));
    CHECK_THROWS_AS(zip.read("word/comments.xml"), Failure);
    CHECK(Zip::isZip(bytes));
    CHECK_FALSE(Zip::isZip("talk"));
}

TEST_CASE("An archive is read from its file as from its bytes", "[import][zip]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("talks.zip");
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(packed({{"a.txt", "one"}}));
    file.close();
    CHECK(Zip(path).read("a.txt") == "one");
    CHECK_THROWS_AS(Zip(folder.filePath("none.zip")), Failure);
}

TEST_CASE("What unpacks to more than is wanted, or to far too much, is not unpacked", "[import][zip]")
{
    const QByteArray small = packed({{"a.txt", QByteArray(1000, 'a')}});
    CHECK(refusal(small).isEmpty());
    CHECK(refusal(small, 999).contains("unpacks to"));
    CHECK(refusal(packed({{"bomb.xml", QByteArray(40 * 1024 * 1024, ' ')}})).contains("no real document"));
}

TEST_CASE("Names that lead out of an archive are refused, those with backslashes are folders", "[import][zip]")
{
    for (const auto* name : {"../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt"})
        CHECK(refusal(packed({{name, "x"}})).contains("leads out"));
    CHECK(Zip(packed({{"a\\b.txt", "x"}}), "talks.zip").read("a/b.txt") == "x");
    CHECK(refusal(packed({{"a..b/c...txt", "x"}})).isEmpty());
}

TEST_CASE("A cut or changed archive is refused wherever it is cut or changed", "[import][zip]")
{
    QByteArray text;
    for (int i = 0; i < 400; ++i)
        text += QByteArray::number(i * 7919) + ' ';
    const QByteArray whole = packed({{"a.txt", text}});
    for (qsizetype length = 0; length < whole.size(); length += 7)
        CHECK_FALSE(refusal(whole.left(length)).isEmpty());
    QByteArray changed = whole;
    changed[100] = char(changed[100] ^ 0x55);
    CHECK(refusal(changed).contains("damaged"));
}

TEST_CASE("Each malformed archive of the fixtures is refused with a sentence", "[import][zip]")
{
    for (const auto& path : zipsIn(support::fixture("zip-malformed/failure"))) {
        INFO(path.toStdString());
        const bool backslash = path.contains("invalid characters in fileName"); // read as a folder: Windows packs so
        CHECK(refusal(bytesOf(path)).isEmpty() == backslash);
    }
}

TEST_CASE("Each sound archive of the fixtures is read", "[import][zip]")
{
    for (const auto& path : zipsIn(support::fixture("zip-malformed/success"))) {
        INFO(path.toStdString());
        const QString sentence = refusal(bytesOf(path));
        if (path.contains("encryption"))
            CHECK(sentence.contains("password"));
        else if (path.contains("bogus-compression"))
            CHECK(sentence.contains("packed in a way"));
        else if (path.contains("unicode-path-extra") || path.endsWith("/empty.zip"))
            CHECK_FALSE(sentence.isEmpty()); // a name of NULs; nothing in it
        else
            CHECK(sentence.toStdString().empty());
    }
}
