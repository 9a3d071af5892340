#include "core/db/backup.h"

#include "core/db/project_file.h"
#include "core/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>

#include <sqlite3.h>

#include <algorithm>

namespace core::db {
namespace {

constexpr int pagesAtOnce = 2048;
constexpr size_t alwaysKept = 5;
constexpr qint64 secondsBetween = 30 * 60;
const auto timeFormat = QStringLiteral("yyyy-MM-dd HH.mm.ss");

QString folderOf(const QString& project)
{
    const QFileInfo file(project);
    return file.absoluteDir().filePath(file.completeBaseName() + QStringLiteral(" backups"));
}

/// A path in the backup folder that nothing has yet.
QString freshPath(const QString& project, const QString& what)
{
    const QDir folder(folderOf(project));
    if (!folder.mkpath(QStringLiteral(".")))
        throw Failure(
            Error::Kind::ReadOnly,
            tr("The folder '%1' cannot be made, so there is no backup. Nothing was changed.").arg(folder.path()));
    const QString stem = folder.filePath(QFileInfo(project).completeBaseName() + u' ' +
                                         QDateTime::currentDateTime().toString(timeFormat) + what);
    QString path = stem + QStringLiteral(".earshot");
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = QStringLiteral("%1 (%2).earshot").arg(stem).arg(n);
    return path;
}

void removeWithLog(const QString& path)
{
    for (const auto* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
}

void copyPages(Connection& from, Connection& to, Progress* progress)
{
    sqlite3_backup* copying = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!copying)
        throw failureFor(sqlite3_extended_errcode(to.handle()), QString::fromUtf8(sqlite3_errmsg(to.handle())));
    const auto finishing = qScopeGuard([&] { sqlite3_backup_finish(copying); });
    int code = SQLITE_OK;
    while ((code = sqlite3_backup_step(copying, pagesAtOnce)) == SQLITE_OK || code == SQLITE_BUSY ||
           code == SQLITE_LOCKED) {
        if (!progress)
            continue;
        progress->throwIfCancelled();
        const int all = sqlite3_backup_pagecount(copying);
        progress->report(all - sqlite3_backup_remaining(copying), all);
    }
    if (code != SQLITE_DONE)
        throw failureFor(code, QString::fromUtf8(sqlite3_errstr(code)));
}

void verify(const QString& path)
{
    const auto copy = openProject(path, Access::Read);
    const auto verdict = copy->one("PRAGMA quick_check(1)", [](const Row& row) { return row.text(0); });
    if (verdict != QStringLiteral("ok"))
        throw Failure(
            Error::Kind::Damaged,
            tr("The copy '%1' is damaged, because the project is: %2").arg(path, verdict.value_or(QString())));
}

void moveInto(const QString& from, const QString& to)
{
    QFile::remove(to);
    if (!QFile::rename(from, to))
        throw Failure(Error::Kind::Refused, tr("'%1' could not be written. Nothing was changed.").arg(to));
}

QDateTime lastWrite(const QString& project)
{
    return std::max(QFileInfo(project).lastModified(), QFileInfo(project + QStringLiteral("-wal")).lastModified());
}

} // namespace

std::vector<BackupFile> backupsOf(const QString& project)
{
    std::vector<BackupFile> backups;
    const QString stem = QFileInfo(project).completeBaseName() + u' ';
    const QDir folder(folderOf(project));
    for (const auto& file : folder.entryInfoList({QStringLiteral("*.earshot")}, QDir::Files)) {
        const auto madeAt =
            QDateTime::fromString(file.completeBaseName().mid(stem.size(), timeFormat.size()), timeFormat);
        if (file.fileName().startsWith(stem) && madeAt.isValid())
            backups.push_back({file.filePath(), madeAt});
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile& a, const BackupFile& b) {
        return a.madeAt != b.madeAt ? a.madeAt > b.madeAt
                                    : QFileInfo(a.path).lastModified() > QFileInfo(b.path).lastModified();
    });
    return backups;
}

QString backUp(const QString& project, const QString& out, Progress* progress)
{
    examine(project);
    if (!out.isEmpty() && QFileInfo::exists(out))
        throw Failure(Error::Kind::Refused,
                      tr("'%1' is there already. It was not changed; choose another name.").arg(out));
    const QString to = out.isEmpty() ? freshPath(project, {}) : out;
    const QString making = to + QStringLiteral(".new");
    const auto leftover = qScopeGuard([&] { removeWithLog(making); });
    removeWithLog(making);
    {
        const auto from = openProject(project, Access::Read);
        const auto copy = Connection::open(making, Access::Write);
        copyPages(*from, *copy, progress);
    }
    verify(making);
    moveInto(making, to);
    return to;
}

void thinBackups(const QString& project, const QDateTime& now)
{
    QSet<qint64> kept; // days (negative) and weeks that have their backup already
    size_t place = 0;
    for (const auto& backup : backupsOf(project)) {
        const qint64 age = backup.madeAt.daysTo(now);
        const qint64 day = backup.madeAt.date().toJulianDay();
        const qint64 slot = age <= 14 ? -day : day / 7;
        if (place++ < alwaysKept || age < 1 || !kept.contains(slot))
            kept.insert(slot);
        else
            QFile::remove(backup.path);
    }
}

void backUpIfDue(const QString& project, const QDateTime& now, Progress* progress)
{
    const auto backups = backupsOf(project);
    if (!backups.empty() &&
        (backups.front().madeAt.secsTo(now) < secondsBetween || backups.front().madeAt >= lastWrite(project)))
        return;
    if (openProject(project, Access::Read)->number("SELECT count(*) FROM history") == 0)
        return;
    backUp(project, {}, progress);
    thinBackups(project, now);
}

QString restore(const QString& project, const QString& backup, const QString& owner)
{
    const auto backups = backupsOf(project);
    if (backup.isEmpty() && backups.empty())
        throw Failure(Error::Kind::NotFound,
                      tr("There is no backup of '%1' in '%2'. Nothing was changed.").arg(project, folderOf(project)));
    const QString from = backup.isEmpty() ? backups.front().path : backup;
    verify(from);

    const ProjectLock lock(project, owner);
    QString kept;
    if (QFileInfo::exists(project)) {
        const auto copied = guarded([&] { return backUp(project); });
        kept = copied ? *copied : freshPath(project, tr(" damaged"));
        if (!copied && !QFile::copy(project, kept))
            throw Failure(Error::Kind::Refused,
                          tr("What is at '%1' could not be kept, so nothing was changed.").arg(project));
    }
    const QString making = project + QStringLiteral(".new");
    removeWithLog(making);
    if (!QFile::copy(from, making))
        throw Failure(Error::Kind::DiskFull,
                      tr("'%1' could not be copied beside the project. Nothing was changed.").arg(from));
    removeWithLog(project); // a log left beside another file would be applied to it
    moveInto(making, project);
    return kept;
}

} // namespace core::db
