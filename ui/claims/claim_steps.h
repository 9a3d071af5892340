#pragma once

#include "ui/claims/claim_picker.h"

#include "core/workspace.h"

namespace ui {

/// What the claim picker is to be asked for these highlights; `words` and `picked` are left to the caller.
ClaimQuestion claimQuestion(const core::Stores& stores, const std::vector<core::Id<core::Highlight>>& highlights);

/// Puts highlights under the claim that was picked, which is made where it is not there: one step. Gives the claim.
core::Result<core::Id<core::Claim>> useAsEvidence(core::Workspace& workspace,
                                                  const std::vector<core::Id<core::Highlight>>& highlights,
                                                  const ClaimPick& pick);

} // namespace ui
