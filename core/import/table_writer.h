#pragma once

#include "core/import/importer.h"
#include "core/import/table_mapping.h"

namespace core::import {

/// Where the words of a table go.
struct TableTarget {
    QString study; // its name; made where there is none
    QString title; // of the session
    Id<Source> source;
    QString board = {}; // of sticky notes; its name, made where there is none. Empty: they become a session
};

/// Writes a table into the project as the mapping says: people are found by code or name and brought up to date;
/// feedback becomes one session with an entry for each cell of free text, notes likewise, tagged by their group, unless
/// they become cards on a board. What cannot be kept goes to the report. Failure(BadInput) where the mapping lets
/// nothing come in; Failure(Cancelled).
void writeTable(Stores& stores, const Table& table, const TableMapping& mapping, const TableTarget& target,
                FileReport& report, core::Progress* progress = nullptr);

} // namespace core::import
