#include "core/sessions/capture_store.h"

#include "core/sessions/session_store.h"

namespace core {
namespace {

const std::string stretchColumns = "SELECT id, session_id, kind, begin_ms, until_ms FROM session_stretch ";

QString nameOf(Stretch::Kind kind)
{
    return kind == Stretch::Kind::Paused ? QStringLiteral("paused") : QStringLiteral("withheld");
}

Stretch stretchFrom(const db::Row& row)
{
    return {row.id<Stretch>(0), row.id<Session>(1),
            row.text(2) == QLatin1String("paused") ? Stretch::Kind::Paused : Stretch::Kind::Withheld, row.integer(3),
            row.maybeInteger(4)};
}

} // namespace

std::vector<Stretch> CaptureStore::stretches(Id<Session> session) const
{
    return m_db.all(stretchColumns + "WHERE session_id = ? ORDER BY begin_ms, id", stretchFrom, session);
}

std::vector<Stretch> CaptureStore::stretches(Stretch::Kind kind) const
{
    return m_db.all(stretchColumns + "WHERE kind = ? ORDER BY session_id, begin_ms, id", stretchFrom, nameOf(kind));
}

Id<Stretch> CaptureStore::add(const Stretch& stretch)
{
    const auto id = newId<Stretch>();
    m_db.run("INSERT INTO session_stretch(id, session_id, kind, begin_ms, until_ms) VALUES(?, ?, ?, ?, ?)", id,
             stretch.session, nameOf(stretch.kind), stretch.beginMs, stretch.untilMs);
    return id;
}

void CaptureStore::update(const Stretch& stretch)
{
    m_db.run("UPDATE session_stretch SET kind = ?, begin_ms = ?, until_ms = ? WHERE id = ?", nameOf(stretch.kind),
             stretch.beginMs, stretch.untilMs, stretch.id);
}

void CaptureStore::remove(Id<Stretch> stretch)
{
    m_db.run("DELETE FROM session_stretch WHERE id = ?", stretch);
}

std::optional<Entry> CaptureStore::openLine(Id<Session> session) const
{
    const auto id = m_db.one(
        "SELECT id FROM entry WHERE session_id = ? AND open = 1 ORDER BY position DESC LIMIT 1",
        [](const db::Row& row) { return row.id<Entry>(0); }, session);
    return id ? SessionStore(m_db, nullptr).entry(*id) : std::nullopt;
}

qint64 CaptureStore::lastMs(Id<Session> session) const
{
    return m_db.number("SELECT max(coalesce(length_ms, 0), "
                       "(SELECT coalesce(max(max(at_ms, coalesce(until_ms, at_ms))), 0) FROM entry e WHERE "
                       "e.session_id = s.id), (SELECT coalesce(max(max(begin_ms, coalesce(until_ms, begin_ms))), 0) "
                       "FROM session_stretch t WHERE t.session_id = s.id)) FROM session s WHERE s.id = ?",
                       session);
}

std::vector<Id<Session>> CaptureStore::withOpenLine() const
{
    return m_db.all(std::string("SELECT DISTINCT session_id FROM ") + openLines + " ORDER BY session_id",
                    [](const db::Row& row) { return row.id<Session>(0); });
}

} // namespace core
