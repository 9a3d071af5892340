#include "core/import/xlsx_parts.h"

#include "core/error.h"
#include "core/tr.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

namespace core::import {
namespace {

/// The path of a part that another one names: "worksheets/sheet1.xml" from "xl/workbook.xml".
QString resolved(const QString& from, const QString& target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    QStringList parts = from.split(u'/');
    parts.removeLast();
    for (const auto& step : target.split(u'/'))
        if (step == QLatin1String("..") && !parts.isEmpty())
            parts.removeLast();
        else if (step != QLatin1String("."))
            parts << step;
    return parts.join(u'/');
}

QString relationsOf(const QString& part)
{
    const auto slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
}

struct Relation {
    QString id;
    QString type; // the last part of its address: "worksheet"
    QString part;
};

std::vector<Relation> relations(const Zip& zip, const QString& part)
{
    std::vector<Relation> found;
    QXmlStreamReader xml(zip.readIfThere(relationsOf(part)).value_or(QByteArray()));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("Relationship")) {
            const auto attributes = xml.attributes();
            found.push_back({attributes.value(QLatin1String("Id")).toString(),
                             attributes.value(QLatin1String("Type")).toString().section(u'/', -1),
                             resolved(part, attributes.value(QLatin1String("Target")).toString())});
        }
    return found;
}

QString partOfType(const std::vector<Relation>& relations, const char* type, const QString& otherwise)
{
    for (const auto& relation : relations)
        if (relation.type == QLatin1String(type))
            return relation.part;
    return otherwise;
}

/// An attribute by its local name; that of relations has a namespace, which differs between dialects.
QString local(const QXmlStreamAttributes& attributes, const char* name)
{
    for (const auto& attribute : attributes)
        if (attribute.name() == QLatin1String(name) && !attribute.prefix().isEmpty())
            return attribute.value().toString();
    return {};
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

/// What a number format's code makes of a number (ECMA-376 part 1, 18.8.31).
XlsxParts::Shown shownBy(QString code)
{
    static const QRegularExpression aside(QStringLiteral("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]hHmMsS][^\\]]*\\]"));
    code = code.section(u';', 0, 0).remove(aside).toLower();
    if (code.contains(QLatin1String("general")))
        return XlsxParts::Shown::Number;
    const bool day = code.contains(u'd') || code.contains(u'y') ||
                     (code.contains(u'm') && !code.contains(u'h') && !code.contains(u's'));
    const bool time = code.contains(u'h') || code.contains(u's');
    if (day)
        return time ? XlsxParts::Shown::DateTime : XlsxParts::Shown::Date;
    if (time)
        return XlsxParts::Shown::Time;
    return code.contains(u'%') ? XlsxParts::Shown::Percent : XlsxParts::Shown::Number;
}

/// The formats that have a number and no code (18.8.30).
XlsxParts::Shown builtIn(int format)
{
    using Shown = XlsxParts::Shown;
    if (format == 9 || format == 10)
        return Shown::Percent;
    if ((format >= 14 && format <= 17) || (format >= 27 && format <= 31) || format == 36 ||
        (format >= 50 && format <= 58))
        return Shown::Date;
    if ((format >= 18 && format <= 21) || (format >= 32 && format <= 35) || (format >= 45 && format <= 47))
        return Shown::Time;
    return format == 22 ? Shown::DateTime : Shown::Number;
}

/// Digits as a person would write them: no more than a spreadsheet keeps.
QString digits(double number)
{
    const bool isWhole = number == std::floor(number) && std::abs(number) < 1e15;
    return isWhole ? QString::number(qint64(number)) : QLocale::c().toString(number, 'g', 15);
}

/// "_x000D_" stands for a character that XML does not hold; a carriage return is part of a line break.
QString decoded(QString text)
{
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, match.capturedStart() + 1)) {
        const QChar character(match.captured(1).toUShort(nullptr, 16));
        text.replace(match.capturedStart(), match.capturedLength(),
                     character == u'\r' ? QString() : QString(character));
    }
    return text;
}

} // namespace

