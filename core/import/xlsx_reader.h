#pragma once

#include "core/import/read_progress.h"
#include "core/import/table.h"

namespace core::import {

/// Reads one sheet of a workbook: the one that `reading` names, else the first visible one with data. Dates and times
/// are ISO, formulas their last values, cells that are merged downwards stand in each of their rows. Hidden rows come
/// in. Failures as readTable().
Table readXlsx(const QString& fileName, const QByteArray& bytes, const TableReading& reading,
               const ReadProgress& progress);

} // namespace core::import
