#include "core/analysis/study_standing.h"

#include "core/sessions/attribution.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace core {
namespace {

using People = QSet<Id<Participant>>;

/// Who said something under which tag, face to face.
using Voices = QHash<Id<Tag>, People>;

Voices voicesOf(const Stores& stores, Id<Study> study)
{
    Voices voices;
    const std::string ofStudy = "s.study_id = ? AND s.kind <> 'feedback'";
    const auto take = [&](const db::Row& row) {
        if (const auto person = row.id<Participant>(1))
            voices[row.id<Tag>(0)].insert(person);
    };
    stores.db.each("SELECT DISTINCT ht.tag_id, " + participantOfEntry("e") +
                       " FROM session s JOIN highlight h ON h.session_id = s.id JOIN highlight_tag ht ON "
                       "ht.highlight_id = h.id JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = "
                       "h.end_entry_id JOIN entry e ON e.session_id = s.id AND e.position BETWEEN b.position AND "
                       "z.position WHERE " +
                       ofStudy,
                   {study.value}, take);
    stores.db.each("SELECT DISTINCT ht.tag_id, w.participant_id FROM session s JOIN highlight h ON h.session_id = s.id "
                   "JOIN highlight_tag ht ON ht.highlight_id = h.id JOIN speaker w ON w.id = h.detached_speaker_id "
                   "AND w.part = 'participant' WHERE " +
                       ofStudy,
                   {study.value}, take);
    return voices;
}

/// The people of a study in the order of their first session there.
struct Attendance {
    std::vector<Id<Participant>> faceToFace;
    People all;
};

Attendance attendanceOf(const Stores& stores, std::vector<SessionSummary> sessions)
{
    std::stable_sort(sessions.begin(), sessions.end(), [](const SessionSummary& a, const SessionSummary& b) {
        return a.session.heldOn < b.session.heldOn; // a session without a date comes first
    });
    Attendance attendance;
    People seen;
    for (const auto& summary : sessions)
        for (const auto& speaker : stores.sessions.speakers(summary.session.id)) {
            if (speaker.part != Part::Participant || !speaker.participant)
                continue;
            attendance.all.insert(speaker.participant);
            if (laneOf(summary.session.kind) == Lane::FaceToFace && !seen.contains(speaker.participant)) {
                seen.insert(speaker.participant);
                attendance.faceToFace.push_back(speaker.participant);
            }
        }
    return attendance;
}

std::vector<SaturationPoint> saturation(const Attendance& attendance, const Voices& voices,
                                        const QHash<Id<Participant>, Participant>& people)
{
    std::vector<SaturationPoint> points;
    QSet<Id<Tag>> inUse;
    for (const auto person : attendance.faceToFace) {
        const auto before = inUse.size();
        for (auto voice = voices.begin(); voice != voices.end(); ++voice)
            if (voice->contains(person))
                inUse.insert(voice.key());
        points.push_back({people.value(person).code, int(inUse.size()), int(inUse.size() - before)});
    }
    return points;
}

std::vector<QuestionStanding> questions(const Stores& stores, Id<Study> study, const Voices& voices)
{
    std::vector<QuestionStanding> standings;
    for (const auto& question : stores.sessions.questions(study)) {
        People heard;
        for (const auto tag : question.tags)
            heard += voices.value(tag);
        standings.push_back({question, int(heard.size())});
    }
    return standings;
}

std::vector<std::pair<QString, int>> roles(const People& attended, const QHash<Id<Participant>, Participant>& people)
{
    QHash<QString, int> counts;
    for (const auto person : attended)
        ++counts[people.value(person).role];
    std::vector<std::pair<QString, int>> sorted;
    for (auto role = counts.begin(); role != counts.end(); ++role)
        sorted.emplace_back(role.key(), role.value());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first.isEmpty(), -a.second, a.first) < std::tuple(b.first.isEmpty(), -b.second, b.first);
    });
    return sorted;
}

/// Finds what is missing, a kind after the other.
class Gaps {
public:
    Gaps(const Stores& stores, Id<Study> study, QDate today) : m_stores(stores), m_study(study), m_today(today) {}

    void sessions(const std::vector<SessionSummary>& sessions)
    {
        for (const auto& summary : sessions)
            if (summary.highlights == 0 && summary.entries > 0)
                add({.kind = Missing::Kind::NotTagged, .name = title(summary.session), .session = summary.session.id});
        for (const auto& summary : sessions)
            if (summary.participants == 0 && summary.entries > 0 && laneOf(summary.session.kind) == Lane::FaceToFace)
                add({.kind = Missing::Kind::NobodyNamed,
                     .name = title(summary.session),
                     .session = summary.session.id});
    }

