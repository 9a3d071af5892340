#pragma once

#include "core/db/connection.h"
#include "core/db/id_source.h"

#include <QHash>

namespace core {

struct Researcher;

/// What stores need while a step is being made: ids, who makes it and when, and what the step will be called.
struct Writing {
    IdSource& ids;
    Id<Researcher> by;
    qint64 now = 0; // UTC milliseconds
    QString label;
    QString focus;
    QString joinKey;                // what this step is joined by (Stores::joinStep); empty: it stands alone
    QString openKey;                // that of the step before; empty: nothing can be joined to it
    QHash<qint64, quint64> digests; // by session: what text_digest has to be XORed with at the end of the step
    qint64 openForMs = 0;           // how long ago the step before was made
    bool joins = false;             // this step and the one before are one
};

/// What all stores have in common.
class Store {
public:
    Store(db::Connection& connection, Writing* writing) : m_db(connection), m_writing(writing) {}

protected:
    template <class Entity> Id<Entity> newId() { return {writing().ids.next()}; }
    Writing& writing() const
    {
        Q_ASSERT(m_writing);
        return *m_writing;
    }

    db::Connection& m_db;

private:
    Writing* m_writing;
};

} // namespace core
