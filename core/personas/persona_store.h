#pragma once

#include "core/db/store.h"
#include "core/personas/persona.h"

#include <utility>

namespace core {

/// Personas, their facts and who belongs to them.
class PersonaStore : public Store {
public:
    using Store::Store;
    std::vector<Persona> personas() const;
    std::optional<Persona> find(const QString& name) const; // without regard to case
    std::optional<Persona> persona(Id<Persona> id) const;
    std::vector<std::pair<QString, QString>> facts(Id<Persona> id) const; // label, value

    Id<Persona> add(const Persona& persona);
    void update(const Persona& persona);
    /// Appends a line to the facts: "Boats", "3 to 7".
    void addFact(Id<Persona> id, const QString& label, const QString& value);
    /// When the persona or anything under it last changed, UTC milliseconds.
    qint64 newestChange(Id<Persona> id) const;
};

} // namespace core
