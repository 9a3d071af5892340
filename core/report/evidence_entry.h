#pragma once

#include "core/report/flow.h"

namespace core::report {

/// One numbered quote with its source; several units where it is long enough to be broken over columns.
std::vector<Unit> entryUnits(const SheetView& view, const SheetEvidence& evidence);

/// "Also 57–62, above": the numbers that this trait shares with an earlier one.
Block elsewhereBlock(const SheetView& view, const std::vector<NumberRun>& numbers);

/// ● face to face, ■ market.
void putLaneMark(Block& block, const Palette& palette, Lane lane, QPointF at);

} // namespace core::report
