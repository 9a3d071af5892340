#pragma once

#include "core/db/connection.h"

#include <string>
#include <vector>

namespace core::search {

/// A piece of SQL and what is bound to its `?`.
struct Sql {
    std::string text;
    db::Values values;

    Sql& operator+=(const Sql& more);
    friend Sql operator+(Sql left, const Sql& right) { return left += right; }
    friend Sql operator+(Sql left, const char* right) { return left += Sql{right, {}}; }
    friend Sql operator+(const char* left, const Sql& right) { return Sql{left, {}} += right; }
};

/// "(SELECT …)" of these numbers, for IN.
Sql oneOf(const std::vector<qint64>& ids);

/// The parts joined by `word` (" AND ", " OR ") in brackets. They must be there.
Sql joined(const std::vector<Sql>& parts, const char* word);

} // namespace core::search
