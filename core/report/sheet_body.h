#pragma once

#include "core/report/bands.h"
#include "core/report/flow.h"
#include "core/report/score.h"

namespace core::report {

/// A block and the gap over it, from the body's top down. Where a page has room to spare, `elastic` gaps take of it.
struct Piece {
    Block block;
    double before = 0;
    bool elastic = false;
};

/// Name, facts, sketch band and the persona's own line; of an enterprise also who buys and how.
std::vector<Piece> headPieces(const SheetView& view);
/// The score on one page, whatever its height: in two columns, or in one for more than 15 people.
Piece scorePiece(const SheetView& view);
/// Whether the persona's own content takes less than 60 % of `room`, so that it can be set larger.
bool isSparse(const SheetView& view, double room);
/// The score in one large column with what is not yet known beside it.
Piece widePiece(const SheetView& view);
/// Scales and empathy map, and what speaks against; the latter only where something does if `onlyFound`.
std::vector<Piece> bandPieces(const SheetView& view, bool onlyFound = false);
double heightOf(const std::vector<Piece>& pieces);

/// The score as it flows over pages.
void flowScore(PageStack& pages, const SheetView& view);

} // namespace core::report
