#pragma once

#include "core/analysis/interval.h"

namespace core {

/// How much larger one share is than another, with the interval that holds the true difference in 95 of 100 cases.
struct Difference {
    double by = 0; // -1 to 1
    double low = -1;
    double high = 1;
    /// One of the two says nothing.
    bool isTooFew = true;
    /// The interval leaves no difference out.
    bool mayBeNone() const { return low <= 0 && high >= 0; }
    friend bool operator==(const Difference&, const Difference&) = default;
};

/// Newcombe's hybrid score interval without continuity correction (Newcombe 1998, method 10): made of the two Wilson
/// intervals. For shares of different people.
Difference differenceOf(const Share& one, const Share& other);

} // namespace core
