#pragma once

#include "core/id.h"
#include "core/people/people.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace core {

struct Guide;
struct GuideItem;
struct Tag;

enum class SessionKind { Interview, Observation, FocusGroup, Feedback };
enum class Part { Participant, Moderator, Observer };
enum class EntryKind {
    Utterance,
    Note,
    Insight,
    FollowUp,
    Question,
    Activity,
    Environment,
    Interaction,
    Object,
    User,
    Feedback
};

/// Where evidence comes from: face to face (interview, observation, focus group) or the market (feedback).
enum class Lane { FaceToFace, Market };

inline Lane laneOf(SessionKind kind)
{
    return kind == SessionKind::Feedback ? Lane::Market : Lane::FaceToFace;
}

// The names in the file and on the command line: "focus-group", "moderator", "follow-up" …
QString nameOf(SessionKind kind);
QString nameOf(Part part);
QString nameOf(EntryKind kind);
/// Nothing where `name` is no such kind.
std::optional<SessionKind> sessionKindFrom(const QString& name);
std::optional<Part> partFrom(const QString& name);
std::optional<EntryKind> entryKindFrom(const QString& name);

/// Insights, follow-ups and questions are the researcher's words and stand for nobody.
bool isResearchers(EntryKind kind);
/// What was seen, not said: activity, environment, interaction, object, user. Consent `observe` guards it.
bool isObserved(EntryKind kind);

struct Study {
    Id<Study> id;
    QString name;
    QString goal;
    QString method;
    QString cannotShow; // what this study cannot tell, in the researcher's words
    friend bool operator==(const Study&, const Study&) = default;
};

/// What a study wants to know. The tags say which highlights speak to it.
struct StudyQuestion {
    enum class Status { Open, Part, Answered };
    Id<StudyQuestion> id;
    Id<Study> study;
    QString text;
    Status status = Status::Open;
    std::vector<Id<Tag>> tags;
    friend bool operator==(const StudyQuestion&, const StudyQuestion&) = default;
};

struct Session {
    Id<Session> id;
    Id<Study> study;
    QString code; // "S04"; may be empty
    QString title;
    SessionKind kind = SessionKind::Interview;
    QDate heldOn; // invalid: not known
    std::optional<qint64> lengthMs;
    QString place;
    bool planned = false;            // and not held yet
    std::optional<qint64> plannedAt; // UTC milliseconds, as startedAt
    std::optional<qint64> startedAt; // when its clock was started
    QString context;                 // of the place, in an observation
    QString channel;                 // of feedback: "survey", "ticket" …
    Id<Guide> guide;
    friend bool operator==(const Session&, const Session&) = default;
};

/// A voice in one session.
struct Speaker {
    Id<Speaker> id;
    Id<Session> session;
    QString label;
    Part part = Part::Participant;
    Id<Participant> participant; // none: a voice that nobody has named
    friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// One line of a session. Text is UTF-16 with `\n` as the only line break (see cleanText).
struct Entry {
    Id<Entry> id;
    Id<Session> session;
    qint64 position = 0;
    EntryKind kind = EntryKind::Utterance;
    Id<Speaker> speaker;
    std::optional<qint64> atMs; // since the session began
    std::optional<qint64> untilMs;
    bool timeEstimated = false;
    bool quoted = false;
    bool keyQuote = false;
    QDate saidOn;                // feedback
    std::optional<double> score; // feedback
    QString text;
    Id<GuideItem> guideItem; // the question that it answers
    bool open = false;       // the line that is being typed; its text is raw
    friend bool operator==(const Entry&, const Entry&) = default;
};

} // namespace core
