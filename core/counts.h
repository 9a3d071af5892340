#pragma once

#include "core/db/connection.h"

#include <utility>

namespace core {

/// How many of everything the project holds, by the names that `earshot info` gives them.
std::vector<std::pair<QString, qint64>> counts(const db::Connection& connection);

} // namespace core
