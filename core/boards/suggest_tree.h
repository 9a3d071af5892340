#pragma once

#include "core/boards/suggest_space.h"

#include <vector>

namespace core::boards {

/// Two nodes become one, which goes on under the number `into`. Heights never fall.
struct Merge {
    int into;
    int from;
    double height;
};

/// What a tree begins with: a card, or the cards of a cluster that exists. Two clusters are never merged.
struct Leaf {
    std::vector<size_t> points;
    bool isCluster = false;
};

/// Which leaves become one, nearest first, by Ward's criterion (agglomerative; nearest-neighbour chains, Murtagh 1983).
/// Time grows with the square of the leaves, room with their number.
std::vector<Merge> treeOf(const Points& points, const std::vector<Leaf>& leaves, Progress& progress);

} // namespace core::boards
