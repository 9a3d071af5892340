#pragma once

#include "core/db/connection.h"
#include "core/progress.h"

namespace core::db {

/// Something that is wrong with a project file.
struct Problem {
    QString kind; // "file", "reference", "text-index", "text", "highlight", "history", "id"
    QString text;
};

/// Looks a project over: the file's pages, its references, the text index, the checksum of every session's text, the
/// places of highlights, the steps of the history. Changes nothing.
std::vector<Problem> checkProject(Connection& connection, const Progress* progress = nullptr);

} // namespace core::db
