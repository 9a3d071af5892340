#pragma once

#include "core/import/read_progress.h"
#include "core/import/table_mapping.h"
#include "core/stores.h"

#include <memory>

namespace core::import {

class KnownObservations;
struct ImportOptions;

/// A file that was read as a table, and what becomes of it.
struct ReadTable {
    Table table;
    TableMapping mapping;
    std::shared_ptr<const KnownObservations> known{}; // for results of tasks
};

/// True where a file comes in as a table: by its name, unless it is said to be a session of talk; any file where rows
/// of people or notes, or a mapping, are asked for.
bool comesAsTable(const QString& fileName, const ImportOptions& options);

/// Reads a file with the mapping that `options` bring, else with the one kept for such headings, else with a guess.
/// Failures as readTable() and fitted().
ReadTable readMapped(const Stores& stores, const QString& fileName, const QByteArray& bytes,
                     const ImportOptions& options, const ReadProgress& progress = {});

} // namespace core::import
