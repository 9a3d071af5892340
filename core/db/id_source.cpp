#include "core/db/id_source.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace core {
namespace {

constexpr int replicaBits = 20;

QByteArray usedReplicas(const db::Connection& connection)
{
    return connection
        .one("SELECT value FROM meta WHERE key = 'replicas_used'", [](const db::Row& row) { return row.blob(0); })
        .value_or(QByteArray());
}

QByteArray packed(qint64 replica)
{
    const quint32 bytes = qToBigEndian(quint32(replica));
    return QByteArray(reinterpret_cast<const char*>(&bytes), sizeof bytes);
}

bool contains(const QByteArray& used, const QByteArray& replica)
{
    for (qsizetype at = 0; at < used.size(); at += replica.size())
        if (QByteArrayView(used).sliced(at, replica.size()) == replica)
            return true;
    return false;
}

} // namespace

void IdSource::load(const db::Connection& connection)
{
    m_next = m_saved = std::max<qint64>(1, connection.number("SELECT value FROM meta WHERE key = 'next_id'"));
    const auto used = usedReplicas(connection);
    do
        m_replica = QRandomGenerator::global()->bounded(1 << replicaBits);
    while (contains(used, packed(m_replica)));
    m_replicaSaved = false;
}

qint64 IdSource::next()
{
    return (m_replica << 32) + m_next++;
}

void IdSource::save(db::Connection& connection)
{
    if (m_next == m_saved)
        return;
    connection.run("INSERT OR REPLACE INTO meta(key, value) VALUES('next_id', ?)", m_next);
    if (!m_replicaSaved)
        connection.run("INSERT OR REPLACE INTO meta(key, value) VALUES('replicas_used', ?)",
                       usedReplicas(connection) + packed(m_replica));
}

void IdSource::committed()
{
    m_replicaSaved = m_replicaSaved || m_next != m_saved;
    m_saved = m_next;
}

} // namespace core
