#include "core/db/project_file.h"
#include "core/db/backup.h"
#include "core/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace core::db {
namespace {

constexpr int headerSize = 100;

quint32 numberAt(const QByteArray& header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

QByteArray readHeader(const QString& path)
{
    const auto header = guarded([&] { return startOf(path, headerSize); });
    if (!header)
        throw Failure(Error::Kind::Refused, tr("'%1' cannot be read: %2").arg(path, header.error().text));
    return *header;
}

void examineHeader(const QString& path, const QByteArray& header, qint64 fileSize)
{
    if (header.count('\0') == header.size())
        throw Failure(Error::Kind::Damaged,
                      tr("'%1' has nothing but zeros at its start: its content was lost. It was not changed; "
                         "restore a backup.")
                          .arg(path));
    if (!header.startsWith("SQLite format 3"))
        throw Failure(Error::Kind::Foreign, tr("'%1' is not an Earshot project. It was not changed.").arg(path));
    if (header.size() < headerSize)
        throw Failure(
            Error::Kind::Damaged,
            tr("'%1' is cut off after %2 bytes. It was not changed; restore a backup.").arg(path).arg(fileSize));
    if (numberAt(header, 68) != applicationId)
        throw Failure(Error::Kind::Foreign,
                      tr("'%1' is another program's database, not an Earshot project. It was not changed; "
                         "Taguette projects come in with 'earshot import'.")
                          .arg(path));
    const auto newest = quint32(shippedMigrations().back().number);
    if (numberAt(header, 60) > newest)
        throw Failure(Error::Kind::Newer,
                      tr("'%1' was made by a newer Earshot (form %2; this one reads up to %3). It was not "
                         "changed; open it with the newer program.")
                          .arg(path)
                          .arg(numberAt(header, 60))
                          .arg(newest));
    // Its first page is written before the others while the log is folded into the file. The log has the rest, also
    // where the program died meanwhile.
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0)
        return;
    const quint32 size = numberAt(header, 16) & 0xffff0000 ? numberAt(header, 16) >> 16 : 65536;
    if (fileSize < qint64(size) * numberAt(header, 28))
        throw Failure(Error::Kind::Damaged,
                      tr("'%1' is cut off: it has %2 bytes of %3. It was not changed; restore a backup.")
                          .arg(path)
                          .arg(fileSize)
                          .arg(qint64(size) * numberAt(header, 28)));
}

/// Removes a half-made file where making it failed.
class Leftover {
public:
    explicit Leftover(QString path) : m_path(std::move(path)) {}
    ~Leftover() { remove(); }
    void remove()
    {
        for (const auto* suffix : {"", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
    }

private:
    QString m_path;
};

void setUp(Connection& connection)
{
    if (!connection.isReadOnly())
        connection.script("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    connection.script("PRAGMA foreign_keys=ON;");
}

} // namespace

void createProject(const QString& path, const QString& owner)
{
    if (QFileInfo::exists(path))
        throw Failure(Error::Kind::Refused,
                      tr("'%1' is there already. It was not changed; choose another name.").arg(path));
    // SQLite would read it into whatever project lies beside it.
    if (const QString log = path + QStringLiteral("-wal"); QFileInfo(log).size() > 0)
        throw Failure(Error::Kind::Refused,
                      tr("'%1' holds the last changes of a project that is no longer beside it. Nothing was made; put "
                         "it back beside its project, or delete it, or choose another name.")
                          .arg(log));
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        throw Failure(Error::Kind::NotFound, tr("There is no folder '%1'. Nothing was made.").arg(folder.filePath()));
    if (!folder.isWritable())
        throw Failure(Error::Kind::ReadOnly,
                      tr("The folder '%1' cannot be written. Nothing was made.").arg(folder.filePath()));
    const ProjectLock lock(path, owner);
    // Made beside its place and then renamed: a project file is whole or not there.
    const QString making = path + QStringLiteral(".new");
    Leftover leftover(making);
    leftover.remove();
    {
        const auto connection = Connection::open(making, Access::Write);
        setUp(*connection);
        migrate(*connection, shippedMigrations());
        connection->script("PRAGMA wal_checkpoint(TRUNCATE);");
    }
    if (!QFile::rename(making, path))
        throw Failure(Error::Kind::Refused, tr("'%1' could not be made. Nothing is left of it.").arg(path));
}

void examine(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        throw Failure(Error::Kind::NotFound, tr("There is no project at '%1'.").arg(path));
    if (file.isDir())
        throw Failure(Error::Kind::Foreign, tr("'%1' is a folder, not an Earshot project.").arg(path));
    if (file.size() == 0)
        throw Failure(Error::Kind::Damaged,
                      tr("'%1' is empty: its content was lost, or it never was a project. It was not changed; "
                         "restore a backup.")
                          .arg(path));
    examineHeader(path, readHeader(path), file.size());
}

std::unique_ptr<Connection> openProject(const QString& path, Access access)
{
    examine(path);
    auto connection = Connection::open(path, access);
    compareSchema(*connection, shippedMigrations());
    setUp(*connection);
    return connection;
}

void upgradeProject(const QString& path, const QString& owner, const std::vector<Migration>& migrations)
{
    examine(path);
    if (numberAt(readHeader(path), 60) >= quint32(migrations.back().number))
        return;
    const ProjectLock lock(path, owner);
    backUp(path);
    const auto connection = openProject(path, Access::Write);
    migrate(*connection, migrations);
    connection->script("PRAGMA wal_checkpoint(TRUNCATE)");
}

quint64 fileIdentity(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat found {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return quint64(found.st_dev) << 48 ^ quint64(found.st_ino);
#else
    Q_UNUSED(path);
#endif
    return 0;
}

std::unique_ptr<Connection> openForeign(const QString& path)
{
    if (!readHeader(path).startsWith("SQLite format 3"))
        throw Failure(Error::Kind::BadInput, tr("'%1' is not an SQLite file.").arg(path));
    // Another program's file is left as it lies; only where its log holds something must that be read too.
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return Connection::open(path, hasLog ? Access::Read : Access::Immutable);
}

ProjectLock::ProjectLock(const QString& path, const QString& owner) : m_lock(path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0);
    if (m_lock.tryLock(0)) {
        // QLockFile reads the first lines only; the last one is ours.
        QFile file(m_lock.fileName());
        if (file.open(QIODevice::Append))
            file.write(owner.toUtf8() + '\n');
        return;
    }
    if (m_lock.error() == QLockFile::PermissionError)
        throw Failure(Error::Kind::ReadOnly, tr("'%1' cannot be changed: its folder is read-only.").arg(path));
    qint64 process = 0;
    QString host;
    QString program;
    m_lock.getLockInfo(&process, &host, &program);
    QFile file(m_lock.fileName());
    const QString name =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().trimmed().split('\n').last()) : QString();
    throw Failure(Error::Kind::Locked,
                  tr("'%1' is open: %2 has it (process %3 on %4). Nothing was changed; close it there, "
                     "or look at it here with a verb that only reads.")
                      .arg(path, name.isEmpty() ? program : name)
                      .arg(process)
                      .arg(host));
}

} // namespace core::db
