#pragma once

#include "core/stores.h"

#include <QSet>

namespace core {

/// What is known of several accounts, as facts for a persona: ranges over what is there ("4 to 19"), never an average;
/// words as they are. How many accounts it is known of stands behind it where it is not all. What nobody has, or what
/// has too many different words to be a fact, is left out.
std::vector<PersonaFact> accountProfile(const Stores& stores, const std::vector<Id<Account>>& accounts);

/// What is known of several people, by the fields that the project defines for them: ranges likewise, and of words how
/// many people have each ("3 on board, 1 ashore"), the most frequent ones.
std::vector<PersonaFact> peopleProfile(const Stores& stores, const QSet<Id<Participant>>& people);

} // namespace core
