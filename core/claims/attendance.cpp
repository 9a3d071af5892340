#include "core/claims/attendance.h"

namespace core {

Attendance::Attendance(const Stores& stores)
{
    QHash<Id<Session>, People> inSession;
    QSet<Id<Session>> planned;
    for (const auto& session : stores.sessions.sessions()) {
        m_lane[session.id] = laneOf(session.kind);
        m_study[session.id] = session.study;
        m_date[session.id] = session.heldOn;
        if (session.planned)
            planned.insert(session.id);
    }
    for (const auto& speaker : stores.sessions.speakers())
        if (speaker.part == Part::Participant && speaker.participant && lane(speaker.session) == Lane::FaceToFace &&
            !planned.contains(speaker.session)) {
            inSession[speaker.session].insert(speaker.participant);
            m_inStudy[m_study.value(speaker.session)].insert(speaker.participant);
        }
    stores.db.each("SELECT session_id, guide_item_id FROM session_item", {},
                   [&](const db::Row& row) { m_asked[row.id<GuideItem>(1)] += inSession.value(row.id<Session>(0)); });
}

Attendance::People Attendance::inAnyStudy() const
{
    People people;
    for (const auto& study : m_inStudy)
        people += study;
    return people;
}

Attendance::People Attendance::asked(const QSet<Id<GuideItem>>& questions, const QSet<Id<Study>>& studies) const
{
    People asked;
    for (const auto question : questions)
        asked += m_asked.value(question);
    if (questions.isEmpty())
        for (const auto study : studies)
            asked += m_inStudy.value(study);
    return asked;
}

} // namespace core
