#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// An enterprise with more accounts has totals instead of a row for each.
inline constexpr qsizetype mostAccountRows = 10;

/// "Who buys, and whom we have heard": six roles with the people heard in each, what they want, a quote, and where they
/// are at each account. Height 0 where no role has been written down. `onWall`: without hearsay, quotes and accounts.
Block rolesBlock(const SheetView& view, bool onWall = false);

/// "How they buy": the steps as nodes on a line, in as many lines as they need; one block a line. None without steps.
std::vector<Block> stepBlocks(const SheetView& view);

/// "What this sheet cannot tell", in a column of `width`.
Block cannotTellBlock(const SheetView& view, double width);

/// What an enterprise persona leaves open, made from the map of its roles, and whom to ask next; a sentence each.
QStringList cannotTell(const PersonaSheet& sheet);

/// Whether nobody was heard in the role; what is said of it is hearsay then.
bool isHearsay(const SheetRole& role);
/// "Never heard. Hearsay: a price by the boat."; "Never heard, and nobody has spoken of it."
QString hearsayText(const SheetRole& role);
/// "Heard in 3 of 12 accounts, known to exist in 2 more."
QString totalsText(const SheetRole& role);

/// "2 to 6 weeks", or that nobody knows how long it lasts.
QString lastsText(const SheetTrait& step);
/// "7 people in 5 accounts told us"; empty where nobody did.
QString toldText(const PersonaSheet& sheet);

} // namespace core::report
