#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// A band's heading: the title, a remark on the right, a rule under both.
Block bandHead(const SheetView& view, double width, const QString& title, const QString& remark);

/// How many scales have three people or more placed on them: only those are drawn.
int drawnScales(const PersonaSheet& sheet);
/// "Where the nine stand": one scale under the other in a column, or in two columns over the whole width; in several
/// blocks where one would be too high for a page. None without a scale to draw.
std::vector<Block> standBlocks(const SheetView& view, bool twoColumns);

/// The empathy map in two by two cells; in several maps where its cells would be too high for a page. None under three
/// people or without a trait.
std::vector<Block> empathyBlocks(const SheetView& view, double width);

/// Whether somebody contradicts a line, in words or in a mark.
bool isContradicted(const SheetView& view);
/// "What speaks against this picture": the two contradictions from most people, or that there is none.
Block againstBlock(const SheetView& view);

/// "Not yet known": the sections without a trait and why, and what to ask next. Height 0: nothing to say.
Block unknownBlock(const SheetView& view, double width);
/// The same in the type of the score, for the end of one of its columns.
Block unknownAmongTraits(const SheetView& view, double width);

} // namespace core::report
