#pragma once

#include "core/import/importer.h"
#include "core/import/other_project.h"

namespace core::import {

/// Writes another tool's project: its documents as sessions of one study, its codebook, its highlights with their tags;
/// equal ranges stay highlights of their own. `study` empty: the project's own name. Adds what came in to `report`.
void writeProject(Stores& stores, const OtherProject& project, const QString& study, Id<Source> source,
                  FileReport& report);

} // namespace core::import
