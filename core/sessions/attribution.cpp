#include "core/sessions/attribution.h"

namespace core {

std::string isNotResearchers(const std::string& alias)
{
    return alias + ".kind NOT IN ('insight', 'follow-up', 'question')";
}

std::string participantOfEntry(const std::string& alias)
{
    return "(CASE WHEN NOT " + isNotResearchers(alias) + " THEN NULL WHEN " + alias +
           ".speaker_id IS NOT NULL THEN (SELECT w.participant_id FROM speaker w WHERE w.id = " + alias +
           ".speaker_id AND w.part = 'participant') ELSE (SELECT CASE WHEN count(DISTINCT w.participant_id) = 1 AND "
           "count(w.participant_id) = count(*) THEN max(w.participant_id) END FROM speaker w WHERE w.session_id = " +
           alias + ".session_id AND w.part = 'participant') END)";
}

Voices::Voices(const db::Connection& db)
{
    db.each("SELECT id, participant_id FROM speaker WHERE part = 'participant' AND participant_id IS NOT NULL", {},
            [&](const db::Row& row) { m_speaking[row.id<Speaker>(0)] = row.id<Participant>(1); });
    db.each("SELECT session_id, max(participant_id) FROM speaker WHERE part = 'participant' GROUP BY session_id "
            "HAVING count(DISTINCT participant_id) = 1 AND count(participant_id) = count(*)",
            {}, [&](const db::Row& row) { m_alone[row.id<Session>(0)] = row.id<Participant>(1); });
}

} // namespace core
