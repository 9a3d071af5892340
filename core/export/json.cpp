#include "core/export/table.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {

void writeJson(const Table& table, QIODevice& out)
{
    QJsonArray rows;
    for (const auto& cells : table.rows) {
        QJsonObject row;
        for (qsizetype at = 0; at < cells.size(); ++at)
            row[table.columns[at]] = cells[at];
        rows.append(row);
    }
    out.write(QJsonDocument(QJsonObject{{QStringLiteral("earshot"), 1}, {QStringLiteral("rows"), rows}}).toJson());
}

} // namespace core
