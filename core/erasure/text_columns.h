#pragma once

#include "core/erasure/text_cell.h"

#include <vector>

namespace core::erasure {

/// A column with words in it, what it is called, and an SQL expression that says of what (over the row `t`).
struct TextColumn {
    const char* table;
    const char* column;
    const char* what;
    const char* of = "''";
    TextCell::Form form = TextCell::Form::Plain;
    const char* sisters = nullptr; // among the rows with this condition the text is unique
};

/// Every column that may hold a name, apart from the names and codes of people and researchers themselves.
const std::vector<TextColumn>& textColumns();

} // namespace core::erasure
