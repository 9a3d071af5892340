#pragma once

#include "core/report/flow.h"

namespace core::report {

/// The units with those that are higher than `most` in pieces between their lines, so that no text runs over the end
/// of a page, however long it is. Of such a unit no line stands alone.
std::vector<Unit> brokenWhereTall(const std::vector<Unit>& units, double most);

} // namespace core::report
