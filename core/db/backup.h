#pragma once

#include "core/db/connection.h"
#include "core/progress.h"

#include <QDateTime>

namespace core::db {

/// A whole copy of a project, in the folder "NAME backups" beside it.
struct BackupFile {
    QString path;
    QDateTime madeAt;
};

/// Those of a project, newest first.
std::vector<BackupFile> backupsOf(const QString& project);

/// Copies a project, also while it is open and written to, and sees that the copy opens. `out` empty: into the backup
/// folder, under the time. Returns where it is. Throws Failure; a half-made copy is not left behind.
QString backUp(const QString& project, const QString& out = {}, Progress* progress = nullptr);

/// Keeps all backups of the last day, then one a day for two weeks, then one a week; the newest five always.
void thinBackups(const QString& project, const QDateTime& now = QDateTime::currentDateTime());

/// Backs up and thins where the newest backup is over half an hour old and the project was written since; it is done
/// before an import and while somebody works. A project in which nothing was ever done needs none.
void backUpIfDue(const QString& project, const QDateTime& now = QDateTime::currentDateTime(),
                 Progress* progress = nullptr);

/// Puts a backup in the place of the project, after a backup of what is there; of a project that cannot be read the
/// file is kept as it is. Nobody may have the project open. `backup` empty: the newest. Returns the backup of what was
/// there.
QString restore(const QString& project, const QString& backup, const QString& owner);

} // namespace core::db
