#pragma once

#include <QString>
#include <QStringList>

namespace core::erasure {

/// One text of the project: a column of a row that a person has written, or that a file brought in.
struct TextCell {
    enum class Form { Plain, Json };
    QString table;
    QString column;
    qint64 row = 0;
    QString place; // "Session text: Month end"
    Form form = Form::Plain;
    QString text;
};

/// The texts inside a cell: itself, or every text value of a JSON document in its order.
QStringList leavesOf(const TextCell& cell);
/// The cell's text with other leaves, as many as it has.
QString withLeaves(const TextCell& cell, const QStringList& leaves);

} // namespace core::erasure
