#pragma once

#include "core/stores.h"

#include <QHash>
#include <QSet>

namespace core {

/// One thing in which a later content of a persona (personaContent()) differs from an earlier one.
struct PersonaChange {
    enum class Kind { Added, Gone, Changed };
    Kind kind = Kind::Changed;
    QString part;    // the section; "head", "facts", "accounts", "roles" or "scales"
    QString subject; // the trait, the fact, the field
    QString words;   // what has happened to it
    friend bool operator==(const PersonaChange&, const PersonaChange&) = default;
};

/// What contents name by number, as it is known now. What is no longer in the project is not there.
struct ContentNames {
    QHash<Id<Highlight>, QSet<Id<Participant>>> people; // behind a quote
    QHash<Id<Participant>, QString> codes;
    QHash<Id<Account>, QString> accounts;
    QHash<Id<Persona>, QString> personas;
    QHash<Id<Segment>, QString> segments;
};
ContentNames contentNames(const Stores& stores, const QStringList& contents);

/// What has changed between two contents, from the head of the sheet to its last section. A trait is known again by its
/// words, else in its section by the evidence or most of the words that it keeps.
std::vector<PersonaChange> personaChanges(PersonaKind kind, const QString& before, const QString& after,
                                          const ContentNames& names);

} // namespace core
