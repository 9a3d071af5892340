// What is known about a session beside its text: its title and date, its voices, where it came from.
#include "core/sessions/session_store.h"

#include <QSet>

namespace core {

void SessionStore::update(const Session& session)
{
    m_db.run("UPDATE session SET position = (SELECT coalesce(max(position), 0) + 1 FROM session WHERE study_id = ?) "
             "WHERE id = ? AND study_id <> ?",
             session.study, session.id, session.study);
    m_db.run("UPDATE session SET study_id = ?, code = ?, title = ?, kind = ?, held_on = ?, length_ms = ?, place = ?, "
             "state = ?, planned_at = ?, started_at = ?, context = ?, channel = nullif(?, '') WHERE id = ?",
             session.study, session.code, session.title, nameOf(session.kind), session.heldOn, session.lengthMs,
             session.place, stateOf(session), session.plannedAt, session.startedAt, session.context, session.channel,
             session.id);
}

QString stateOf(const Session& session)
{
    return session.planned ? QStringLiteral("planned") : QStringLiteral("held");
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

void SessionStore::setSource(Id<Session> session, Id<Source> source)
{
    m_db.run("UPDATE session SET source_id = ? WHERE id = ?", source, session);
}

void SessionStore::remove(Id<Session> session)
{
    m_db.run("DELETE FROM session WHERE id = ?", session);
}

SessionContents SessionStore::contentsOf(const std::vector<Id<Session>>& sessions) const
{
    SessionContents contents;
    QSet<qint64> claims;
    for (const auto session : sessions) {
        contents.entries += int(m_db.number("SELECT count(*) FROM entry WHERE session_id = ?", session));
        contents.highlights += int(m_db.number("SELECT count(*) FROM highlight WHERE session_id = ?", session));
        m_db.each("SELECT v.claim_id FROM highlight h JOIN evidence v ON v.highlight_id = h.id WHERE h.session_id = ?",
                  {session.value}, [&](const db::Row& row) {
                      ++contents.evidence;
                      claims.insert(row.integer(0));
                  });
    }
    contents.claims = int(claims.size());
    return contents;
}

} // namespace core
