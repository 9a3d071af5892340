#pragma once

#include "core/id.h"
#include "core/people/people.h"

#include <QDate>

#include <optional>
#include <vector>

namespace core {

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

} // namespace core
