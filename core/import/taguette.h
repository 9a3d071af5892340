#pragma once

#include "core/import/other_project.h"
#include "core/import/read_progress.h"

namespace core::import {

/// True where the file is an SQLite database with Taguette's tables.
bool isTaguette(const QString& path);

/// All projects of a Taguette database, or the one called `name`. Failure(BadInput) with a sentence that names the file
/// where it is no such database or a damaged one; Failure(NotFound) where no project has that name. `progress` counts
/// units of text.
std::vector<OtherProject> readTaguette(const QString& path, const QString& name = {},
                                       const ReadProgress& progress = {});

} // namespace core::import
