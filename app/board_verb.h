#pragma once

#include "app/verbs.h"
#include "core/boards/board.h"

// The parts of the verb `board`.
namespace app {

/// Failure(NotFound) with the names that there are.
core::Board boardNamed(const core::Stores& stores, const QString& name);

/// --out: writes the board as a file.
Outcome writeBoardFile(const Arguments& arguments, const core::Stores& stores);

/// --new, --add, --cluster, --delete: one step.
Outcome changeBoard(const Arguments& arguments, core::Stores& stores);

} // namespace app
