#pragma once

namespace core {

/// A share of `of` with the interval that holds the true one in 95 of 100 cases.
struct Share {
    int count = 0;
    int of = 0;
    double low = 0; // 0 to 1
    double high = 1;
    /// Under three nothing is said of the rest.
    bool isTooFew() const { return of < 3; }
    friend bool operator==(const Share&, const Share&) = default;
};

/// Wilson's score interval without continuity correction (Wilson 1927), z = 1.96.
Share shareOf(int count, int of);

} // namespace core
