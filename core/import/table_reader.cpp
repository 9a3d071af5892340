#include "core/import/table_reader.h"

#include "core/error.h"
#include "core/import/decode.h"
#include "core/import/delimited_text.h"
#include "core/import/table_heading.h"
#include "core/import/trello_reader.h"
#include "core/import/xlsx_reader.h"
#include "core/import/zip.h"
#include "core/tr.h"

#include <QFileInfo>

#include <algorithm>

namespace core::import {
namespace {

// Line breaks inside a cell that is not in quotes: cleaning would make new rows of them. This is a noncharacter that
// no text has, as long in UTF-8 as U+2028.
const QChar softBreak(0xFDD2);

QByteArray withSoftBreaks(QByteArray bytes)
{
    const QByteArray soft = QString(softBreak).toUtf8();
    for (const char* hard : {"\xE2\x80\xA8", "\xE2\x80\xA9", "\x0B", "\x0C"})
        if (bytes.contains(hard))
            bytes.replace(hard, soft);
    return bytes;
}

[[noreturn]] void refuse(const QString& sentence, const QString& fileName)
{
    throw Failure(Error::Kind::BadInput, sentence.arg(QFileInfo(fileName).fileName()));
}

void requireText(const QString& fileName, QStringView text)
{
    const QStringView sample = text.left(64 * 1024);
    const auto strange = std::count_if(sample.begin(), sample.end(), [](QChar c) {
        return (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c == QChar::ReplacementCharacter;
    });
    if (strange * 10 > sample.size())
        refuse(tr("“%1” is no table: too many of its bytes are no characters. Nothing of it was taken; save it as CSV "
                  "or XLSX, or name its encoding."),
               fileName);
}

/// "sep=;" in the first line, which Excel writes and obeys. As a row it is passed over like a title.
QChar announcedDelimiter(QStringView text)
{
    const bool says = text.size() > 4 && text.left(4).compare(u"sep=", Qt::CaseInsensitive) == 0 &&
                      (text.size() == 5 || text[5] == u'\n');
    return says ? text[4] : QChar();
}

Dialect dialectOf(QStringView text, const QString& fileName, const TableReading& reading)
{
    constexpr qsizetype sampled = 256 * 1024;
    const QStringView sample = text.left(sampled);
    const auto lastLine = text.size() > sampled ? sample.lastIndexOf(u'\n') : qsizetype(-1);
    Dialect dialect = guessDialect(lastLine > 0 ? sample.left(lastLine) : sample);
    if (fileName.endsWith(QLatin1String(".tsv"), Qt::CaseInsensitive) && sample.contains(u'\t'))
        dialect.delimiter = u'\t';
    if (const QChar announced = announcedDelimiter(text); !announced.isNull())
        dialect.delimiter = announced;
    if (!reading.delimiter.isNull())
        dialect.delimiter = reading.delimiter;
    if (!reading.quote.isNull())
        dialect.quote = reading.quote;
    return dialect;
}

QString rowsText(const std::vector<int>& rows)
{
    QStringList numbers;
    for (size_t i = 0; i < rows.size() && i < 10; ++i)
        numbers << QString::number(rows[i]);
    return tr("row %1").arg(numbers.join(QStringLiteral(", "))) + (rows.size() > 10 ? QStringLiteral(" …") : QString());
}

void reportQuotes(Table& table, const DelimitedText& text)
{
    if (!text.unclosed().empty())
        table.lost.push_back({tr("a quote that is opened and never closed"), int(text.unclosed().size()),
                              rowsText(text.unclosed()), tr("it was taken for a character of the text"), false});
    if (!text.torn().empty())
        table.lost.push_back({tr("text after a closing quote"), int(text.torn().size()), rowsText(text.torn()),
                              tr("it was added to its cell; look whether the cells stand where they should"), false});
}

TableCells cellsOf(DelimitedText& text, int& blank, const ReadProgress& progress, qsizetype size)
{
    constexpr int mostCells = 16'384; // as a spreadsheet
    TableCells rows;
    Meter meter(progress, size);
    QStringList cells;
    while (text.next(cells)) {
        if (cells.size() > mostCells)
            throw Failure(Error::Kind::BadInput,
                          tr("Row %1 has %L2 cells, more than any table. Nothing was taken; another delimiter may fit "
                             "better.")
                              .arg(text.row())
                              .arg(cells.size()));
        rows.beginRow(text.row());
        for (auto& cell : cells)
            rows.add(cell.replace(softBreak, u'\n'));
        blank += rows.dropIfBlank();
        meter.at(text.position());
    }
    return rows;
}

/// Two halves of the work as one progress.
ReadProgress partOf(const ReadProgress& progress, qint64 total, double from, double share)
{
    if (!progress)
        return {};
    return [=](qint64 done, qint64 of) {
        return progress(qint64(double(total) * (from + share * double(done) / double(qMax<qint64>(of, 1)))), total);
    };
}

Table readDelimited(const QString& fileName, const QByteArray& bytes, const TableReading& reading,
                    const ReadProgress& progress)
{
    constexpr qint64 mostBytes = 512LL * 1024 * 1024;
    if (bytes.size() > mostBytes)
        refuse(tr("“%1” is larger than 512 MB, more than can be read as one table. Nothing of it was taken; split it "
                  "into several files."),
               fileName);
    Decoded decoded = decode(withSoftBreaks(bytes), reading.encoding, partOf(progress, bytes.size(), 0, 0.5));
    requireText(fileName, decoded.text);
    const Dialect dialect = dialectOf(decoded.text, fileName, reading);

    Table table;
    table.reading = {decoded.encoding, dialect.delimiter, dialect.quote, reading.headerRow, {}};
    table.format = dialect.delimiter == u'\t' ? QStringLiteral("TSV") : QStringLiteral("CSV");
    table.kept = decoded.kept;
    table.lost = decoded.lost;
    DelimitedText text(decoded.text, dialect.delimiter, dialect.quote);
    int blank = 0;
    TableCells rows = cellsOf(text, blank, partOf(progress, bytes.size(), 0.5, 0.5), decoded.text.size());
    reportQuotes(table, text);
    setHeadings(table, std::move(rows), blank);
    return table;
}

} // namespace

bool isTableName(const QString& fileName)
{
    static const QStringList known{QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("tab"),
                                   QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("json")};
    return known.contains(QFileInfo(fileName).suffix().toLower());
}

Table readTable(const QString& fileName, const QByteArray& bytes, const TableReading& reading,
                const ReadProgress& progress)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        refuse(tr("“%1” is of an old Excel, or has a password. Nothing of it was taken; save it as XLSX without a "
                  "password, or as CSV."),
               fileName);
    const bool isJson = fileName.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    Table table = Zip::isZip(bytes) ? readXlsx(fileName, bytes, reading, progress)
                  : isJson          ? readTrello(fileName, bytes)
                                    : readDelimited(fileName, bytes, reading, progress);
    table.name = QFileInfo(fileName).completeBaseName();
    if (table.cells.rows() == 0 || table.columns.isEmpty())
        refuse(tr("There are no rows in “%1”. Nothing of it was taken."), fileName);
    return table;
}

} // namespace core::import
