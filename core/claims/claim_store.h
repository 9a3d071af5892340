#pragma once

#include "core/claims/claim.h"
#include "core/db/store.h"

namespace core {

/// Claims and their evidence.
class ClaimStore : public Store {
public:
    using Store::Store;
    std::vector<Claim> ofPersona(Id<Persona> persona) const; // by section, then their order in it
    std::vector<Evidence> evidenceOf(Id<Claim> claim) const; // in order
    /// What a highlight is evidence for or against: traits first, then in the order in which they were made.
    std::vector<ClaimOn> claimsOn(Id<Highlight> highlight) const;

    /// The trait with that text in that section; made where there is none.
    Id<Claim> ensureTrait(Id<Persona> persona, const QString& section, const QString& text);
    /// False where the highlight was evidence for the claim already; what it says of it (for or against) is then
    /// brought up to date.
    bool addEvidence(Id<Claim> claim, Id<Highlight> highlight, bool supports);
};

} // namespace core
