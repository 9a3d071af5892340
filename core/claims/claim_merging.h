#pragma once

#include "core/stores.h"

namespace core {

/// What merging several insights into another one comes to; each quote and each insight counts once. `below` are those
/// right under insights that go, and staying themselves.
ClaimMerge mergeOf(const Stores& stores, const std::vector<Id<Claim>>& gone, Id<Claim> into);
/// Makes one insight of all of them, one after the other (ClaimStore::mergeInto).
void mergeInto(Stores& stores, const std::vector<Id<Claim>>& gone, Id<Claim> into);

} // namespace core
