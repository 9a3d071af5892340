#pragma once

#include "core/boards/suggest_terms.h"

#include <vector>

namespace core::boards {

/// Which cluster a text belongs to, by its likeness to the sum of each cluster's texts (Rocchio 1971). People put their
/// cards where this says more often than where a tree does that begins with the clusters.
class Homes {
public:
    struct Home {
        size_t cluster;
        double sureness;
    };

    /// `clusters` has the texts of each.
    Homes(const Terms& terms, const std::vector<std::vector<size_t>>& clusters);

    /// The clusters that are at all like the text, best first. Sureness is the square of the likeness (0 to 1), as a
    /// share of it, the best other's, and the square of 0.2: near the share of such cards that people put there, too.
    std::vector<Home> of(const TermRow& text) const;

private:
    struct Posting {
        size_t cluster;
        double weight;
    };
    std::vector<std::vector<Posting>> m_postings; // by term
    size_t m_clusterCount;
};

} // namespace core::boards
