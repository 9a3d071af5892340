#pragma once

#include "core/db/connection.h"
#include "core/sessions/session.h"

#include <QHash>

#include <string>

namespace core {

/// The SQL condition that the entry `alias` is not the researcher's own (insight, follow-up, question).
std::string isNotResearchers(const std::string& alias);

/// The SQL expression for the participant whose words the entry `alias` holds; NULL where it is a researcher or nobody
/// named. An entry without a speaker counts for the session's only participant; insights, follow-ups and questions are
/// the researcher's and stand for nobody.
std::string participantOfEntry(const std::string& alias);

/// The same rule for many entries at once, without asking the file for each: who speaks in all sessions.
class Voices {
public:
    explicit Voices(const db::Connection& db);
    /// Whom the words of an entry count for that is not the researcher's; none: nobody named.
    Id<Participant> person(Id<Session> session, Id<Speaker> speaker) const
    {
        return speaker ? m_speaking.value(speaker) : m_alone.value(session);
    }

private:
    QHash<Id<Speaker>, Id<Participant>> m_speaking;
    QHash<Id<Session>, Id<Participant>> m_alone; // the session's only participant
};

} // namespace core
