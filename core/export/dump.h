#pragma once

#include "core/db/connection.h"

class QIODevice;

namespace core {

/// The whole project as text that can be compared: every recorded table, one row a line, sorted by table and id. A line
/// is the table's name and its columns, each `name=value` with text as JSON writes it.
void writeDump(const db::Connection& connection, QIODevice& out);
QByteArray dump(const db::Connection& connection);

} // namespace core
