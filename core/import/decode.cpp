#include "core/import/decode.h"

#include "core/error.h"
#include "core/import/code_pages.h"
#include "core/import/normalise.h"
#include "core/sessions/text.h"
#include "core/tr.h"

#include <QStringDecoder>

#include <memory>

namespace core::import {
namespace {

using QSC = QStringConverter;

struct Encoding {
    const char* name;
    std::optional<QSC::Encoding> qt;
    const std::array<char16_t, 128>* page = nullptr;
};

const Encoding utf8{"UTF-8", QSC::Utf8};
const Encoding utf16le{"UTF-16LE", QSC::Utf16LE};
const Encoding utf16be{"UTF-16BE", QSC::Utf16BE};
const Encoding utf32le{"UTF-32LE", QSC::Utf32LE};
const Encoding utf32be{"UTF-32BE", QSC::Utf32BE};
const Encoding western{"Windows-1252", std::nullopt, &windows1252};
const Encoding roman{"Mac Roman", std::nullopt, &macRoman};

/// How much of a file reads as UTF-8.
struct Utf8Check {
    qint64 good = 0; // characters of several bytes
    qint64 bad = 0;  // bytes that belong to none
};

// The lengths and ranges of table 3-7 of the Unicode standard.
qsizetype utf8Length(const uchar* at, const uchar* end)
{
    const uchar lead = *at;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    if (length == 0 || end - at < length)
        return 0;
    const uchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const uchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < low || at[1] > high)
        return 0;
    for (int i = 2; i < length; ++i)
        if (at[i] < 0x80 || at[i] > 0xBF)
            return 0;
    return length;
}

Utf8Check checkUtf8(QByteArrayView bytes)
{
    Utf8Check check;
    const auto* at = reinterpret_cast<const uchar*>(bytes.data());
    const auto* end = at + bytes.size();
    while (at < end) {
        const qsizetype length = *at < 0x80 ? 1 : utf8Length(at, end);
        check.good += length > 1;
        check.bad += length == 0;
        at += qMax<qsizetype>(length, 1);
    }
    return check;
}

/// UTF-16 without a mark shows by the zero bytes of its Latin letters, spaces and line ends.
const Encoding* utf16ByZeros(QByteArrayView bytes, bool validUtf8)
{
    qint64 zeros[2] = {0, 0};
    const qsizetype size = qMin<qsizetype>(bytes.size(), 1 << 20) & ~qsizetype(1);
    for (qsizetype i = 0; i < size; ++i)
        zeros[i & 1] += bytes[i] == '\0';
    const qint64 enough = qMax<qint64>(1, validUtf8 ? size / 5 : size / 100);
    if (zeros[1] >= enough && zeros[1] > 8 * zeros[0])
        return &utf16le;
    return zeros[0] >= enough && zeros[0] > 8 * zeros[1] ? &utf16be : nullptr;
}

struct Mark {
    const char* bytes;
    int length;
    const Encoding* encoding;
};

const Mark* markOf(QByteArrayView bytes)
{
    static const Mark marks[] = {{"\xFF\xFE\0\0", 4, &utf32le},
                                 {"\0\0\xFE\xFF", 4, &utf32be},
                                 {"\xEF\xBB\xBF", 3, &utf8},
                                 {"\xFF\xFE", 2, &utf16le},
                                 {"\xFE\xFF", 2, &utf16be}};
    for (const auto& mark : marks)
        if (bytes.startsWith(QByteArrayView(mark.bytes, mark.length)) && (mark.length < 4 || bytes.size() % 4 == 0))
            return &mark;
    return nullptr;
}

const Encoding* named(const QString& name)
{
    QString key = name.toLower();
    key.remove(u'-').remove(u'_').remove(u' ');
    const auto is = [&key](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(),
                           [&key](const char* known) { return key == QLatin1String(known); });
    };
    if (is({"utf8"}))
        return &utf8;
    if (is({"utf16", "utf16le"}))
        return &utf16le;
    if (is({"utf16be"}))
        return &utf16be;
    if (is({"utf32", "utf32le"}))
        return &utf32le;
    if (is({"utf32be"}))
        return &utf32be;
    if (is({"windows1252", "cp1252", "ansi", "latin1", "iso88591", "ascii"}))
        return &western;
    if (is({"macroman", "macintosh", "xmacroman", "mac"}))
        return &roman;
    throw Failure(
        Error::Kind::Usage,
        tr("The encoding “%1” is not known. Known are %2.").arg(name, knownEncodings().join(QStringLiteral(", "))));
}

const Encoding* guess(QByteArrayView bytes, const Utf8Check& check)
{
    if (const auto* wide = utf16ByZeros(bytes, check.bad == 0))
        return wide;
    // A few broken bytes in a text that is otherwise full of UTF-8 are damage, not another encoding.
    if (check.bad == 0 || check.good >= 8 * check.bad)
        return &utf8;
    return bytes.contains('\r') && !bytes.contains('\n') ? &roman : &western;
}

/// Turns bytes into units piece by piece and counts the bytes that mean nothing.
class ByteDecoder {
public:
    explicit ByteDecoder(const Encoding& encoding) : m_page(encoding.page)
    {
        // Without the flag a second byte order mark would vanish.
        if (encoding.qt)
            m_decoder = std::make_unique<QStringDecoder>(*encoding.qt, QSC::Flag::ConvertInitialBom);
    }
    qint64 undecodable() const { return m_undecodable; }

