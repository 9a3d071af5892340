#pragma once

#include "core/claims/claim.h"

#include <QByteArray>
#include <QStringList>

#include <utility>

namespace core {

struct Account;
struct Attribute;
struct Source;

enum class PersonaKind { Individual, Enterprise };

/// A persona: its traits are claims (see ClaimStore::ofPersona).
struct Persona {
    Id<Persona> id;
    Id<Study> study;
    PersonaKind kind = PersonaKind::Individual;
    QString name;
    QString role;
    QString line;        // under the name
    QString segmentText; // the segment in words
    Id<Highlight> hero;  // in their own words
    Id<Segment> segment; // that it stands for; none: only words, or nothing
    Id<Source> portrait; // the picture's bytes are in Sources; none: initials
    qint64 changedAt = 0;
    friend bool operator==(const Persona&, const Persona&) = default;
};

/// A line of a persona's facts: "Boats", "3 to 7".
using PersonaFact = std::pair<QString, QString>; // label, value

/// Who takes part in a purchase at an account.
enum class BuyingPart { User, Champion, DecisionMaker, Buyer, Gatekeeper, Influencer };

/// A part in the purchases of an enterprise persona's accounts, and who plays it where.
struct BuyingRole {
    Id<BuyingRole> id;
    Id<Persona> persona;
    BuyingPart part = BuyingPart::User;
    QString wants;
    Id<Persona> individual; // the persona of those who play it
    struct Place {
        Id<Account> account;
        Id<Participant> person; // none: the role exists there and was not heard
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::vector<Place> places; // an account without one: it is not known whether the role exists there
    friend bool operator==(const BuyingRole&, const BuyingRole&) = default;
};

/// From `low` to `high`, and where people stand between them.
struct PersonaScale {
    QString low;
    QString high;
    Id<Attribute> attribute; // whose values gave the places; none: they were set by hand
    struct Place {
        Id<Participant> participant;
        double at = 0; // 0 to 1
        bool guessed = false;
        friend bool operator==(const Place&, const Place&) = default;
    };
    std::vector<Place> places;
    friend bool operator==(const PersonaScale&, const PersonaScale&) = default;
};

/// What a persona was when it was printed.
struct PersonaVersion {
    int number = 0;       // from 1
    qint64 printedAt = 0; // first, UTC milliseconds
    QByteArray digest;    // SHA-256 of the content
    QString content;
};

/// The sections that an individual persona's traits stand in, in the order of the sheet: goals needs wants motivations
/// jobs, pains behaviours tools environment, then the empathy map says thinks does feels.
const QStringList& individualSections();

} // namespace core
