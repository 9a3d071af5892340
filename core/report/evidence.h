#pragma once

#include "core/report/flow.h"

namespace core::report {

/// The evidence pages: a group for each trait in the order of the sheet, what was held back, then the people.
void putEvidence(PageStack& pages, const SheetView& view);

/// The table of the people behind the sheet.
std::vector<Unit> peopleUnits(const SheetView& view);

} // namespace core::report
