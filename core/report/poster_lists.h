#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// The three lists of a poster, side by side over the view's width. `trait` is the style of their lines.
Block posterLists(const SheetView& view, const TextStyle& trait);

/// Whether any line is strong enough for a wall.
bool hasPosterLines(const SheetView& view);

} // namespace core::report
