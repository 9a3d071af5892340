#pragma once

#include "core/db/store.h"
#include "core/people/people.h"
#include "core/sessions/session.h"

#include <QDateTime>

namespace core {

/// Something to ask or to do after a session: a `?` line, or a promise to a participant.
struct FollowUp {
    Id<FollowUp> id;             // none: a `?` line of which nothing more is known than its words
    Id<Entry> entry;             // none: it stands by itself, with words of its own
    Id<Participant> participant; // to whom it was promised, or in whose session it was noted
    QString text;                // of the entry, where there is one
    QDate dueOn;
    QDateTime doneAt; // invalid: to be done
    // Where it was noted
    Id<Session> session;
    Id<Study> study;
    friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

/// That somebody was written to or spoken with.
struct Contact {
    Id<Contact> id;
    Id<Participant> participant;
    QDateTime at;
    QString how; // "mail", "telephone" …
    QString note;
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// Follow-ups and the contact log.
class FollowUpStore : public Store {
public:
    using Store::Store;

    // Each list: to be done first, by their day (those without one last), then those that are done, newest first.
    std::vector<FollowUp> followUps() const;
    /// The `?` lines of its sessions, and what was promised to those who take part in them.
    std::vector<FollowUp> followUps(Id<Study> study) const;
    /// Those promised to a person, and the `?` lines of sessions in which nobody else took part.
    std::vector<FollowUp> followUps(Id<Participant> participant) const;
    Id<FollowUp> add(const FollowUp& followUp);
    /// Writes participant, words (only where it stands by itself), day and done; makes the row of a `?` line that has
    /// none.
    void update(const FollowUp& followUp);
    /// Only of those that stand by themselves; a `?` line goes with its entry.
    void remove(Id<FollowUp> followUp);

    std::vector<Contact> contacts(Id<Participant> participant) const; // newest first
    Id<Contact> add(const Contact& contact);
    void update(const Contact& contact);
    void remove(Id<Contact> contact);
};

} // namespace core
