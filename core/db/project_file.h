#pragma once

#include "core/db/connection.h"
#include "core/db/migrations.h"

#include <QLockFile>

#include <memory>

namespace core::db {

/// Makes a new, empty project file. Throws Failure(Refused) where something is there already, be it only the log of a
/// project that is gone, and Failure(Locked) where another copy of the program still has it open; what is there stays.
void createProject(const QString& path, const QString& owner);

/// Looks at a file's header without opening it as a database; throws the Failure that says what is wrong with it:
/// NotFound, Damaged (empty, zeroed, cut off), Foreign, Newer.
void examine(const QString& path);

/// Opens a project defensively: examined, schema compared, then the pragmas of the house.
std::unique_ptr<Connection> openProject(const QString& path, Access access);

/// Brings a file of an older form to the newest, after a backup. Nothing is done to one that has it.
void upgradeProject(const QString& path, const QString& owner,
                    const std::vector<Migration>& migrations = shippedMigrations());

/// Which file lies at `path`, by device and inode: another one after the file was replaced. 0: none, or not known here.
quint64 fileIdentity(const QString& path);

/// Opens another program's SQLite file for reading (an import). Throws Failure(BadInput) where it is no SQLite file.
std::unique_ptr<Connection> openForeign(const QString& path);

/// Says to other copies of the program that the project is open for writing, and by whom.
class ProjectLock {
public:
    /// Throws Failure(Locked), with the owner's name, or Failure(ReadOnly).
    ProjectLock(const QString& path, const QString& owner);

private:
    QLockFile m_lock;
};

} // namespace core::db
