#include "core/report/sheet_source.h"

#include "core/export/table.h"
#include "core/report/sheet_facts.h"
#include "core/tr.h"

#include <algorithm>

namespace core::report {
namespace {

// In a role and an account with fewer people than this, code, role and size together could name a person.
constexpr int smallestGroup = 3;

const auto shortDate = QStringLiteral("d MMM yyyy");
const auto longDate = QStringLiteral("d MMMM yyyy");

QString kindText(SessionKind kind)
{
    switch (kind) {
    case SessionKind::Interview: return tr("interview");
    case SessionKind::Observation: return tr("observation");
    case SessionKind::FocusGroup: return tr("focus group");
    case SessionKind::Feedback: return tr("feedback");
    }
    Q_UNREACHABLE();
}

QString joined(QStringList parts, const QString& separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list.append(text);
}

} // namespace

Mark markOf(Id<Participant> person, const Strength& strength)
{
    if (strength.against.contains(person))
        return Mark::Against;
    if (strength.supporting.contains(person))
        return Mark::For;
    return strength.silent.contains(person) ? Mark::Silent : Mark::NotAsked;
}

SheetSource::SheetSource(const Stores& stores, const Gate& gate, QDate on)
    : m_gate(gate),
      m_on(on),
      m_locale(stores.settings.text(QStringLiteral("language"), QStringLiteral("en"))),
      m_consents(stores.people.consentsByPerson())
{
    int number = 0;
    for (auto session : stores.sessions.sessions()) {
        ++number;
        if (session.code.isEmpty())
            session.code = QStringLiteral("S%1").arg(number, 2, 10, QLatin1Char('0'));
        m_sessions[session.id] = session;
    }
    for (const auto& person : stores.people.participants())
        m_people[person.id] = person;
    for (const auto& account : stores.people.accounts())
        m_accounts[account.id] = account;
    for (const auto& speaker : stores.sessions.speakers()) {
        const auto& session = m_sessions[speaker.session];
        if (speaker.part != Part::Participant || laneOf(session.kind) == Lane::Market)
            continue;
        auto& heard = m_heard[speaker.participant];
        addOnce(heard.sessions, session.code);
        addOnce(heard.dates, m_locale.toString(session.heldOn, QStringLiteral("d MMM")));
        addOnce(heard.kinds, kindText(session.kind));
    }
}

bool SheetSource::isMarket(const Passage& passage) const
{
    return laneOf(m_sessions.value(passage.highlight.session).kind) == Lane::Market;
}

QDate SheetSource::dateOf(const Passage& passage) const
{
    const QDate said = passage.pieces.front().saidOn;
    return said.isValid() ? said : m_sessions.value(passage.highlight.session).heldOn;
}

QString SheetSource::codesOf(const Passage& passage) const
{
    QStringList codes;
    for (const auto& piece : passage.pieces)
        addOnce(codes, m_gate.person(piece.person));
    return codes.join(QStringLiteral(", "));
}

QString SheetSource::roleOf(const Passage& passage) const
{
    const auto people = peopleBehind({passage});
    return people.size() == 1 ? m_people.value(*people.begin()).role : QString();
}

QString SheetSource::line(const Passage& passage) const
{
    const auto session = m_sessions.value(passage.highlight.session);
    const QString when = joined({m_locale.toString(dateOf(passage), shortDate), timeText(passage.pieces.front().atMs)},
                                QStringLiteral(", "));
    return joined({codesOf(passage), roleOf(passage), session.code + u' ' + kindText(session.kind), when},
                  QStringLiteral(" · "));
}

QString SheetSource::sentence(const Passage& passage) const
{
    const auto session = m_sessions.value(passage.highlight.session);
    QString kind = kindText(session.kind);
    kind[0] = kind[0].toUpper();
    const QString when =
        joined({kind, m_locale.toString(dateOf(passage), longDate), timeText(passage.pieces.front().atMs)},
               QStringLiteral(", "));
    return joined({who(passage), when}, QStringLiteral(". ")) + u'.';
}

QString SheetSource::who(const Passage& passage) const
{
    return joined({codesOf(passage), roleOf(passage)}, QStringLiteral(", "));
}

QString SheetSource::accountOf(const Participant& person, const std::vector<Participant>& people) const
{
    const auto found = m_accounts.constFind(person.account);
    const auto alike = std::count_if(people.begin(), people.end(), [&](const Participant& other) {
        return other.account == person.account && other.role == person.role;
    });
    if (found == m_accounts.constEnd() || found->code.isEmpty() || alike < smallestGroup)
        return {};
    return found->size > 0 ? tr("%1, %2 people").arg(found->code).arg(found->size) : found->code;
}

QString SheetSource::nameOf(const Account& account, int number) const
{
    int people = 0;
    int named = 0;
    for (const auto& person : m_people)
        if (person.account == account.id)
            ++people, named += m_gate.mayName(person.id);
    if (people > 0 && named == people && !account.name.isEmpty())
        return account.name;
    return account.code.isEmpty() ? tr("Account %1").arg(number) : account.code;
}

QString SheetSource::consentOf(Id<Participant> person) const
{
    switch (consentOn(m_on, m_consents.value(person), person, Scope::Quote)) {
    case Allowed::Given: return tr("may be quoted");
    case Allowed::NotRecorded: return tr("not recorded");
    case Allowed::Refused: return tr("refused");
    case Allowed::Withdrawn: return tr("withdrawn");
    case Allowed::Expired: return tr("ended");
    }
    Q_UNREACHABLE();
}

std::vector<SheetPerson> SheetSource::people(const std::vector<Participant>& people) const
{
    std::vector<SheetPerson> seats;
    for (const auto& person : people) {
        const auto heard = m_heard.value(person.id);
        const auto comma = QStringLiteral(", ");
        seats.push_back({m_gate.person(person.id), person.role, accountOf(person, people), heard.sessions.join(comma),
                         heard.dates.join(comma), heard.kinds.join(comma), consentOf(person.id)});
    }
    return seats;
}

QString SheetSource::fieldwork(const QSet<Id<Session>>& sessions, QDate newest) const
{
    QDate first;
    QDate last;
    for (const auto id : sessions) {
        const QDate date = m_sessions.value(id).heldOn;
        if (!date.isValid())
            continue;
        first = first.isValid() ? std::min(first, date) : date;
        last = std::max(last, date);
    }
    if (!first.isValid())
        return tr("The sessions have no dates.");
    const QString span =
        first == last
            ? m_locale.toString(last, longDate)
            : tr("%1 to %2")
                  .arg(m_locale.toString(first, first.year() == last.year() ? QStringLiteral("d MMMM") : longDate),
                       m_locale.toString(last, longDate));
    return newest.isValid() ? tr("%1. Newest evidence %2").arg(span, m_locale.toString(newest, longDate)) : span;
}

QString SheetSource::consentSentence(const std::vector<PersonaSheet::HeldBackCount>& heldBack, const GateCount& count,
                                     bool names) const
{
    QStringList sentences{names ? tr("Quotes by name where that is allowed, else by code.")
                                : tr("Quotes by code, as allowed.")};
    QStringList reasons;
    int quotes = 0;
    for (const auto& [why, number] : heldBack) {
        quotes += number;
        reasons.append(reasonText(why, number));
    }
    if (quotes > 0)
        sentences.append(tr("%1 held back: %2.").arg(quotes).arg(reasons.join(QStringLiteral(", "))));
    if (count.notRecorded > 0)
        sentences.append(counted(count.notRecorded, "Consent of %1 person is not recorded.",
                                 "Consent of %1 people is not recorded."));
    return sentences.join(u' ');
}

} // namespace core::report
