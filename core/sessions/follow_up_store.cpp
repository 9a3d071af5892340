#include "core/sessions/follow_up_store.h"

namespace core {
namespace {

// Every `?` line, with what is known about it, and every promise that stands by itself.
const std::string lines =
    "SELECT f.id AS id, e.id AS entry_id, coalesce(f.participant_id, CASE WHEN (SELECT count(DISTINCT "
    "k.participant_id) "
    "FROM speaker k WHERE k.session_id = s.id AND k.part = 'participant') = 1 THEN (SELECT k.participant_id FROM "
    "speaker k WHERE k.session_id = s.id AND k.part = 'participant' AND k.participant_id IS NOT NULL) END) AS "
    "participant_id, e.text AS text, f.due_on AS due_on, f.done_at AS done_at, s.id AS session_id, s.study_id AS "
    "study_id, s.position AS place, e.position AS line FROM entry e JOIN session s ON s.id = e.session_id "
    "LEFT JOIN follow_up f ON f.entry_id = e.id WHERE e.kind = 'follow-up' AND e.open = 0 ";
const std::string promises = "SELECT f.id, NULL, f.participant_id, f.text, f.due_on, f.done_at, NULL, NULL, NULL, NULL "
                             "FROM follow_up f WHERE f.entry_id IS NULL ";
const std::string order = " ORDER BY done_at IS NOT NULL, CASE WHEN done_at IS NULL THEN coalesce(due_on, '9999') END, "
                          "done_at DESC, study_id, place, line, id";

const char* const contactColumns = "SELECT id, participant_id, at, how, note FROM contact ";

QDateTime timeFrom(std::optional<qint64> milliseconds)
{
    return milliseconds ? QDateTime::fromMSecsSinceEpoch(*milliseconds) : QDateTime();
}

std::optional<qint64> millisecondsOf(const QDateTime& time)
{
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

FollowUp followUpFrom(const db::Row& row)
{
    return {row.id<FollowUp>(0),           row.id<Entry>(1),   row.id<Participant>(2), row.text(3), row.date(4),
            timeFrom(row.maybeInteger(5)), row.id<Session>(6), row.id<Study>(7)};
}

Contact contactFrom(const db::Row& row)
{
    return {row.id<Contact>(0), row.id<Participant>(1), timeFrom(row.maybeInteger(2)), row.text(3), row.text(4)};
}

} // namespace

std::vector<FollowUp> FollowUpStore::followUps() const
{
    return m_db.all("SELECT * FROM (" + lines + "UNION ALL " + promises + ")" + order, followUpFrom);
}

std::vector<FollowUp> FollowUpStore::followUps(Id<Study> study) const
{
    return m_db.all("SELECT * FROM (" + lines + "AND s.study_id = ?1 UNION ALL " + promises +
                        "AND f.participant_id IN (SELECT k.participant_id FROM speaker k JOIN session s ON s.id = "
                        "k.session_id WHERE s.study_id = ?1 AND k.part = 'participant'))" +
                        order,
                    followUpFrom, study);
}

std::vector<FollowUp> FollowUpStore::followUps(Id<Participant> participant) const
{
    return m_db.all("SELECT * FROM (" + lines + "UNION ALL " + promises + ") WHERE participant_id = ?" + order,
                    followUpFrom, participant);
}

Id<FollowUp> FollowUpStore::add(const FollowUp& followUp)
{
    const auto id = newId<FollowUp>();
    const auto text = followUp.entry ? std::nullopt : std::optional(followUp.text);
    m_db.run("INSERT INTO follow_up(id, entry_id, participant_id, text, due_on, done_at) VALUES(?, ?, ?, ?, ?, ?)", id,
             followUp.entry, followUp.participant, text, followUp.dueOn, millisecondsOf(followUp.doneAt));
    return id;
}

void FollowUpStore::update(const FollowUp& followUp)
{
    if (!followUp.id) {
        add(followUp);
        return;
    }
    const auto text = followUp.entry ? std::nullopt : std::optional(followUp.text);
    m_db.run("UPDATE follow_up SET participant_id = ?, text = ?, due_on = ?, done_at = ? WHERE id = ?",
             followUp.participant, text, followUp.dueOn, millisecondsOf(followUp.doneAt), followUp.id);
}

void FollowUpStore::remove(Id<FollowUp> followUp)
{
    m_db.run("DELETE FROM follow_up WHERE id = ?", followUp);
}

std::vector<Contact> FollowUpStore::contacts(Id<Participant> participant) const
{
    return m_db.all(std::string(contactColumns) + "WHERE participant_id = ? ORDER BY at DESC, id DESC", contactFrom,
                    participant);
}

Id<Contact> FollowUpStore::add(const Contact& contact)
{
    const auto id = newId<Contact>();
    m_db.run("INSERT INTO contact(id, participant_id, at, how, note, researcher_id) VALUES(?, ?, ?, ?, ?, ?)", id,
             contact.participant, contact.at.toMSecsSinceEpoch(), contact.how, contact.note, writing().by);
    return id;
}

void FollowUpStore::update(const Contact& contact)
{
    m_db.run("UPDATE contact SET at = ?, how = ?, note = ? WHERE id = ?", contact.at.toMSecsSinceEpoch(), contact.how,
             contact.note, contact.id);
}

void FollowUpStore::remove(Id<Contact> contact)
{
    m_db.run("DELETE FROM contact WHERE id = ?", contact);
}

} // namespace core
