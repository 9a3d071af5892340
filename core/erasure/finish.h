#pragma once

#include "core/db/connection.h"

namespace core::erasure {

/// Frees the file at `path` of what was erased (db::Scrub), as far as something is still to be done: written anew, log
/// emptied, searched, the backups that hold it replaced by a fresh one; what was found goes into the receipt. Can be
/// cut off at any moment and done again. Throws Failure where it has to wait (another program reads the file, full
/// disk).
void finish(db::Connection& writer, const QString& path);

} // namespace core::erasure
