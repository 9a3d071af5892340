#pragma once

#include "core/import/importer.h"
#include "core/import/table_losses.h"

namespace core::import {

/// Puts the rows of a table as cards on the board of that name, made where there is none.
void writeNotes(Stores& stores, const Table& table, const TableMapping& mapping, const QString& board,
                TableLosses& losses, FileReport& report, core::Progress* progress);

} // namespace core::import
