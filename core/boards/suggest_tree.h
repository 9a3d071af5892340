#pragma once

#include "core/boards/suggest_space.h"

#include <vector>

namespace core::boards {

/// Two nodes become one, which goes on under the number `into`.
struct Merge {
    size_t into;
    size_t from;
    double height;
};

/// Goes on from the merges `begun` until the points at `leaves` are one, nearest first, by Ward's criterion
/// (agglomerative, by nearest-neighbour chains: Murtagh 1983). Nodes are numbered as `leaves` is. Returns all merges;
/// heights from 1 on are its own. Time grows with the square of the leaves, room with their number.
std::vector<Merge> treeOf(const Points& points, const std::vector<size_t>& leaves, std::vector<Merge> begun,
                          Progress& progress);

} // namespace core::boards
