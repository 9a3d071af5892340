#include "core/history_parts.h"

#include "core/history.h"

#include <QtConcurrentRun>

namespace core {
namespace {

constexpr qsizetype partSize = 4 * 1024 * 1024;
constexpr size_t mostHeld = 16; // so that a step of any size needs little memory
// The fastest level: a third of the time of the usual one for a seventh more room.
constexpr int packing = 1;

QByteArray packed(const QByteArray& raw)
{
    return qCompress(raw, packing);
}

} // namespace

HistoryParts::HistoryParts(db::Connection& db, std::function<qint64()> makeStep)
    : m_db(db), m_makeStep(std::move(makeStep))
{
}

void HistoryParts::add(QByteArrayView piece)
{
    if (m_step == 0)
        m_step = m_makeStep();
    m_part.append(piece);
    if (m_part.size() >= partSize)
        hold(true);
}

void HistoryParts::close()
{
    if (!m_part.isEmpty())
        hold(!m_held.empty()); // a small one is not worth another thread
}

void HistoryParts::hold(bool pack)
{
    if (m_held.size() == mostHeld)
        writeFirst();
    m_bytes += m_part.size();
    m_held.push_back({std::exchange(m_part, {}), {}});
    if (pack)
        m_held.back().packed = QtConcurrent::run(packed, m_held.back().raw);
}

void HistoryParts::writeFirst()
{
    const auto& part = m_held.front();
    m_db.run("INSERT INTO history_part(history_id, seq, raw_bytes, packed) VALUES(?, ?, ?, ?)", m_step, m_written++,
             qint64(part.raw.size()), part.packed.isValid() ? part.packed.result() : packed(part.raw));
    m_held.pop_front();
}

db::ChangesetSource HistoryParts::changeset() const
{
    std::vector<db::ChangesetSource> sources{History(m_db).changeset(m_step)};
    for (const auto& part : m_held)
        sources.push_back(db::sourceOf(part.raw));
    return [sources = std::move(sources), at = size_t(0)](char* to, int size) mutable {
        int count = 0;
        while (at < sources.size() && (count = sources[at](to, size)) == 0)
            ++at;
        return count;
    };
}

void HistoryParts::finish()
{
    while (!m_held.empty())
        writeFirst();
    if (m_step != 0)
        m_db.run("UPDATE history SET bytes = ? WHERE id = ?", m_bytes, m_step);
}

} // namespace core