    void consent(const People& attended, const QHash<Id<Participant>, Participant>& people)
    {
        const auto consents = m_stores.people.consentsByPerson();
        auto sorted = std::vector(attended.begin(), attended.end());
        std::sort(sorted.begin(), sorted.end(),
                  [&](auto a, auto b) { return codeComesBefore(people.value(a).code, people.value(b).code); });
        for (const auto person : sorted)
            if (consentOn(m_today, consents.value(person), person, Scope::Quote) == Allowed::NotRecorded)
                if (const int highlights = highlightsOf(person); highlights > 0)
                    add({.kind = Missing::Kind::NoConsent,
                         .name = people.value(person).code,
                         .highlights = highlights,
                         .participant = person});
        for (const auto person : sorted)
            if (const QDate ends = endOf(consents.value(person), person); ends.isValid())
                add({.kind = Missing::Kind::ConsentEnds,
                     .name = people.value(person).code,
                     .highlights = highlightsOf(person),
                     .on = ends,
                     .participant = person});
    }

    void insights()
    {
        using Kind = Missing::Kind;
        m_stores.db.each(
            "SELECT c.id, c.text, (SELECT count(*) FROM evidence v WHERE v.claim_id = c.id), (SELECT count(DISTINCT " +
                participantOfEntry("e") +
                ") FROM evidence v JOIN highlight h ON h.id = v.highlight_id JOIN entry b ON b.id = h.begin_entry_id "
                "JOIN entry z ON z.id = h.end_entry_id JOIN entry e ON e.session_id = h.session_id AND e.position "
                "BETWEEN b.position AND z.position WHERE v.claim_id = c.id AND v.supports = 1) FROM claim c WHERE "
                "c.kind = 'insight' AND coalesce(c.node, 'opportunity') = 'opportunity' AND (c.study_id = ? OR "
                "c.study_id "
                "IS NULL) ORDER BY c.position, c.id", // outcomes, solutions and experiments are not learnt from people
            {m_study.value}, [&](const db::Row& row) {
                if (row.integer(2) > 0 && row.integer(3) != 1)
                    return;
                add({.kind = row.integer(2) == 0 ? Kind::Assumption : Kind::OnePerson,
                     .name = row.text(1),
                     .claim = row.id<Claim>(0)});
            });
    }

    void questions(const std::vector<QuestionStanding>& questions)
    {
        for (const auto& standing : questions)
            if (standing.question.tags.empty())
                add({.kind = Missing::Kind::QuestionUntagged,
                     .name = standing.question.text,
                     .question = standing.question.id});
    }

    std::vector<Missing> take() { return std::move(m_missing); }

private:
    void add(Missing missing) { m_missing.push_back(std::move(missing)); }
    static QString title(const Session& session)
    {
        return session.code.isEmpty() ? session.title : session.code + u' ' + session.title;
    }
    int highlightsOf(Id<Participant> person) const
    {
        return int(m_stores.db.number(
            "SELECT count(DISTINCT h.id) FROM speaker w JOIN session s ON s.id = w.session_id JOIN highlight h ON "
            "h.session_id = s.id JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = h.end_entry_id JOIN "
            "entry e ON e.session_id = s.id AND e.position BETWEEN b.position AND z.position WHERE "
            "w.participant_id = ? AND s.study_id = ? AND " +
                participantOfEntry("e") + " = ?",
            person, m_study, person));
    }
    /// The day on which consent to be quoted ends, if that is soon.
    QDate endOf(const std::vector<Consent>& consents, Id<Participant> person) const
    {
        if (consentOn(m_today, consents, person, Scope::Quote) != Allowed::Given)
            return {};
        for (int day = 1; day <= StudyStanding::soon; ++day)
            if (consentOn(m_today.addDays(day), consents, person, Scope::Quote) != Allowed::Given)
                return m_today.addDays(day - 1);
        return {};
    }

    const Stores& m_stores;
    Id<Study> m_study;
    QDate m_today;
    std::vector<Missing> m_missing;
};

} // namespace

StudyStanding standingOf(const Stores& stores, Id<Study> study, QDate today)
{
    StudyStanding standing;
    std::vector<SessionSummary> sessions;
    for (auto& summary : stores.sessions.summaries())
        if (summary.session.study == study)
            sessions.push_back(std::move(summary));
    QHash<Id<Participant>, Participant> people;
    for (auto& person : stores.people.participants())
        people.insert(person.id, person);

    standing.sessions = int(sessions.size());
    for (const auto& summary : sessions) {
        standing.tagged += summary.highlights > 0;
        standing.highlights += summary.highlights;
        const QDate held = summary.session.heldOn;
        if (held.isValid()) {
            standing.first = standing.first.isValid() ? std::min(standing.first, held) : held;
            standing.last = std::max(standing.last, held);
        }
    }
    const auto attendance = attendanceOf(stores, sessions);
    const auto voices = voicesOf(stores, study);
    standing.people = int(attendance.all.size());
    standing.asked = int(attendance.faceToFace.size());
    standing.questions = questions(stores, study, voices);
    standing.saturation = saturation(attendance, voices, people);
    standing.roles = roles(attendance.all, people);
    Gaps gaps(stores, study, today);
    gaps.sessions(sessions);
    gaps.consent(attendance.all, people);
    gaps.insights();
    gaps.questions(standing.questions);
    standing.missing = gaps.take();
    return standing;
}

} // namespace core
