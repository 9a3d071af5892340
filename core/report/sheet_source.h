#pragma once

#include "core/claims/strength.h"
#include "core/export/gate.h"
#include "core/report/persona_sheet.h"
#include "core/stores.h"

namespace core::report {

/// What somebody has to do with a claim or a theme of this strength.
Mark markOf(Id<Participant> person, const Strength& strength);

/// Says where evidence comes from and who the people are, in the words of the sheet: codes, session times, no clock
/// times.
class SheetSource {
public:
    SheetSource(const Stores& stores, const Gate& gate, QDate on);

    /// "P07 · finance lead · S04 interview · 12 Mar 2026, 00:31:08"
    QString line(const Passage& passage) const;
    /// "P07, finance lead. Interview, 12 March 2026, 00:31:08."
    QString sentence(const Passage& passage) const;
    std::vector<SheetPerson> people(const std::vector<Participant>& people) const;
    /// The session's code, or one made of its place among all.
    QString codeOf(Id<Session> session) const { return m_sessions.value(session).code; }
    bool isMarket(const Passage& passage) const;
    /// Whether they spoke face to face, or were watched.
    bool wasHeard(Id<Participant> person) const { return m_heard.contains(person); }
    /// An account's name where that is wanted and all of its people allowed theirs, else its code, else its number
    /// here.
    QString nameOf(const Account& account, int number) const;
    /// "3 March to 24 April 2026. Newest evidence 24 April 2026."
    QString fieldwork(const QSet<Id<Session>>& sessions, QDate newest) const;
    /// "P07, finance lead"
    QString who(const Passage& passage) const;
    QString consentSentence(const std::vector<PersonaSheet::HeldBackCount>& heldBack, const GateCount& count,
                            bool names) const;

private:
    struct Heard {
        QStringList sessions;
        QStringList dates;
        QStringList kinds;
    };
    QString roleOf(const Passage& passage) const;
    QString codesOf(const Passage& passage) const;
    QString accountOf(const Participant& person, const std::vector<Participant>& people) const;
    QString consentOf(Id<Participant> person) const;
    QDate dateOf(const Passage& passage) const;

    const Gate& m_gate;
    QDate m_on;
    QLocale m_locale;
    QHash<Id<Participant>, std::vector<Consent>> m_consents;
    QHash<Id<Session>, Session> m_sessions; // with a code each
    QHash<Id<Participant>, Participant> m_people;
    QHash<Id<Participant>, Heard> m_heard;
    QHash<Id<Account>, Account> m_accounts;
};

} // namespace core::report
