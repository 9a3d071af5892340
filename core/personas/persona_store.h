#pragma once

#include "core/db/store.h"
#include "core/personas/persona.h"

#include <utility>

namespace core {

/// Personas, their facts, who belongs to them, and what was printed of them. Names are unique without regard to case:
/// one that is taken, or empty, is Failure(Refused).
class PersonaStore : public Store {
public:
    using Store::Store;
    std::vector<Persona> personas() const;                  // in order
    std::optional<Persona> find(const QString& name) const; // without regard to case
    std::optional<Persona> persona(Id<Persona> id) const;
    std::vector<PersonaFact> facts(Id<Persona> id) const; // in order
    /// When the persona or anything under it last changed, UTC milliseconds.
    qint64 newestChange(Id<Persona> id) const;
    /// `like` where no persona has that name, else `like` with a number: "New persona 2".
    QString freeName(const QString& like) const;

    Id<Persona> add(const Persona& persona);
    /// Writes all but the kind.
    void update(const Persona& persona);
    /// Appends a line to the facts: "Boats", "3 to 7".
    void addFact(Id<Persona> id, const QString& label, const QString& value);
    void setFacts(Id<Persona> id, const std::vector<PersonaFact>& facts);
    /// Puts it on another place in the list, counted from 0.
    void move(Id<Persona> id, int place);
    /// With its traits and what was printed of it.
    void remove(Id<Persona> id);
    /// A copy under another name, after the others: with facts, scales, traits and evidence, not with what was printed.
    Id<Persona> duplicate(Id<Persona> id, const QString& name);

    // What an enterprise persona is drawn from (enterprise.cpp)

    std::vector<Id<Account>> accounts(Id<Persona> id) const; // by name
    void setAccounts(Id<Persona> id, const std::vector<Id<Account>>& accounts);
    std::vector<BuyingRole> buyingRoles(Id<Persona> id) const; // in the order of BuyingPart
    /// Writes the role of that part, anew where the persona has it.
    Id<BuyingRole> setBuyingRole(const BuyingRole& role);
    void remove(Id<BuyingRole> role);

    // Scales (scale_edits.cpp)

    std::vector<PersonaScale> scales(Id<Persona> id) const; // in order
    /// Writes all scales of a persona anew. An end without words, or a place outside 0 to 1, is Failure(Refused).
    void setScales(Id<Persona> id, const std::vector<PersonaScale>& scales);

    /// All that was printed, the newest first.
    std::vector<PersonaVersion> versions(Id<Persona> id) const;
    /// The newest of what was printed.
    std::optional<PersonaVersion> lastVersion(Id<Persona> id) const;
    /// Notes that it is printed with that content (personaContent()). Where it is what was printed last, that version
    /// stands and no new one is made.
    PersonaVersion addVersion(Id<Persona> id, const QString& content);

private:
    void requireFree(const QString& name, Id<Persona> by) const;
    void copyFacts(Id<Persona> from, Id<Persona> to);
    void copyTraits(Id<Persona> from, Id<Persona> to);
    void copyBuying(Id<Persona> from, Id<Persona> to);
    void touch(Id<Persona> id);
};

} // namespace core
