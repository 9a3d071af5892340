#pragma once

#include "core/id.h"
#include "core/people/people.h"

#include <QDate>

#include <array>
#include <optional>
#include <vector>

namespace core {

struct Source;

enum class Scope { Record, Quote, QuoteByName, Observe, Contact };

QString nameOf(Scope scope); // "quote-by-name"
std::optional<Scope> scopeFrom(const QString& name);

/// One thing that a participant allowed or refused, as it was recorded.
struct Consent {
    Id<Participant> participant;
    Scope scope = Scope::Quote;
    bool granted = true;
    QDate from;        // invalid: from ever
    QDate until;       // the last day; invalid: for ever
    QDate withdrawnOn; // invalid: not withdrawn
    QString givenHow;
    qint64 recordedAt = 0; // UTC milliseconds
    Id<Consent> id = {};
    Id<Source> source = {}; // the signed form, or what else shows it
    friend bool operator==(const Consent&, const Consent&) = default;
};

/// Whether something may be done with a person's words, as of a day.
enum class Allowed { Given, NotRecorded, Refused, Withdrawn, Expired };

inline bool isRefusal(Allowed allowed)
{
    return allowed != Allowed::Given && allowed != Allowed::NotRecorded;
}

/// What `participant` allows for `scope` on the day `on`. Of several rows the one with the latest `from`, then the one
/// recorded last, holds; rows that begin after `on` do not count yet.
Allowed consentOn(QDate on, const std::vector<Consent>& consents, Id<Participant> participant, Scope scope);

/// The row that consentOn() goes by; null where there is none.
const Consent* consentHolding(QDate on, const std::vector<Consent>& consents, Id<Participant> participant, Scope scope);

constexpr Scope allScopes[] = {Scope::Record, Scope::Quote, Scope::QuoteByName, Scope::Observe, Scope::Contact};
constexpr int endsSoon = 30; // days

/// How one person's consent stands on a day, all scopes together.
struct ConsentState {
    std::array<Allowed, std::size(allScopes)> allowed{}; // in the order of allScopes
    std::optional<int> daysLeft;                         // until the first of those that are given ends
    bool isMissing = true;                               // nothing is recorded for any scope
    Allowed of(Scope scope) const { return allowed[size_t(scope)]; }
    bool isRefused() const; // to quote, to observe or to record
    bool isEnding() const { return daysLeft && *daysLeft <= endsSoon; }
    friend bool operator==(const ConsentState&, const ConsentState&) = default;
};

/// `consents` are those of `participant`; others among them are passed over.
ConsentState consentState(QDate on, const std::vector<Consent>& consents, Id<Participant> participant);

} // namespace core
