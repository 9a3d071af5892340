#pragma once

#include "core/claims/claim.h"

#include <QByteArray>
#include <QStringList>

#include <utility>

namespace core {

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
    Id<Source> portrait; // the picture's bytes are in Sources; none: initials
    qint64 changedAt = 0;
    friend bool operator==(const Persona&, const Persona&) = default;
};

/// A line of a persona's facts: "Boats", "3 to 7".
using PersonaFact = std::pair<QString, QString>; // label, value

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