    QString read(QByteArrayView bytes)
    {
        if (m_decoder)
            return m_decoder->decode(bytes);
        QString text(bytes.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const uchar byte = uchar(bytes[i]);
            text[i] = byte < 0x80 ? QChar(byte) : QChar((*m_page)[byte - 0x80]);
            m_undecodable += text[i] == QChar::ReplacementCharacter;
        }
        return text;
    }

private:
    std::unique_ptr<QStringDecoder> m_decoder;
    const std::array<char16_t, 128>* m_page;
    qint64 m_undecodable = 0;
};

/// True for text that cleanText would not change, as nearly all is; a quick look.
bool isClean(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x2028 || u == 0x2029 || (u >= 0xD800 && u <= 0xDFFF) ||
               u >= 0xFDD0;
    });
}

/// Gathers decoded pieces into one clean text, and remembers the line of the first replaced character.
class TextGatherer {
public:
    explicit TextGatherer(qsizetype expected) { m_text.reserve(expected); }
    qint64 replaced() const { return m_replaced; }
    qint64 firstReplaced() const { return m_firstReplaced; }
    QString take() { return std::move(m_text); }

    void add(const QString& piece)
    {
        m_pending += piece;
        flush(safeEnd());
    }
    void finish() { flush(m_pending.size()); }

private:
    /// Behind it nothing combines, no pair is torn, and no CR waits for its LF.
    qsizetype safeEnd() const
    {
        for (qsizetype end = m_pending.size() - 1; end > 0 && m_pending.size() - end < 4096; --end)
            if (isSafeCut(m_pending, end) && m_pending[end - 1] != u'\r')
                return end;
        return m_pending.size() > (1 << 20) ? m_pending.size() : 0;
    }

    void flush(qsizetype end)
    {
        QString piece = normalised(m_pending.left(end));
        m_pending.remove(0, end);
        const auto clean = isClean(piece) ? CleanText{std::move(piece), 0} : cleanText(piece);
        if (clean.replaced > 0 && m_replaced == 0) {
            const auto at = clean.text.indexOf(QChar::ReplacementCharacter);
            m_firstReplaced = m_lines + QStringView(clean.text).left(at).count(u'\n');
        }
        m_replaced += clean.replaced;
        m_lines += clean.text.count(u'\n');
        m_text += clean.text;
    }

    QString m_text;
    QString m_pending;
    qint64 m_replaced = 0;
    qint64 m_lines = 1;
    qint64 m_firstReplaced = 0;
};

bool isSecondHalfOfMojibake(QChar c)
{
    return (c.unicode() >= 0x80 && c.unicode() <= 0xBF) ||
           std::find(windows1252.begin(), windows1252.begin() + 32, c.unicode()) != windows1252.begin() + 32;
}

/// UTF-8 that was taken for Windows-1252 and written as UTF-8 again: "Ã©", "â€™".
bool looksEncodedTwice(QStringView text)
{
    qint64 foreign = 0;
    qint64 pairs = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        foreign += c >= 0x80;
        if ((c == 0xC2 || c == 0xC3 || c == 0xE2) && i + 1 < text.size() && isSecondHalfOfMojibake(text[i + 1]))
            ++pairs;
    }
    return pairs >= 2 && pairs * 4 >= foreign;
}

void report(Decoded& decoded, qint64 undecodable, const TextGatherer& gatherer)
{
    if (undecodable > 0)
        decoded.lost.push_back({tr("bytes that mean nothing in %1").arg(decoded.encoding),
                                int(qMin<qint64>(undecodable, INT_MAX)),
                                {},
                                tr("they stand as U+FFFD in the text; another encoding may fit better"),
                                true});
    if (gatherer.replaced() > 0)
        decoded.lost.push_back({tr("characters that a text cannot hold (NUL, half of a surrogate pair and the like)"),
                                int(qMin<qint64>(gatherer.replaced(), INT_MAX)),
                                tr("first in line %1").arg(gatherer.firstReplaced()),
                                tr("they stand as U+FFFD in the text"), false});
}

} // namespace

QStringList knownEncodings()
{
    QStringList names;
    for (const auto* encoding : {&utf8, &utf16le, &utf16be, &utf32le, &utf32be, &western, &roman})
        names << QLatin1String(encoding->name);
    return names;
}

Decoded decode(const QByteArray& bytes, const QString& encoding, const ReadProgress& progress)
{
    constexpr qsizetype piece = 64 * 1024;
    const Mark* mark = markOf(bytes);
    const Utf8Check check = checkUtf8(bytes);
    const Encoding* chosen = !encoding.isEmpty() ? named(encoding) : mark ? mark->encoding : guess(bytes, check);
    const QByteArrayView body = QByteArrayView(bytes).sliced(mark && mark->encoding == chosen ? mark->length : 0);

    Decoded decoded{{}, QLatin1String(chosen->name), {}, {}};
    ByteDecoder decoder(*chosen);
    Meter meter(progress, bytes.size());
    const bool wide = chosen->qt && *chosen->qt != QSC::Utf8;
    TextGatherer gatherer(wide ? body.size() / 2 : body.size());
    for (qsizetype at = 0; at < body.size(); at += piece) {
        meter.at(at);
        gatherer.add(decoder.read(body.sliced(at, qMin(piece, body.size() - at))));
    }
    gatherer.finish();
    const int unit = !chosen->qt || !wide ? 1 : *chosen->qt == QSC::Utf16LE || *chosen->qt == QSC::Utf16BE ? 2 : 4;
    report(decoded, decoder.undecodable() + (chosen == &utf8 ? check.bad : 0) + (body.size() % unit != 0), gatherer);
    decoded.text = gatherer.take();
    if (looksEncodedTwice(decoded.text))
        decoded.kept << tr("This text looks as if it had been encoded twice (“Ã©” for “é”). It was taken as it is.");
    return decoded;
}

} // namespace core::import
