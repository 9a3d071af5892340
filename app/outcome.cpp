#include "app/outcome.h"

#include <QJsonDocument>

namespace app {
namespace {

QByteArray document(const QString& command, int exit, const QJsonValue& result, const QJsonArray& notes,
                    const QJsonValue& error)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("earshot"), 1},
                                     {QStringLiteral("command"), command},
                                     {QStringLiteral("ok"), exit < 2},
                                     {QStringLiteral("exit"), exit},
                                     {QStringLiteral("result"), result},
                                     {QStringLiteral("notes"), notes},
                                     {QStringLiteral("error"), error}})
        .toJson(QJsonDocument::Indented);
}

} // namespace

void Outcome::note(Note weight, const QString& kind, const QString& text, const QString& file, int line)
{
    QJsonObject note{{QStringLiteral("kind"), kind}, {QStringLiteral("text"), text}};
    if (!file.isEmpty())
        note[QStringLiteral("file")] = file;
    if (line > 0)
        note[QStringLiteral("line")] = line;
    m_notes.append(note);
    if (weight == Note::LeftOut)
        m_exit = 1;
}

QByteArray jsonDocument(const QString& command, const Outcome& outcome)
{
    return document(command, outcome.exitCode(), outcome.result, outcome.notes(), QJsonValue::Null);
}

QByteArray jsonDocument(const QString& command, const core::Error& error)
{
    const QJsonObject said{{QStringLiteral("kind"), core::kindName(error.kind)}, {QStringLiteral("text"), error.text}};
    return document(command, 2, QJsonObject(), QJsonArray(), said);
}

} // namespace app
