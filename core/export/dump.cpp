#include "core/export/dump.h"

#include "core/db/recorder.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

QByteArray quoted(const QString& text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray written(const db::Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    if (const auto* real = std::get_if<double>(&value))
        return QByteArray::number(*real, 'g', 17);
    if (const auto* text = std::get_if<QString>(&value))
        return quoted(*text);
    if (const auto* bytes = std::get_if<QByteArray>(&value))
        return "x'" + bytes->toHex() + '\'';
    return "null";
}

} // namespace

void writeDump(const db::Connection& connection, QIODevice& out)
{
    for (const auto& table : db::recordedTables(connection))
        connection.each(("SELECT * FROM \"" + table + "\" ORDER BY id").toStdString(), {}, [&](const db::Row& row) {
            QByteArray line = table.toUtf8();
            for (int column = 0; column < row.columns(); ++column)
                line += ' ' + row.name(column).toUtf8() + '=' + written(row.value(column));
            out.write(line + '\n');
        });
}

QByteArray dump(const db::Connection& connection)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeDump(connection, buffer);
    return buffer.data();
}

} // namespace core
