#include "core/export/gate.h"

#include "core/sessions/withheld.h"
#include "core/stores.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

const auto cut = QStringLiteral("[…]");

/// The scope that guards a piece; nothing for a researcher's own words.
std::optional<Scope> scopeOf(const Piece& piece, const Speaker* speaker)
{
    if (isResearchers(piece.kind) || (speaker && speaker->part != Part::Participant))
        return std::nullopt;
    if (isObserved(piece.kind))
        return Scope::Observe;
    if (piece.kind == EntryKind::Note && !piece.quoted && !speaker)
        return std::nullopt;
    return Scope::Quote;
}

HeldBack reason(Allowed allowed)
{
    switch (allowed) {
    case Allowed::Refused: return HeldBack::Refused;
    case Allowed::Withdrawn: return HeldBack::Withdrawn;
    case Allowed::Expired: return HeldBack::Expired;
    case Allowed::NotRecorded: return HeldBack::NotRecorded;
    case Allowed::Given: break;
    }
    return HeldBack::No;
}

QString sorted(const QSet<QString>& names)
{
    QStringList list(names.begin(), names.end());
    list.removeAll(QString());
    list.sort();
    return list.join(QStringLiteral("; "));
}

} // namespace

Gate::Gate(const Stores& stores, const Audience& audience)
    : m_audience(audience), m_consents(stores.people.consentsByPerson())
{
    for (const auto& participant : stores.people.participants()) {
        m_people[participant.id] = participant;
        if (!participant.name.isEmpty())
            m_byName[participant.name.toCaseFolded()] = participant.id;
    }
    for (const auto& speaker : stores.sessions.speakers()) {
        m_speakers[speaker.id] = speaker;
        if (speaker.part == Part::Participant && speaker.participant)
            m_inSession[speaker.session].insert(speaker.participant);
    }
    for (const auto& session : stores.sessions.sessions())
        m_kinds[session.id] = session.kind;
    m_withheld = withheldEntries(stores);
}

/// Words that are gone from their entry may have stood in the stretch: they stay in too.
bool Gate::isWithheld(const Piece& piece, Id<Session> session) const
{
    const auto withheld = m_withheld.constFind(session);
    return withheld != m_withheld.constEnd() && (!piece.entry || withheld->contains(piece.entry));
}

Allowed Gate::consentOf(Id<Participant> person, Scope scope) const
{
    const auto key = std::pair(person, int(scope));
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(key, consentOn(m_audience.on, m_consents.value(person), person, scope));
}

Gate::Verdict Gate::verdictOn(const Piece& piece, Id<Session> session) const
{
    if (isWithheld(piece, session))
        return {Allowed::Refused, piece.person ? QSet{piece.person} : m_inSession.value(session)};
    const auto found = m_speakers.constFind(piece.speaker);
    const auto scope = scopeOf(piece, found == m_speakers.constEnd() ? nullptr : &*found);
    if (!scope)
        return {};
    // Words that nobody in particular is known to have said may be any participant's: the strictest of them holds.
    const QSet<Id<Participant>> people = piece.person                ? QSet{piece.person}
                                         : found == m_speakers.end() ? m_inSession.value(session)
                                                                     : QSet<Id<Participant>>{};
    Verdict verdict{Allowed::Given, {}};
    for (const auto person : people) {
        const Allowed allowed = consentOf(person, *scope);
        if (isRefusal(allowed) || (allowed == Allowed::NotRecorded && !isRefusal(verdict.allowed)))
            verdict.allowed = allowed;
        verdict.people.insert(person);
    }
    if (people.isEmpty())
        verdict.allowed = Allowed::NotRecorded;
    return verdict;
}

