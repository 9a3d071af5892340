#pragma once

#include "core/report/study_report.h"
#include "core/stores.h"

#include <QSet>

namespace core::report {

/// Who took part in a study, where and when. Sessions that are only planned are not in it.
struct StudySample {
    using People = QSet<Id<Participant>>;
    /// A segment with those of its members who took part face to face, and what the others wrote.
    struct Group {
        QString name;
        People people;
        int marketItems = 0;
    };

    std::vector<SessionSummary> sessions; // by date; both lanes
    QHash<Id<Session>, People> inSession;
    People people; // face to face
    People market;
    int marketItems = 0;
    std::vector<Group> groups;      // the segments in which anybody took part
    std::vector<Participant> order; // of people: a segment after the other, then those in none
    std::vector<size_t> gaps;       // places in `order` before which another segment begins

    int count(SessionKind kind, const People& of) const; // sessions of a kind with any of these people
};

StudySample sampleOf(const Stores& stores, Id<Study> study);

/// The table of people by segment and role.
void addPeopleRows(StudyReport& report, const Stores& stores, const StudySample& sample);

/// "34 people in 17 accounts were met face to face, in 26 interviews and 7 observations from 3 March to 29 April 2026."
QString sampleSentence(const Stores& stores, const StudySample& sample, const QString& language);
/// What such a sample cannot show, as far as numbers say it.
QString limitsSentence(const StudySample& sample);

/// "26 interviews, 7 observations"; empty where there is none.
QString sessionKinds(const StudySample& sample);

} // namespace core::report
