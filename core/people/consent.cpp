#include "core/people/consent.h"

#include <algorithm>
#include <array>
#include <climits>
#include <tuple>

namespace core {
namespace {

constexpr std::array<std::pair<Scope, const char*>, 5> scopes{{{Scope::Record, "record"},
                                                               {Scope::Quote, "quote"},
                                                               {Scope::QuoteByName, "quote-by-name"},
                                                               {Scope::Observe, "observe"},
                                                               {Scope::Contact, "contact"}}};

bool holdsOver(const Consent& newer, const Consent& older)
{
    const auto key = [](const Consent& consent) {
        return std::tuple(consent.from.isValid() ? consent.from.toJulianDay() : 0, consent.recordedAt);
    };
    return key(newer) >= key(older);
}

Allowed stateOn(QDate on, const Consent& consent)
{
    if (consent.withdrawnOn.isValid() && consent.withdrawnOn <= on)
        return Allowed::Withdrawn;
    if (!consent.granted)
        return Allowed::Refused;
    if (consent.until.isValid() && consent.until < on)
        return Allowed::Expired;
    return Allowed::Given;
}

} // namespace

QString nameOf(Scope scope)
{
    for (const auto& [known, name] : scopes)
        if (known == scope)
            return QLatin1String(name);
    Q_UNREACHABLE();
}

std::optional<Scope> scopeFrom(const QString& name)
{
    for (const auto& [scope, known] : scopes)
        if (name == QLatin1String(known))
            return scope;
    return std::nullopt;
}

const Consent* consentHolding(QDate on, const std::vector<Consent>& consents, Id<Participant> participant, Scope scope)
{
    const Consent* holding = nullptr;
    for (const auto& consent : consents) {
        if (consent.participant != participant || consent.scope != scope ||
            (consent.from.isValid() && consent.from > on))
            continue;
        if (!holding || holdsOver(consent, *holding))
            holding = &consent;
    }
    return holding;
}

Allowed consentOn(QDate on, const std::vector<Consent>& consents, Id<Participant> participant, Scope scope)
{
    const Consent* holding = consentHolding(on, consents, participant, scope);
    return holding ? stateOn(on, *holding) : Allowed::NotRecorded;
}

bool ConsentState::isRefused() const
{
    return isRefusal(of(Scope::Quote)) || isRefusal(of(Scope::Observe)) || isRefusal(of(Scope::Record));
}

ConsentState consentState(QDate on, const std::vector<Consent>& consents, Id<Participant> participant)
{
    ConsentState state;
    for (const auto scope : allScopes) {
        const Consent* holding = consentHolding(on, consents, participant, scope);
        const Allowed allowed = holding ? stateOn(on, *holding) : Allowed::NotRecorded;
        state.allowed[size_t(scope)] = allowed;
        state.isMissing = state.isMissing && !holding;
        if (allowed != Allowed::Given)
            continue;
        QDate ends = holding->until;
        if (holding->withdrawnOn.isValid() && (!ends.isValid() || holding->withdrawnOn <= ends))
            ends = holding->withdrawnOn.addDays(-1);
        if (ends.isValid())
            state.daysLeft = std::min(int(on.daysTo(ends)), state.daysLeft.value_or(INT_MAX));
    }
    return state;
}

} // namespace core
