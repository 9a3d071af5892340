#pragma once

#include "core/export/gate.h"

class QIODevice;

namespace core::db {
class Connection;
}

namespace core {

/// The whole project as text that can be compared: every recorded table, one row a line, sorted by table and id. A line
/// is the table's name and its columns, each `name=value` with text as JSON writes it. For the program's own checks.
QByteArray dump(const db::Connection& connection);

/// The same as it may leave the program: words that consent holds back are masked, names are codes. Gives what was held
/// back.
GateCount writeDump(const Stores& stores, const Audience& audience, QIODevice& out);

} // namespace core
