#include "core/error.h"
#include "core/import/decode.h"
#include "core/import/normalise.h"
#include "tests/support/fixtures.h"
#include "tests/support/strings.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

using namespace core::import;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray derived(const char* name)
{
    return bytesOf(support::fixture(QStringLiteral("encodings-derived/") + QLatin1String(name)));
}

} // namespace

TEST_CASE("The same text comes out of every encoding", "[import][decode]")
{
    const QString original = decode(derived("original.utf8.md")).text;
    REQUIRE(original.size() > 10'000);
    const std::pair<const char*, const char*> files[] = {
        {"macroman-cr.txt", "Mac Roman"},  {"utf16be-bom.txt", "UTF-16BE"}, {"utf16le-bom.txt", "UTF-16LE"},
        {"utf16le-nobom.txt", "UTF-16LE"}, {"utf8-bom.txt", "UTF-8"},       {"utf8-crlf.txt", "UTF-8"},
        {"utf8-mixed-eol.txt", "UTF-8"},   {"utf8-nfd.txt", "UTF-8"},       {"windows-1252-crlf.txt", "Windows-1252"},
    };
    for (const auto& [name, encoding] : files) {
        CAPTURE(name);
        const auto decoded = decode(derived(name));
        CHECK(decoded.encoding == QLatin1String(encoding));
        CHECK(decoded.text.trimmed() == original.trimmed());
        CHECK(decoded.lost.empty());
        CHECK(decoded.kept.isEmpty());
    }
    CHECK(decode(derived("wide-utf16le-bom.txt")).text == decode(derived("original2-wide-unicode.utf8.md")).text);
    CHECK(decode(derived("podnews-utf16le-bom.vtt")).text == decode(derived("podnews-utf8bom-crlf.vtt")).text);
}

TEST_CASE("A text that was encoded twice is taken as it is, and flagged", "[import][decode]")
{
    const auto decoded = decode(derived("mojibake-double-encoded.txt"));
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.text.contains(QString::fromUtf8("â€™")));
    CHECK(decoded.kept.size() == 1);
}

TEST_CASE("Naughty strings come through untouched but for what a text cannot hold", "[import][decode]")
{
    const QByteArray bytes = bytesOf(support::fixture("blns/blns.txt"));
    const auto decoded = decode(bytes);
    CHECK(decoded.encoding == "UTF-8");
    CHECK(decoded.text.count(u'\n') >= bytes.count('\n'));
    CHECK(decoded.text.normalized(QString::NormalizationForm_C) == decoded.text);
}

TEST_CASE("A named encoding is believed", "[import][decode]")
{
    CHECK(decode("caf\xE9", "windows-1252").text == QString::fromUtf8("café"));
    CHECK(decode("caf\x8E", "Mac Roman").text == QString::fromUtf8("café"));
    CHECK(decode("caf\xC3\xA9", "cp1252").text == QString::fromUtf8("cafÃ©"));
    CHECK(decode(QByteArray("a\0b\0", 4), "utf-16le").text == "ab");
    CHECK_THROWS_AS(decode("x", "klingon"), core::Failure);
}

TEST_CASE("UTF-16 without a mark is known by its zero bytes, also where it would pass as UTF-8", "[import][decode]")
{
    CHECK(decode(QByteArray("H\0i\0\n\0y\0o\0u\0", 12)).text == "Hi\nyou");
    CHECK(decode(QByteArray("\0H\0i\0\n\0y\0o\0u", 12)).encoding == "UTF-16BE");
    const auto odd = decode(QByteArray("H\0i\0 \0y\0o\0u\0!", 13));
    CHECK(odd.encoding == "UTF-16LE");
    CHECK(odd.lost.size() == 1);
}

TEST_CASE("A few broken bytes do not make UTF-8 another encoding", "[import][decode]")
{
    QByteArray bytes = QByteArray("größe, ").repeated(20);
    bytes[bytes.size() / 2] = char(0xFF);
    const auto decoded = decode(bytes);
    CHECK(decoded.encoding == "UTF-8");
    REQUIRE(decoded.lost.size() == 1);
    CHECK(decoded.lost[0].content);
    CHECK(decoded.text.contains(QChar::ReplacementCharacter));
}

TEST_CASE("NULs and halves of pairs are replaced, counted, and their line named", "[import][decode]")
{
    const auto decoded = decode(QByteArray("one\ntwo\0three\0\nfour and more", 28));
    CHECK(decoded.text.startsWith(QString::fromUtf8("one\ntwo\uFFFDthree\uFFFD\n")));
    REQUIRE(decoded.lost.size() == 1);
    CHECK(decoded.lost[0].count == 2);
    CHECK(decoded.lost[0].where.contains("2"));
    const auto half = decode(QByteArray("\xFF\xFE"
                                        "a\0\x3D\xD8"
                                        "b\0",
                                        8));
    CHECK(half.text == QString::fromUtf8("a\uFFFDb"));
}

TEST_CASE("Text is cut for decoding only where nothing is torn", "[import][decode]")
{
    // Pairs, CRLF and combining marks at every offset round the size of a piece.
    for (int shift = 0; shift < 6; ++shift) {
        const QString filler(64 * 1024 - 4 + shift, u'x');
        const QString text = filler + QString::fromUtf8("e\u0301\U0001F600\r\nend");
        CHECK(decode(text.toUtf8()).text == filler + QString::fromUtf8("é\U0001F600\nend"));
    }
}

TEST_CASE("Normalising in pieces is the same as normalising whole", "[import][decode]")
{
    const QString text =
        QString::fromUtf8("e\u0301 \u1112\u1161\u11AB \u0627\u0653 \u304B\u3099 a\u0323\u0307 ").repeated(700);
    CHECK(normalised(text) == text.normalized(QString::NormalizationForm_C));
    SECTION("a tower of accents stays as it is, what stands round it is normalised")
    {
        const QString tower = QStringLiteral("a") + QString::fromUtf8("\u0301\u0323").repeated(50'000);
        CHECK(normalised(QString::fromUtf8("e\u0301") + tower + QString::fromUtf8("e\u0301")) ==
              QString::fromUtf8("é") + tower + QString::fromUtf8("é"));
    }
}

TEST_CASE("Decoding can be stopped", "[import][decode]")
{
    int asked = 0;
    const auto stop = [&](qint64, qint64) { return ++asked < 3; };
    CHECK_THROWS_AS(decode(QByteArray(1 << 20, 'x'), {}, stop), core::Failure);
    CHECK(asked == 3);
}
