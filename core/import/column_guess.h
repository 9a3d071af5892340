#pragma once

#include "core/import/table_mapping.h"
#include "core/import/table_sketch.h"

namespace core::import {

/// What a column is, by its heading and what stands in it, looked at by itself; with a reason.
ColumnMapping guessColumn(const Table& table, int column, const ColumnSketch& sketch);

} // namespace core::import
