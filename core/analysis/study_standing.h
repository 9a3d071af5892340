#pragma once

#include "core/claims/claim.h"
#include "core/stores.h"

#include <QSet>

namespace core {

/// Who was heard on a question of a study, and who was asked: everybody who took part, face to face.
struct QuestionStanding {
    StudyQuestion question;
    int heard = 0; // people with a highlight that carries one of its tags
};

/// A person of the study in the order of their first session, and the tags in use once they were heard.
struct SaturationPoint {
    QString code;
    int tags = 0;  // in use up to here
    int fresh = 0; // that came with this person
    friend bool operator==(const SaturationPoint&, const SaturationPoint&) = default;
};

/// Something that keeps a study from being whole.
struct Missing {
    enum class Kind {
        NotTagged,       // a session without a highlight
        NobodyNamed,     // a session whose words count for nobody
        NoConsent,       // a person with highlights and no consent to be quoted
        ConsentEnds,     // within `soon` days
        OnePerson,       // an insight that rests on one person
        Assumption,      // an insight with no evidence at all
        QuestionUntagged // a question that no tag speaks to
    };
    Kind kind;
    QString name;       // of the session, the person, the insight, the question
    int highlights = 0; // of a person: what is left out where consent is asked for
    QDate on;           // when consent ends
    Id<Session> session = {};
    Id<Participant> participant = {};
    Id<Claim> claim = {};
    Id<StudyQuestion> question = {};
};

/// How far a study has come.
struct StudyStanding {
    static constexpr int soon = 30; // days
    int sessions = 0;
    int tagged = 0; // sessions with a highlight
    int people = 0; // who took part, face to face or in the market
    int asked = 0;  // face to face
    int highlights = 0;
    QDate first, last;                          // of its sessions
    std::vector<QuestionStanding> questions;    // in order
    std::vector<SaturationPoint> saturation;    // face to face
    std::vector<Missing> missing;               // by kind
    std::vector<std::pair<QString, int>> roles; // people by role, most first; no role last
};

/// Reads over all highlights of the study: not on the GUI thread where it is large.
StudyStanding standingOf(const Stores& stores, Id<Study> study, QDate today);

} // namespace core