OutgoingQuote Gate::passPieces(const std::vector<Piece>& pieces, Id<Session> session)
{
    OutgoingQuote quote;
    quote.m_lane = laneOf(m_kinds.value(session, SessionKind::Interview));
    quote.m_seen = !pieces.empty();
    QSet<QString> people;
    QSet<QString> speakers;
    QStringList parts;
    HeldBack why = HeldBack::No;
    bool anything = false;
    for (const auto& piece : pieces) {
        const auto verdict = verdictOn(piece, session);
        const bool refused =
            isRefusal(verdict.allowed) || (m_audience.unrecordedIsRefused && verdict.allowed == Allowed::NotRecorded);
        quote.m_seen = quote.m_seen && isObserved(piece.kind);
        people.insert(person(piece.person));
        speakers.insert(label(m_speakers.value(piece.speaker).label));
        if (refused) {
            why = reason(verdict.allowed);
            m_heldBack += verdict.people;
            if (parts.isEmpty() || parts.last() != cut)
                parts.append(cut);
            continue;
        }
        if (verdict.allowed == Allowed::NotRecorded) {
            quote.m_consentNotRecorded = true;
            m_notRecorded += verdict.people;
        }
        anything = true;
        parts.append(piece.text);
    }
    quote.m_person = sorted(people);
    quote.m_speaker = sorted(speakers);
    quote.m_isCut = why != HeldBack::No;
    m_quotes += quote.m_isCut ? 1 : 0;
    if (anything)
        quote.m_words = parts.join(u'\n');
    else
        quote.m_heldBack = why;
    return quote;
}

OutgoingQuote Gate::pass(const Passage& passage)
{
    return passPieces(passage.pieces, passage.highlight.session);
}

OutgoingQuote Gate::pass(const Piece& piece, Id<Session> session)
{
    return passPieces({piece}, session);
}

bool Gate::letsPicturesOut(const Passage& passage) const
{
    const auto session = passage.highlight.session;
    const auto isRefused = [&](Id<Participant> person) {
        const Allowed allowed = consentOf(person, Scope::Record);
        return isRefusal(allowed) || (m_audience.unrecordedIsRefused && allowed == Allowed::NotRecorded);
    };
    return std::ranges::none_of(passage.pieces, [&](const Piece& piece) {
        const auto people = piece.person ? QSet{piece.person} : m_inSession.value(session);
        return isWithheld(piece, session) || std::any_of(people.begin(), people.end(), isRefused);
    });
}

QString Gate::person(Id<Participant> id) const
{
    const auto found = m_people.constFind(id);
    if (found == m_people.constEnd())
        return {};
    return !found->name.isEmpty() && mayName(id) ? found->name : found->code;
}

bool Gate::mayName(Id<Participant> id) const
{
    return m_audience.names && consentOf(id, Scope::QuoteByName) == Allowed::Given;
}

QString Gate::label(const QString& text) const
{
    const auto found = m_byName.constFind(text.toCaseFolded());
    return found == m_byName.constEnd() ? text : person(*found);
}

GateCount Gate::count() const
{
    return {m_quotes, int(m_heldBack.size()), int(m_notRecorded.size())};
}

Outgoing outgoing(const Stores& stores, const std::vector<Passage>& passages, const Audience& audience)
{
    Gate gate(stores, audience);
    Outgoing passed;
    for (const auto& passage : passages)
        passed.quotes.push_back(gate.pass(passage));
    passed.count = gate.count();
    return passed;
}

QString heldBackText(HeldBack why)
{
    switch (why) {
    case HeldBack::Refused: return tr("[held back: consent refused]");
    case HeldBack::Withdrawn: return tr("[held back: consent withdrawn]");
    case HeldBack::Expired: return tr("[held back: consent expired]");
    case HeldBack::NotRecorded: return tr("[held back: consent not recorded]");
    case HeldBack::No: break;
    }
    return {};
}

Audience audienceOf(const Stores& stores, QDate on, bool names)
{
    const bool strict = stores.settings.text(QStringLiteral("not-recorded-as-refused")) == QLatin1String("1");
    return {on.isValid() ? on : QDate::currentDate(), names, strict};
}

} // namespace core
