#include "core/analysis/interval.h"

#include <algorithm>
#include <cmath>

namespace core {

Share shareOf(int count, int of)
{
    if (of <= 0)
        return {};
    constexpr double z = 1.959964;
    const double n = of, p = count / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return {count, of, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace core
