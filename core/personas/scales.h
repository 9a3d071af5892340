#pragma once

#include "core/stores.h"

namespace core {

/// From `low` to `high`, and where people stand between them.
struct PersonaScale {
    QString low;
    QString high;
    struct Place {
        Id<Participant> participant;
        double at = 0; // 0 to 1
        bool guessed = false;
    };
    std::vector<Place> places;
};
std::vector<PersonaScale> scalesOf(const Stores& stores, Id<Persona> persona); // in order

} // namespace core
