#include "core/export/table.h"

#include <QIODevice>

namespace core {
namespace {

/// What spreadsheets take for a formula gets an apostrophe in front.
QString guarded(const QString& cell)
{
    static const QString starts = QStringLiteral("=+-@\t\r");
    return !cell.isEmpty() && starts.contains(cell.front()) ? u'\'' + cell : cell;
}

QString quoted(QString cell)
{
    const bool needs = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return needs ? u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"' : cell;
}

void writeRow(const QStringList& cells, QIODevice& out, bool guard)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += u',';
        line += quoted(guard ? guarded(cells[i]) : cells[i]);
    }
    out.write(line.toUtf8() + "\r\n");
}

} // namespace

void writeCsv(const Table& table, QIODevice& out, bool guard)
{
    out.write("\xEF\xBB\xBF");
    writeRow(table.columns, out, guard);
    for (const auto& row : table.rows)
        writeRow(row, out, guard);
}

} // namespace core
