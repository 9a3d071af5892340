#pragma once

#include "core/import/read_progress.h"
#include "core/import/table.h"

namespace core::import {

/// True for what is a table by its name (.csv, .tsv, .tab, .xlsx, .xlsm; .json: a board of Trello).
bool isTableName(const QString& fileName);

/// Reads CSV, TSV, XLSX or Trello's JSON, recognised by content first. Blank rows are passed over, columns without
/// heading and cells dropped. Failure(BadInput) with a sentence that names the file where it is no table, empty or
/// broken; Failure(Usage) where `reading` names an encoding or a sheet that is not there; Failure(Cancelled) where
/// `progress` says no.
Table readTable(const QString& fileName, const QByteArray& bytes, const TableReading& reading = {},
                const ReadProgress& progress = {});

} // namespace core::import
