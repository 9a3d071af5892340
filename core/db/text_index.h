#pragma once

#include "core/changeset.h"
#include "core/db/recorder.h"

namespace core::db {

/// Reads a step's changeset: tells which rows it touches, and brings the full-text index over the entries in step with
/// it, row by row or, where it touches very many entries, by building it anew. Runs inside the step's transaction.
/// `source` makes the changeset readable from its start; it is called once or twice.
ChangeSet indexChanges(Connection& connection, const std::function<ChangesetSource()>& source, Direction direction);

/// Builds the index anew, so that it holds no word that was deleted.
void rebuildTextIndex(Connection& connection);

} // namespace core::db
