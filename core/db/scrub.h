#pragma once

#include "core/db/connection.h"

#include <QStringList>

namespace core::db {

/// What is still to be done to a file and its backups after something was erased. The file keeps it until it is done,
/// so that a program that was killed in between finishes at the next opening.
struct Scrub {
    QStringList words;   // to be found nowhere any more; empty once the file is free of them
    QStringList backups; // files that hold what was erased
    qint64 receipt = 0;  // the row that says what was done
};

/// Keeps it; part of the transaction that erases.
void keepScrub(Connection& connection, const Scrub& scrub);
std::optional<Scrub> pendingScrub(const Connection& connection);
/// It is done.
void forgetScrub(Connection& connection);

/// What a search of bytes on the disk found.
struct Residue {
    qint64 bytes = 0; // that were searched
    int places = 0;   // where a word stands outside of everything that the project still holds
};

/// Writes the file anew without what was deleted, folds the log into it, empties the log. Failure(Locked) where another
/// program reads the file for longer than half a minute; it can then be done again.
void compact(Connection& connection);
/// Folds the log into the file and empties it.
void emptyLog(Connection& connection);

/// Looks for words in every byte of the open file at `path` and of its log: as they are, in small and capital letters,
/// in UTF-8 and UTF-16. A place that is a part of something that the project still holds ("Ann" in "Annual") does not
/// count. Words of less than five bytes are left out: those stand in any file by chance.
Residue searchBytes(const Connection& connection, const QString& path, const QStringList& words);

/// Does any of the words stand in these bytes, in the same forms?
bool holdsWord(const QByteArray& bytes, const QStringList& words);

} // namespace core::db
