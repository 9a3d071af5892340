#pragma once

#include "core/db/recorder.h"

#include <QByteArray>
#include <QFuture>

#include <deque>

namespace core {

/// A changeset on its way into the history: it is taken in pieces and written as packed parts of a step. The parts of a
/// large one are packed on other threads, while this one goes on with other work on the file.
class HistoryParts {
public:
    /// `makeStep` gives the id of the step, when the first piece comes.
    HistoryParts(db::Connection& db, std::function<qint64()> makeStep);

    void add(QByteArrayView piece);
    /// Says that nothing more comes.
    void close();
    /// 0: nothing came.
    qint64 step() const { return m_step; }
    /// All that came, from its start; after close().
    db::ChangesetSource changeset() const;
    /// Writes what is not in the file yet; after close().
    void finish();

private:
    struct Part {
        QByteArray raw;
        QFuture<QByteArray> packed; // not valid: to be packed when it is written
    };
    void hold(bool pack);
    void writeFirst();

    db::Connection& m_db;
    std::function<qint64()> m_makeStep;
    QByteArray m_part;       // that is being filled
    std::deque<Part> m_held; // whole, not written yet
    qint64 m_step = 0;
    qint64 m_bytes = 0;
    int m_written = 0; // parts
};

} // namespace core
