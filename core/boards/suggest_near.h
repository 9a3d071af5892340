#pragma once

#include "core/boards/suggest_tree.h"

namespace core::boards {

/// Which texts become one because they say nearly the same, nearest first: average linkage over the stems that they
/// share and, less so, their places, as long as the pairs of a node are alike enough. The space alone is too coarse for
/// a board with more themes than it has dimensions. Nodes are numbered as `leaves` is; heights are below 1.
std::vector<Merge> nearMerges(const Terms& terms, const Points& points, const std::vector<size_t>& leaves,
                              Progress& progress);

} // namespace core::boards
