#pragma once

#include "core/stores.h"

#include <QSet>

namespace core {

/// Who took part in which face-to-face session that was held, and which guide questions were asked there.
class Attendance {
public:
    using People = QSet<Id<Participant>>;

    explicit Attendance(const Stores& stores);

    Lane lane(Id<Session> session) const { return m_lane.value(session, Lane::FaceToFace); }
    Id<Study> study(Id<Session> session) const { return m_study.value(session); }
    QDate date(Id<Session> session) const { return m_date.value(session); }
    People inStudy(Id<Study> study) const { return m_inStudy.value(study); }
    People inAnyStudy() const;
    /// Who was asked about what belongs to these questions; where they are none, everybody in the studies.
    People asked(const QSet<Id<GuideItem>>& questions, const QSet<Id<Study>>& studies) const;

private:
    QHash<Id<Session>, Lane> m_lane;
    QHash<Id<Session>, Id<Study>> m_study;
    QHash<Id<Session>, QDate> m_date;
    QHash<Id<Study>, People> m_inStudy;
    QHash<Id<GuideItem>, People> m_asked;
};

} // namespace core
