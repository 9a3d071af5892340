#pragma once

#include "core/db/connection.h"

namespace core {

/// Gives new row ids: replica * 2^32 + n, below 2^53. The replica is drawn at random for each opening and never one
/// that the file has used; n is one counter for all tables that never goes back, so an undone id is never given again.
class IdSource {
public:
    void load(const db::Connection& connection);
    qint64 next();
    /// Writes the counter and the replica to `meta`; part of every step's transaction.
    void save(db::Connection& connection);
    /// That transaction is on disk.
    void committed();

private:
    qint64 m_replica = 0;
    qint64 m_next = 1;
    qint64 m_saved = 1;
    bool m_replicaSaved = false;
};

} // namespace core
