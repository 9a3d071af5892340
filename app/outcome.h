#pragma once

#include "core/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace app {

/// What a verb has to say: a result for programs, lines for people, notes, and whether something was left out.
class Outcome {
public:
    QJsonObject result;
    QStringList lines;

    /// A remark; where content that was asked for is absent, the exit code becomes 1.
    enum class Note { Remark, LeftOut };
    void note(Note weight, const QString& kind, const QString& text, const QString& file = {}, int line = 0);

    int exitCode() const { return m_exit; }
    const QJsonArray& notes() const { return m_notes; }

private:
    QJsonArray m_notes;
    int m_exit = 0;
};

/// The one JSON document of a call (RULES of the command line: earshot, command, ok, exit, result, notes, error).
QByteArray jsonDocument(const QString& command, const Outcome& outcome);
QByteArray jsonDocument(const QString& command, const core::Error& error);

} // namespace app
