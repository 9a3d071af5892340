#include "core/analysis/difference.h"

#include <cmath>

namespace core {

Difference differenceOf(const Share& one, const Share& other)
{
    if (one.of == 0 || other.of == 0)
        return {};
    const double first = double(one.count) / one.of;
    const double second = double(other.count) / other.of;
    const double by = first - second;
    return {by, by - std::hypot(first - one.low, other.high - second),
            by + std::hypot(one.high - first, second - other.low), one.isTooFew() || other.isTooFew()};
}

} // namespace core
