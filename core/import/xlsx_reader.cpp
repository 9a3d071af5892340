#include "core/import/xlsx_reader.h"

#include "core/error.h"
#include "core/import/normalise.h"
#include "core/import/table_heading.h"
#include "core/import/xlsx_parts.h"
#include "core/sessions/text.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>

namespace core::import {
namespace {

constexpr int mostColumns = 16'384;

/// Cells of a column that are one, down to a last row.
struct Merged {
    int lastRow = 0;
    int column = 0;
    QString text;
};

/// What was met in a sheet.
struct SheetFigures {
    int blank = 0;
    int hidden = 0;
    int errors = 0;
    int valueless = 0; // formulas without a value
    int filled = 0;    // cells from merged ones
    int replaced = 0;  // characters that a text cannot hold
};

/// Reads the rows of one sheet.
class SheetReader {
public:
    SheetReader(const XlsxParts& parts, const QByteArray& bytes, const QString& name)
        : m_parts(parts), m_name(name), m_merged(mergedIn(bytes)), m_xml(bytes)
    {
    }

    TableCells read(const ReadProgress& progress, qsizetype size)
    {
        Meter meter(progress, size);
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement && m_xml.name() == QLatin1String("row"))
                readRow();
            meter.at(m_xml.characterOffset());
        }
        if (m_xml.hasError())
            throw Failure(Error::Kind::BadInput,
                          tr("The sheet “%1” is broken in line %2: %3. Nothing was taken; open it in a spreadsheet and "
                             "save it anew.")
                              .arg(m_name)
                              .arg(m_xml.lineNumber())
                              .arg(m_xml.errorString()));
        return std::move(m_rows);
    }
    const SheetFigures& figures() const { return m_figures; }

private:
    /// They are listed after the cells that they are made of. By first row.
    static std::multimap<int, Merged> mergedIn(const QByteArray& bytes)
    {
        std::multimap<int, Merged> merged;
        if (!bytes.contains("mergeCell"))
            return merged;
        QXmlStreamReader xml(bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("mergeCell"))
                continue;
            const QString reference = xml.attributes().value(QLatin1String("ref")).toString();
            const auto first = xlsxPlace(reference.section(u':', 0, 0));
            const auto last = xlsxPlace(reference.section(u':', 1, 1));
            if (first.row >= 0 && last.row > first.row && first.column >= 0 && first.column < mostColumns)
                merged.insert({first.row, {last.row, first.column, {}}});
        }
        return merged;
    }

    void readRow()
    {
        const auto attributes = m_xml.attributes();
        const int number = attributes.value(QLatin1String("r")).toInt();
        m_row = number > 0 ? number - 1 : m_row + 1;
        const auto hidden = attributes.value(QLatin1String("hidden"));
        QStringList cells;
        while (m_xml.readNextStartElement())
            if (m_xml.name() == QLatin1String("c"))
                readCell(cells);
            else
                m_xml.skipCurrentElement();
        const bool isBlank =
            std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return cell.isEmpty(); });
        m_figures.blank += isBlank;
        if (isBlank)
            return;
        m_figures.hidden += hidden == u"1" || hidden == u"true";
        fillMerged(cells);
        m_rows.beginRow(m_row + 1);
        for (const auto& cell : std::as_const(cells))
            m_rows.add(cell);
    }

    void readCell(QStringList& cells)
    {
        const auto attributes = m_xml.attributes();
        const auto place = xlsxPlace(attributes.value(QLatin1String("r")));
        const int column = place.column >= 0 ? place.column : int(cells.size());
        if (column >= mostColumns)
            throw Failure(Error::Kind::BadInput,
                          tr("Row %1 of the sheet “%2” has more columns than a sheet can. Nothing was taken.")
                              .arg(m_row + 1)
                              .arg(m_name));
        const QString type = attributes.value(QLatin1String("t")).toString();
        const int style = attributes.value(QLatin1String("s")).toInt();
        const QString text = clean(readValue(type, style));
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = text;
    }

    QString readValue(const QString& type, int style)
    {
        QString value;
        QString inlined;
        bool isFormula = false;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("v")) {
                value = m_xml.readElementText();
            } else if (m_xml.name() == QLatin1String("is")) {
                inlined = xlsxText(m_xml);
            } else {
                isFormula = isFormula || m_xml.name() == QLatin1String("f");
                m_xml.skipCurrentElement();
            }
        }
        m_figures.valueless += isFormula && value.isEmpty() && type != QLatin1String("str");
        if (type == QLatin1String("inlineStr"))
            return inlined;
        if (type == QLatin1String("s"))
            return m_parts.string(value.toInt());
        if (type == QLatin1String("e")) {
            ++m_figures.errors;
            return {};
        }
        if (type == QLatin1String("b"))
            return value == QLatin1String("1") ? tr("yes") : tr("no");
        if (type == QLatin1String("str") || type == QLatin1String("d") || value.isEmpty())
            return value;
        return m_parts.number(value, style);
    }

    QString clean(const QString& text)
    {
        const auto clean = cleanText(normalised(text));
        m_figures.replaced += clean.replaced;
        return clean.text.trimmed();
    }

    void fillMerged(QStringList& cells)
    {
        for (auto& [first, merged] : m_merged) {
            if (first > m_row)
                break;
            if (merged.lastRow < m_row)
                continue;
            if (first == m_row) {
                merged.text = merged.column < cells.size() ? cells[merged.column] : QString();
            } else if (!merged.text.isEmpty()) {
                while (cells.size() <= merged.column)
                    cells.append(QString());
                cells[merged.column] = merged.text;
                ++m_figures.filled;
            }
        }
        std::erase_if(m_merged, [this](const auto& one) { return one.second.lastRow <= m_row; });
    }

    const XlsxParts& m_parts;
    QString m_name;
    std::multimap<int, Merged> m_merged;
    QXmlStreamReader m_xml;
    TableCells m_rows;
    SheetFigures m_figures;
    int m_row = -1;
};

