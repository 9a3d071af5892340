#include "core/sessions/attribution.h"

namespace core {

std::string participantOfEntry(const std::string& alias)
{
    return "(CASE WHEN " + alias + ".kind IN ('insight', 'follow-up', 'question') THEN NULL WHEN " + alias +
           ".speaker_id IS NOT NULL THEN (SELECT w.participant_id FROM speaker w WHERE w.id = " + alias +
           ".speaker_id AND w.part = 'participant') ELSE (SELECT CASE WHEN count(DISTINCT w.participant_id) = 1 AND "
           "count(w.participant_id) = count(*) THEN max(w.participant_id) END FROM speaker w WHERE w.session_id = " +
           alias + ".session_id AND w.part = 'participant') END)";
}

} // namespace core
