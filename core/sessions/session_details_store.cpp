// What is known about a session beside its text: its title and date, its voices, where it came from.
#include "core/sessions/session_store.h"

namespace core {

void SessionStore::update(const Session& session)
{
    m_db.run("UPDATE session SET position = (SELECT coalesce(max(position), 0) + 1 FROM session WHERE study_id = ?) "
             "WHERE id = ? AND study_id <> ?",
             session.study, session.id, session.study);
    m_db.run("UPDATE session SET study_id = ?, code = ?, title = ?, kind = ?, held_on = ?, length_ms = ?, place = ? "
             "WHERE id = ?",
             session.study, session.code, session.title, nameOf(session.kind), session.heldOn, session.lengthMs,
             session.place, session.id);
}

void SessionStore::update(const Speaker& speaker)
{
    m_db.run("UPDATE speaker SET label = ?, part = ?, participant_id = ? WHERE id = ?", speaker.label,
             nameOf(speaker.part), speaker.participant, speaker.id);
}

void SessionStore::remove(Id<Speaker> speaker)
{
    m_db.run("DELETE FROM speaker WHERE id = ?", speaker);
}

int SessionStore::entryCount(Id<Speaker> speaker) const
{
    return int(m_db.number("SELECT count(*) FROM entry WHERE speaker_id = ?", speaker));
}

std::optional<SessionOrigin> SessionStore::origin(Id<Session> session) const
{
    return m_db.one(
        "SELECT o.id, o.name, o.added_at FROM session s JOIN source o ON o.id = s.source_id WHERE s.id = ?",
        [](const db::Row& row) {
            return SessionOrigin{row.id<Source>(0), row.text(1), QDateTime::fromMSecsSinceEpoch(row.integer(2))};
        },
        session);
}

} // namespace core
