#pragma once

#include "core/id.h"
#include "core/sessions/session.h"

#include <QDate>
#include <QString>

#include <vector>

namespace core {

struct Highlight;
struct Stores;

/// For whom and when words leave the program.
struct Audience {
    QDate on;           // the day on which consent is looked at
    bool names = false; // names where quote-by-name was given; otherwise codes
    bool unrecordedIsRefused = false;
};

/// Why words stay in. Printed as numbers, never with names.
enum class HeldBack { No, Refused, Withdrawn, Expired, NotRecorded };

/// A quote that has passed the gate: the only form in which a customer's words reach a writer or a painter of files.
/// Where it was held back the words are empty and `heldBack` says why; its people still count.
class OutgoingQuote {
public:
    QString words() const { return m_words; }   // what may go out; parts are joined by "\n", cuts shown as "[…]"
    QString person() const { return m_person; } // "P07", several parted by "; "; empty: nobody
    QString speaker() const { return m_speaker; }
    HeldBack heldBack() const { return m_heldBack; }
    bool isHeldBack() const { return m_heldBack != HeldBack::No; }
    bool seen() const { return m_seen; } // an observed act, not speech
    Lane lane() const { return m_lane; }
    bool consentNotRecorded() const { return m_consentNotRecorded; }

private:
    friend class Gate;
    friend struct QuoteMaker; // tests only
    QString m_words;
    QString m_person;
    QString m_speaker;
    HeldBack m_heldBack = HeldBack::No;
    bool m_seen = false;
    Lane m_lane = Lane::FaceToFace;
    bool m_consentNotRecorded = false;
};

} // namespace core
