#pragma once

#include "core/people/consent.h"
#include "core/tags/highlight.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace core {

struct Stores;

/// For whom and when words leave the program.
struct Audience {
    QDate on = QDate::currentDate(); // the day on which consent is looked at
    bool names = false;              // names where quote-by-name was given; otherwise codes
    bool unrecordedIsRefused = false;
};

/// Why words stay in. Printed as numbers, never with names.
enum class HeldBack { No, Refused, Withdrawn, Expired, NotRecorded };

/// A quote that has passed the gate: the only form in which a customer's words reach a writer or a painter of files.
/// Where it was held back the words are empty and `heldBack` says why; its people still count.
class OutgoingQuote {
public:
    QString words() const { return m_words; }     // what may go out; parts are joined by "\n", cuts shown as "[…]"
    QString person() const { return m_person; }   // "P07", several parted by "; "; empty: nobody
    QString speaker() const { return m_speaker; } // as it is labelled in the session, several parted by "; "
    HeldBack heldBack() const { return m_heldBack; }
    bool isHeldBack() const { return m_heldBack != HeldBack::No; }
    bool isCut() const { return m_isCut; } // some of it was held back
    bool seen() const { return m_seen; }   // an observed act, not speech
    Lane lane() const { return m_lane; }
    bool consentNotRecorded() const { return m_consentNotRecorded; }

private:
    friend class Gate;
    friend struct QuoteMaker; // tests only
    QString m_words;
    QString m_person;
    QString m_speaker;
    HeldBack m_heldBack = HeldBack::No;
    bool m_isCut = false;
    bool m_seen = false;
    Lane m_lane = Lane::FaceToFace;
    bool m_consentNotRecorded = false;
};

/// What all the quotes of one export come to.
struct GateCount {
    int quotes = 0;      // held back, whole or in part
    int people = 0;      // whose words they were
    int notRecorded = 0; // people whose words went out although nothing was recorded about their consent
};

/// The one gate through which words leave the project. It knows the people, their consents and the speakers as of its
/// making.
class Gate {
public:
    Gate(const Stores& stores, const Audience& audience);

    OutgoingQuote pass(const Passage& passage);
    /// A whole entry as a quote.
    OutgoingQuote pass(const Piece& piece, Id<Session> session);
    /// Whether pictures at a passage may go out: everybody who may be on them allows recordings.
    bool letsPicturesOut(const Passage& passage) const;
    /// A participant as they may be named: the code, or the name where that is wanted and allowed.
    QString person(Id<Participant> id) const;
    /// Whether a participant's name may stand there: it is wanted, and they allowed it.
    bool mayName(Id<Participant> id) const;
    /// A title or label: one that is a participant's name leaves as that person's code.
    QString label(const QString& text) const;
    GateCount count() const;
    const QSet<Id<Participant>>& heldBackPeople() const { return m_heldBack; }
    const QSet<Id<Participant>>& peopleNotRecorded() const { return m_notRecorded; }

private:
    struct Verdict {
        Allowed allowed = Allowed::Given;
        QSet<Id<Participant>> people; // whose words they are or may be
    };
    Verdict verdictOn(const Piece& piece, Id<Session> session) const;
    bool isWithheld(const Piece& piece, Id<Session> session) const;
    Allowed consentOf(Id<Participant> person, Scope scope) const;
    OutgoingQuote passPieces(const std::vector<Piece>& pieces, Id<Session> session);

    Audience m_audience;
    QHash<Id<Participant>, std::vector<Consent>> m_consents;
    QHash<Id<Participant>, Participant> m_people;
    QHash<QString, Id<Participant>> m_byName; // case folded
    QHash<Id<Speaker>, Speaker> m_speakers;
    QHash<Id<Session>, QSet<Id<Participant>>> m_inSession;
    QHash<Id<Session>, SessionKind> m_kinds;
    mutable QHash<std::pair<Id<Participant>, int>, Allowed> m_known;
    int m_quotes = 0;
    QSet<Id<Participant>> m_heldBack;
    QSet<Id<Participant>> m_notRecorded;
    QHash<Id<Session>, QSet<Id<Entry>>> m_withheld; // sessions with a stretch of it, and what stands in those
};

/// What was passed, and what that came to.
struct Outgoing {
    std::vector<OutgoingQuote> quotes; // one for each passage, in their order
    GateCount count;
};

Outgoing outgoing(const Stores& stores, const std::vector<Passage>& passages, const Audience& audience);

/// "[held back: consent withdrawn]": what stands in the place of words in tables.
QString heldBackText(HeldBack why);

/// The audience that the project's own settings ask for, on the given day.
Audience audienceOf(const Stores& stores, QDate on, bool names);

} // namespace core
