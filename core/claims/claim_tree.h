#pragma once

#include "core/claims/claim.h"

namespace core {

/// An insight where it stands in the tree of opportunities.
struct ClaimAt {
    Claim claim;
    int depth = 0; // 0: under nothing
};

/// Insights in the order of the tree: each is followed by what stands under it, sisters in the order in which they
/// come. One whose parent is not among them stands under nothing; one that would stand under itself does too.
std::vector<ClaimAt> treeOf(const std::vector<Claim>& insights);

/// Whether a node may stand right under another one: an opportunity under an outcome or an opportunity, a solution
/// under an outcome or an opportunity, an experiment under each of these; whatever is no node yet, anywhere.
bool fitsUnder(ClaimNode node, ClaimNode parent);

/// "an opportunity"; what has no kind is "an insight".
QString nounOf(ClaimNode node);

} // namespace core