QString xlsxText(QXmlStreamReader& xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == QLatin1String("rPh"))
                xml.skipCurrentElement();
            else if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else
                ++depth;
        }
    }
    return text.contains(QLatin1String("_x")) ? decoded(text) : text;
}

XlsxPlace xlsxPlace(QStringView reference)
{
    constexpr int mostColumns = 100'000;
    XlsxPlace place;
    qsizetype at = 0;
    int column = 0;
    for (; at < reference.size() && reference[at].isLetter() && column < mostColumns; ++at)
        column = column * 26 + (reference[at].toUpper().unicode() - u'A' + 1);
    place.column = column - 1;
    bool isNumber = false;
    const int row = reference.mid(at).toInt(&isNumber);
    place.row = isNumber ? row - 1 : -1;
    return place;
}

XlsxParts::XlsxParts(const Zip& zip)
{
    const QString workbook = partOfType(relations(zip, {}), "officeDocument", QStringLiteral("xl/workbook.xml"));
    readWorkbook(zip, workbook);
    const auto others = relations(zip, workbook);
    const auto part = [&](const char* type, const char* usual) {
        return zip.readIfThere(partOfType(others, type, QLatin1String(usual))).value_or(QByteArray());
    };
    readStrings(part("sharedStrings", "xl/sharedStrings.xml"));
    readStyles(part("styles", "xl/styles.xml"));
}

void XlsxParts::readWorkbook(const Zip& zip, const QString& part)
{
    QHash<QString, QString> parts;
    for (const auto& relation : relations(zip, part))
        parts.insert(relation.id, relation.part);
    QXmlStreamReader xml(zip.read(part));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr"))
            m_from1904 = isTrue(attributes.value(QLatin1String("date1904")));
        if (xml.name() == QLatin1String("sheet"))
            m_sheets.push_back({attributes.value(QLatin1String("name")).toString(),
                                parts.value(local(attributes, "id")),
                                attributes.value(QLatin1String("state")).startsWith(u"hidden") ||
                                    attributes.value(QLatin1String("state")).startsWith(u"very")});
    }
    // Charts and dialogs are listed as sheets too.
    std::erase_if(m_sheets, [&](const XlsxSheet& sheet) { return !zip.contains(sheet.part); });
}

void XlsxParts::readStrings(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("si"))
            m_strings.push_back(xlsxText(xml));
}

void XlsxParts::readStyles(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QHash<int, QString> codes;
    bool inCells = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == QLatin1String("cellXfs"))
            inCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const int format = attributes.value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == QLatin1String("numFmt"))
            codes.insert(format, attributes.value(QLatin1String("formatCode")).toString());
        else if (inCells && xml.name() == QLatin1String("xf"))
            m_styles.push_back(codes.contains(format) ? shownBy(codes.value(format)) : builtIn(format));
    }
}

QString XlsxParts::string(int index) const
{
    return index >= 0 && size_t(index) < m_strings.size() ? m_strings[size_t(index)] : QString();
}

XlsxParts::Shown XlsxParts::shownAs(int style) const
{
    return style >= 0 && size_t(style) < m_styles.size() ? m_styles[size_t(style)] : Shown::Number;
}

QString XlsxParts::number(const QString& written, int style) const
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(written, &isNumber);
    if (!isNumber)
        return written;
    const Shown shown = shownAs(style);
    if (shown == Shown::Number)
        return digits(number);
    if (shown == Shown::Percent)
        return digits(number * 100) + u'%';
    // Days since the last one of 1899, among which the year 1900 has a 29 February that never was.
    constexpr double mostDays = 2'958'466;
    if (number < 0 || number > mostDays)
        return digits(number);
    const QDate zero = m_from1904 ? QDate(1904, 1, 1) : number < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const auto seconds = qint64(std::llround((number - std::floor(number)) * 86'400));
    const QDateTime time(zero.addDays(qint64(number)), QTime(0, 0), Qt::UTC);
    const QDateTime at = time.addSecs(seconds);
    if (shown == Shown::Time || number < 1)
        return at.time().toString(QStringLiteral("HH:mm:ss"));
    return at.toString(seconds == 0 ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace core::import
