#pragma once

#include "core/claims/claim.h"

#include <QStringList>

namespace core {

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
    qint64 changedAt = 0;
    friend bool operator==(const Persona&, const Persona&) = default;
};

/// The sections that an individual persona's traits stand in, in the order of the sheet: goals needs wants motivations
/// jobs, pains behaviours tools environment, then the empathy map says thinks does feels.
const QStringList& individualSections();

} // namespace core
