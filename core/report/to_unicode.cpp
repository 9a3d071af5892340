#include "core/report/to_unicode.h"

#include <QRegularExpression>

namespace core::report {
namespace {

/// Pairs that share a glyph in the sheets' faces and that NFKC keeps apart: what Qt finds, what is meant.
constexpr std::pair<char32_t, char32_t> twins[]{{0x0269, 0x03B9}, {0x2206, 0x0394}, {0x2126, 0x03A9},
                                                {0x2219, 0x00B7}, {0x2215, 0x002F}, {0x02BC, 0x2019},
                                                {0x2011, 0x002D}, {0x2010, 0x002D}, {0x00AD, 0x002D}};

bool allIn(const QString& text, const QSet<char32_t>& used)
{
    const auto points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [&](char32_t c) { return used.contains(c); });
}

QString meant(const QString& found, const QSet<char32_t>& used)
{
    if (found.isEmpty() || allIn(found, used))
        return found;
    const auto points = found.toUcs4();
    for (const auto& [twin, wanted] : twins)
        if (points.size() == 1 && points.front() == twin && used.contains(wanted))
            return QString::fromUcs4(&wanted, 1);
    const QString plain = found.normalized(QString::NormalizationForm_KC);
    // An Arabic ligature taken apart would be read back in the wrong order.
    if (plain.size() > found.size() && plain.isRightToLeft())
        return found;
    return allIn(plain, used) ? plain : found;
}

QString fromHex(const QByteArray& hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    QString text;
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(quint16(quint8(bytes[i]) << 8 | quint8(bytes[i + 1])));
    return text;
}

QByteArray toHex(const QString& text)
{
    QByteArray hex;
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return '<' + hex + '>';
}

/// The values of one range; a single value counts up along it.
QStringList valuesOf(const QString& values, int count)
{
    static const QRegularExpression one(QStringLiteral("<([0-9A-Fa-f]*)>"));
    QStringList texts;
    for (auto match = one.globalMatch(values); match.hasNext();)
        texts << fromHex(match.next().captured(1).toLatin1());
    if (texts.size() != 1 || values.startsWith(u'['))
        return texts;
    const auto first = texts.front().toUcs4();
    for (int i = 1; i < count && first.size() == 1; ++i) {
        const char32_t next = first.front() + char32_t(i);
        texts << QString::fromUcs4(&next, 1);
    }
    return texts;
}

} // namespace

QSet<char32_t> charactersOf(const SheetPages& document)
{
    QSet<char32_t> used;
    for (const Page& page : document.pages)
        for (const Item& item : page.items)
            if (const auto* run = std::get_if<TextRun>(&item))
                for (const char32_t c : run->text.toUcs4())
                    used.insert(c);
    return used;
}

QByteArray plainToUnicode(const QByteArray& table, const QSet<char32_t>& used)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*(\\[[^\\]]*\\]|<[0-9A-Fa-f]+>)"));
    const QString text = QString::fromLatin1(table);
    QByteArray out;
    qsizetype done = 0;
    for (auto match = range.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const int count = found.captured(2).toInt(nullptr, 16) - found.captured(1).toInt(nullptr, 16) + 1;
        QByteArray values;
        for (const QString& value : valuesOf(found.captured(3), count))
            values += toHex(meant(value, used)) + ' ';
        out += text.mid(done, found.capturedStart(3) - done).toLatin1() + '[' + values + ']';
        done = found.capturedEnd(3);
    }
    return out + text.mid(done).toLatin1();
}

} // namespace core::report
