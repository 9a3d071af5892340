#pragma once

#include "core/changeset.h"
#include "core/db/connection.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

struct sqlite3_session;

namespace core::db {

/// Is what happens in this table part of the history? False for meta, history, sources, researchers, receipts and the
/// text index.
bool isRecorded(const QString& table);

/// The names of all recorded tables of the file, sorted.
std::vector<QString> recordedTables(const Connection& connection);

/// Records every change of the recorded tables from its making until `stream` (SQLite's session extension).
class Recorder {
public:
    explicit Recorder(Connection& connection);
    ~Recorder();
    Recorder(const Recorder&) = delete;

    /// Stops recording and hands the changeset out in pieces; `sink` is not called where nothing changed.
    void stream(const std::function<void(QByteArrayView)>& sink);
    /// As stream(), in one piece: for small changes.
    QByteArray take();

private:
    sqlite3_session* m_session = nullptr;
};

/// Two changesets that follow one another, as one; empty where the second takes back the first.
QByteArray joined(const QByteArray& first, const QByteArray& second);

/// Fills at most `size` bytes at `to` with what comes next of a changeset; returns how many, 0 at its end.
using ChangesetSource = std::function<int(char* to, int size)>;
ChangesetSource sourceOf(const QByteArray& changeset);
enum class Direction { Forward, Inverse };

/// Applies a recorded changeset (or its inverse) to the file. Throws Failure(Damaged) where it does not fit.
void applyChangeset(Connection& connection, const ChangesetSource& source, Direction direction);

/// One row of a changeset as it is read.
struct RowChange {
    const char* table = nullptr;
    qint64 id = 0;
    ChangeSet::Kind kind = ChangeSet::Kind::Changed;
    /// The values of a column before and after; nothing where the change does not hold them (see SQLite's
    /// documentation).
    std::function<std::optional<QString>(int column)> oldText;
    std::function<std::optional<QString>(int column)> newText;
};

/// Shows every row of a changeset to `visit`, until that says false.
void readChangeset(const ChangesetSource& source, Direction direction,
                   const std::function<bool(const RowChange&)>& visit);

} // namespace core::db
