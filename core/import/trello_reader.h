#pragma once

#include "core/import/table.h"

namespace core::import {

/// Reads a board that Trello wrote as JSON as a table: a row for each card with its title, description, list and
/// labels, in the order of the lists. Archived ones are left out. Failure(BadInput) where it is no such board.
Table readTrello(const QString& fileName, const QByteArray& bytes);

} // namespace core::import
