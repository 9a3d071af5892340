#pragma once

#include "core/stores.h"

namespace core {

/// Where people stand by an attribute of theirs: a number or a date between the smallest and the largest among them, a
/// choice in the order of the choices. Who has no value, or one that is the same for all, has no place. Text gives
/// none at all.
std::vector<PersonaScale::Place> scalePlaces(const Stores& stores, Id<Attribute> attribute,
                                             const std::vector<Id<Participant>>& people);

} // namespace core
