#pragma once

#include "core/personas/persona.h"

#include <QHash>
#include <QSet>

namespace core {

/// A trait as a content names it.
struct ContentTrait {
    QString section;
    QString text;
    QString detail;
    QString status;
    QString lasts;
    QString roles;
    std::vector<Id<Highlight>> evidence; // in order
    QSet<Id<Highlight>> against;         // of the evidence
    QHash<Id<Highlight>, QString> notes;
};

/// What personaContent() wrote, read back.
struct PersonaContent {
    Persona persona; // name, role, line, segment, hero, portrait
    std::vector<PersonaFact> facts;
    std::vector<ContentTrait> traits; // by section, in their order
    std::vector<PersonaScale> scales;
    std::vector<Id<Account>> accounts;
    std::vector<BuyingRole> roles;
};

PersonaContent readContent(const QString& content);

} // namespace core
