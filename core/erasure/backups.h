#pragma once

#include "core/db/backup.h"
#include "core/erasure/name_finder.h"

#include <QMap>
#include <QSet>

namespace core::erasure {

/// What tells that a backup holds something that goes.
struct Traces {
    NameFinder names{QStringList()};
    QMap<QString, QSet<qint64>> rows; // by table
};

/// The backups of the project that hold one of the rows, or a name in a text, an original file or a step of their
/// history. One that cannot be opened is searched by its bytes.
std::vector<db::BackupFile> backupsHolding(const QString& project, const Traces& traces,
                                           const Progress* progress = nullptr);

} // namespace core::erasure
