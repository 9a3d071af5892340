#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// The rule over a page and the line under it: kind and study, or on a continued page the name; right the segment.
Block runningHead(const SheetView& view, bool continued);

/// Name, line and facts on the left, the table of seats on the right; `y` 0 is the top of the body.
Block header(const SheetView& view);

/// "A sketch, not yet a persona", between two rules.
Block sketchBand(const SheetView& view);

/// The first letters of the first and the last word; CJK: the first character; "?" where there is none.
QString initialsOf(const QString& name);

/// The portrait: a seat for each participant round the initials or the picture; `diameter` high and wide.
Block seats(const SheetView& view, double diameter);

/// The marker behind a stretch of text of `em` that stands on `base`.
void putMarker(Block& block, const Palette& palette, double from, double to, double base, double em);

} // namespace core::report
