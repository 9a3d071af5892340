#include "core/analysis/segment_comparison.h"

#include <algorithm>
#include <cmath>

namespace core {

SegmentComparison compared(const Stores& stores, const SegmentMatrix& matrix, size_t one, size_t other)
{
    SegmentComparison comparison;
    for (size_t tag = 0; tag < matrix.tags.size(); ++tag) {
        const auto& first = matrix.at(one, tag);
        const auto& second = matrix.at(other, tag);
        if (first.share.count + second.share.count + first.market + second.market > 0)
            comparison.themes.push_back({matrix.tags[tag], first, second, differenceOf(first.share, second.share)});
    }
    std::stable_sort(comparison.themes.begin(), comparison.themes.end(),
                     [](const ComparedTheme& a, const ComparedTheme& b) {
                         if (a.difference.isTooFew != b.difference.isTooFew)
                             return b.difference.isTooFew;
                         return std::abs(a.difference.by) > std::abs(b.difference.by);
                     });
    const auto both = matrix.members[one].people() & matrix.members[other].people();
    comparison.shared = int(both.size());
    comparison.one = stores.claims.ofSegment(matrix.segments[one].id);
    comparison.other = stores.claims.ofSegment(matrix.segments[other].id);
    return comparison;
}

} // namespace core
