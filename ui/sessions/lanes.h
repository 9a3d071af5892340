#pragma once

#include <vector>

namespace ui {

/// The lines that a bar runs along, half open.
struct LineSpan {
    int begin = 0;
    int end = 0;
};

/// A lane for each span, so that no two that share a line share a lane: one sweep over where they begin, the longest
/// first, each in the first lane that is free. Uses no more lanes than spans share a line somewhere.
std::vector<int> assignLanes(const std::vector<LineSpan>& spans);

} // namespace ui