void report(Table& table, const SheetFigures& figures)
{
    const auto lose = [&](int count, const QString& what, const QString& why, bool content) {
        if (count > 0)
            table.lost.push_back({what, count, tr("sheet “%1”").arg(table.reading.sheet), why, content});
    };
    if (figures.hidden > 0)
        table.kept << counted(figures.hidden, "%1 hidden row came in too", "%1 hidden rows came in too");
    if (figures.filled > 0)
        table.kept << counted(figures.filled, "%1 cell was filled from the merged one above it",
                              "%1 cells were filled from the merged ones above them");
    lose(figures.errors, tr("cells with an error"), tr("an error such as #N/A is no value; they are empty"), false);
    lose(figures.valueless, tr("formulas without a value"),
         tr("they were never worked out; open the file in a spreadsheet and save it"), true);
    lose(figures.replaced, tr("characters that a text cannot hold"), tr("they stand as U+FFFD in the text"), false);
}

void reportLeftBehind(Table& table, const Zip& zip)
{
    int comments = 0;
    int pictures = 0;
    for (const auto& name : zip.names()) {
        comments += name.startsWith(QLatin1String("xl/comments"), Qt::CaseInsensitive);
        pictures += name.startsWith(QLatin1String("xl/media/"), Qt::CaseInsensitive);
    }
    if (comments > 0)
        table.lost.push_back({tr("comments on cells"), comments, {}, tr("a table has only cells"), false});
    if (pictures > 0)
        table.lost.push_back({tr("pictures"), pictures, {}, tr("a table has only cells"), false});
}

/// The sheets to look at, in this order: the one that was asked for, else the visible ones, else all.
std::vector<XlsxSheet> candidates(const XlsxParts& parts, const QString& asked)
{
    std::vector<XlsxSheet> found;
    QStringList names;
    for (const auto& sheet : parts.sheets()) {
        names << sheet.name;
        if (asked.isEmpty() ? !sheet.isHidden : sheet.name.compare(asked, Qt::CaseInsensitive) == 0)
            found.push_back(sheet);
    }
    if (!asked.isEmpty() && found.empty())
        throw Failure(
            Error::Kind::BadInput,
            tr("There is no sheet “%1”, only %2. Nothing was taken.").arg(asked, names.join(QStringLiteral(", "))));
    return found.empty() ? parts.sheets() : found;
}

} // namespace

Table readXlsx(const QString& fileName, const QByteArray& bytes, const TableReading& reading,
               const ReadProgress& progress)
{
    const Zip zip(bytes, QFileInfo(fileName).fileName());
    if (!zip.contains(QStringLiteral("[Content_Types].xml")) ||
        std::none_of(zip.entries().begin(), zip.entries().end(),
                     [](const ZipEntry& entry) { return entry.name.contains(QLatin1String("workbook.xml")); }))
        throw Failure(Error::Kind::BadInput,
                      tr("“%1” is no workbook in the XLSX format. Nothing of it was taken; save it as XLSX or CSV.")
                          .arg(QFileInfo(fileName).fileName()));
    const XlsxParts parts(zip);
    Table table;
    table.format = QStringLiteral("XLSX");
    for (const auto& sheet : parts.sheets())
        table.sheets << sheet.name;
    for (const auto& sheet : candidates(parts, reading.sheet)) {
        const QByteArray xml = zip.read(sheet.part);
        SheetReader reader(parts, xml, sheet.name);
        TableCells rows = reader.read(progress, xml.size());
        if (rows.rows() == 0)
            continue;
        table.reading = {{}, {}, {}, reading.headerRow, sheet.name};
        report(table, reader.figures());
        if (table.sheets.size() > 1)
            table.kept << tr("the sheet “%1” of %2").arg(sheet.name, table.sheets.join(QStringLiteral(", ")));
        setHeadings(table, std::move(rows), reader.figures().blank);
        break;
    }
    reportLeftBehind(table, zip);
    return table;
}

} // namespace core::import
