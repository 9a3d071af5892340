#pragma once

#include "core/db/store.h"
#include "core/sessions/session.h"
#include "core/sources.h"

#include <QDateTime>

#include <span>

namespace core {

/// A session as the list shows it.
struct SessionSummary {
    Session session;
    QString studyName;
    int participants = 0; // people who took part, researchers not counted
    QString people;       // their codes, "P02, P07"
    int entries = 0;
    int highlights = 0;
    friend bool operator==(const SessionSummary&, const SessionSummary&) = default;
};

/// A study as the list shows it.
struct StudySummary {
    Study study;
    int sessions = 0;
    int tagged = 0; // sessions with a highlight
    int people = 0; // who took part
    int highlights = 0;
    QDate first, last; // of its sessions
    friend bool operator==(const StudySummary&, const StudySummary&) = default;
};

/// What hangs on sessions: it goes when they go.
struct SessionContents {
    int entries = 0;
    int highlights = 0;
    int evidence = 0; // of their highlights
    int claims = 0;   // that lose evidence
};

/// What a session was imported from, and when.
struct SessionOrigin {
    Id<Source> source;
    QString name; // of the file
    QDateTime importedAt;
};

/// Studies, sessions, speakers and entries.
class SessionStore : public Store {
public:
    using Store::Store;

    // Studies and what they ask (study_store.cpp). Names are unique without regard to case; one that is taken, or
    // empty, is Failure(Refused).

    std::vector<Study> studies() const;
    std::vector<StudySummary> studySummaries() const;
    std::optional<Study> study(const QString& name) const; // without regard to case
    std::optional<Study> study(Id<Study> id) const;
    /// The study of that name, made where there is none.
    Id<Study> ensureStudy(const QString& name);
    void setGoal(Id<Study> study, const QString& goal);
    /// A name of the form "New study", "New study 2" … that no study has.
    QString freeStudyName() const;
    /// Writes name, goal, method and what the study cannot show.
    void update(const Study& study);
    /// With its guides and questions, its sessions and all that stands on them.
    void remove(Id<Study> study);
    std::vector<StudyQuestion> questions(Id<Study> study) const; // in order
    /// Appends a question to its study.
    Id<StudyQuestion> add(const StudyQuestion& question);
    /// Writes text, status and tags.
    void update(const StudyQuestion& question);
    /// Puts a question on another place among those of its study, counted from 0.
    void move(Id<StudyQuestion> question, int place);
    void remove(Id<StudyQuestion> question);

    std::vector<Session> sessions() const; // by study, then their order in it
    std::optional<Session> session(Id<Session> id) const;
    std::vector<SessionSummary> summaries() const;
    /// Appends a session to its study.
    Id<Session> add(const Session& session, Id<Source> source = {});
    /// With its entries and highlights, and what stands on those.
    void remove(Id<Session> session);
    /// What would go with sessions.
    SessionContents contentsOf(const std::vector<Id<Session>>& sessions) const;

    std::vector<Speaker> speakers(Id<Session> session) const;
    std::vector<Speaker> speakers() const;
    Id<Speaker> add(const Speaker& speaker);

    /// In order, without the line that is being typed (CaptureStore::openLine).
    std::vector<Entry> entries(Id<Session> session) const;
    std::optional<Entry> entry(Id<Entry> id) const;
    std::optional<Entry> lastEntry(Id<Session> session) const; // as entries()
    /// Appends an entry to its session where `entry.position` is 0, else puts it at that position.
    Id<Entry> add(const Entry& entry);
    /// Many at once, in their order.
    std::vector<Id<Entry>> add(const std::vector<Entry>& entries);

    /// Writes what differs from the entry as it is stored: kind, speaker, times, marks, question, whether it is open.
    /// Not its text and its position.
    void update(const Entry& entry);
    void setText(Id<Entry> entry, const QString& text);
    void setPosition(Id<Entry> entry, qint64 position);
    /// Puts an entry behind all others of its session, where it does not stand there.
    void moveLast(Id<Entry> entry);
    /// No highlight may begin or end in it any more.
    void remove(Id<Entry> entry);

    // Details of a session (session_details_store.cpp)

    /// Writes all but its guide. In another study it stands last.
    void update(const Session& session);
    /// Writes label, part and participant.
    void update(const Speaker& speaker);
    /// Takes a voice away. What it said stays, said by nobody named.
    void remove(Id<Speaker> speaker);
    /// How many entries a voice said.
    int entryCount(Id<Speaker> speaker) const;
    /// What a session was imported from; nothing where it was made here.
    std::optional<SessionOrigin> origin(Id<Session> session) const;
    /// Says that a session's text is that of another source now.
    void setSource(Id<Session> session, Id<Source> source);

    /// Brings session.text_digest up to date; the workspace calls it at the end of each step.
    void saveDigests();

    /// Entries stand this far apart, so that one fits between two others without moving them.
    static constexpr qint64 positionStep = 1 << 20;

private:
    void noteDigest(Id<Session> session, Id<Entry> entry, const QString& text);
    qint64 positionFor(const Entry& entry);
    void insert(std::span<const Entry> entries, std::span<const Id<Entry>> ids);
    qint64 m_lastPosition = 0;
    Id<Session> m_lastSession;
};

/// How the file has it: "planned" or "held".
QString stateOf(const Session& session);

/// What one entry adds to its session's text_digest: the first eight bytes of SHA-256 over (id, text).
quint64 entryDigest(Id<Entry> entry, const QString& text);

} // namespace core
