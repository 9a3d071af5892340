#pragma once

#include "core/analysis/difference.h"
#include "core/analysis/segment_matrix.h"

namespace core {

/// A theme in two segments.
struct ComparedTheme {
    Tag tag;
    MatrixCell one;
    MatrixCell other;
    Difference difference; // of the first from the second
};

/// What is known of the people or the accounts of two segments; empty where nothing is.
struct ComparedFact {
    QString label;
    QString one;
    QString other;
};

/// Two segments side by side.
struct SegmentComparison {
    std::vector<ComparedTheme> themes; // the largest difference first; those with too few people last
    int shared = 0;                    // people who belong to both and count on both sides
    std::vector<ComparedFact> people, accounts;
    std::vector<Claim> one; // the characteristics of each, in order
    std::vector<Claim> other;
};
/// `one` and `other`: places in the matrix. Themes that nobody of either speaks to are left out.
SegmentComparison compared(const Stores& stores, const SegmentMatrix& matrix, size_t one, size_t other);

} // namespace core
