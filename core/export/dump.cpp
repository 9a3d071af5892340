#include "core/export/dump.h"

#include "core/db/recorder.h"
#include "core/export/claim_line.h"
#include "core/stores.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

namespace core {
namespace {

/// What stands in the dump for a cell; nothing where it stays as it is.
using Mask =
    std::function<std::optional<QString>(const QString& table, const QString& column, const db::Row& row, int at)>;

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

/// `openLines`: also those that are still being typed.
void write(const db::Connection& connection, QIODevice& out, bool openLines, const Mask& mask)
{
    for (const auto& table : db::recordedTables(connection)) {
        const bool leavesOut = !openLines && table == QLatin1String("entry");
        const QString which = leavesOut ? QStringLiteral(" WHERE open = 0") : QString();
        connection.each(("SELECT * FROM \"" + table + '"' + which + " ORDER BY id").toStdString(), {},
                        [&](const db::Row& row) {
                            QByteArray line = table.toUtf8();
                            for (int column = 0; column < row.columns(); ++column) {
                                const auto masked = mask ? mask(table, row.name(column), row, column) : std::nullopt;
                                line += ' ' + row.name(column).toUtf8() + '=' +
                                        (masked ? quoted(*masked) : written(row.value(column)));
                            }
                            out.write(line + '\n');
                        });
    }
}

/// Words of the team that may be a participant's name and nothing else.
bool isLabel(const QString& table, const QString& column)
{
    static const QSet<std::pair<QString, QString>> labels{
        {QStringLiteral("speaker"), QStringLiteral("label")}, {QStringLiteral("session"), QStringLiteral("title")},
        {QStringLiteral("board"), QStringLiteral("name")},    {QStringLiteral("cluster"), QStringLiteral("name")},
        {QStringLiteral("cluster"), QStringLiteral("note")},  {QStringLiteral("card"), QStringLiteral("text")}};
    return labels.contains({table, column});
}

/// The words that are held back, by the row that holds them.
struct HeldWords {
    QHash<qint64, QString> entries;
    QHash<qint64, QString> highlights; // the kept words of detached ones
};

HeldWords heldWords(const Stores& stores, Gate& gate)
{
    HeldWords held;
    for (const auto& session : stores.sessions.sessions())
        for (const auto& piece : stores.highlights.wholeEntries(session.id)) {
            const auto quote = gate.pass(piece, session.id);
            if (quote.isHeldBack())
                held.entries[piece.entry.value] = heldBackText(quote.heldBack());
        }
    for (const auto& passage : stores.highlights.detached()) {
        const auto quote = gate.pass(passage);
        if (quote.isHeldBack())
            held.highlights[passage.highlight.id.value] = heldBackText(quote.heldBack());
    }
    return held;
}

} // namespace

QByteArray dump(const db::Connection& connection)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    write(connection, buffer, true, {});
    return buffer.data();
}

GateCount writeDump(const Stores& stores, const Audience& audience, QIODevice& out)
{
    Gate gate(stores, audience);
    const HeldWords held = heldWords(stores, gate);
    const auto kept = [](const QHash<qint64, QString>& words, qint64 id) {
        const auto found = words.constFind(id);
        return found == words.constEnd() ? std::nullopt : std::optional(*found);
    };
    write(stores.db, out, false,
          [&](const QString& table, const QString& column, const db::Row& row, int at) -> std::optional<QString> {
              if (table == QLatin1String("entry") && column == QLatin1String("text"))
                  return kept(held.entries, row.integer(0));
              if (table == QLatin1String("highlight") && column == QLatin1String("detached_quote"))
                  return kept(held.highlights, row.integer(0));
              if (table == QLatin1String("participant") && column == QLatin1String("name") && !row.isNull(at))
                  return gate.person(row.id<Participant>(0));
              if (table == QLatin1String("claim") && column == QLatin1String("text"))
                  return claimLine(stores, gate, row.id<Claim>(0), row.text(at));
              return isLabel(table, column) && !row.isNull(at) ? std::optional(gate.label(row.text(at))) : std::nullopt;
          });
    return gate.count();
}

} // namespace core
