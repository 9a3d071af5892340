#pragma once

#include "core/stores.h"

namespace core::import {

/// A sticky note from another tool's board.
struct StickyNote {
    QString text;
    QString group;             // its cluster, frame or list; empty: none
    std::optional<QPointF> at; // in the other tool's measure
    QString colour;            // "#FFF9B1", "light_yellow"; empty: not known
};

struct PutNotes {
    int cards = 0;
    int clusters = 0;   // new ones
    int colourless = 0; // notes whose colour their cluster could not take
};

/// Puts sticky notes on a board, beside what lies there: those of a group into the cluster of that name (made where
/// there is none; in its notes' colour where they have one), the others as they lay to one another, apart where they
/// overlap. Failure(Refused) where the board's step forbids it.
PutNotes addStickyNotes(Stores& stores, Id<Board> board, const std::vector<StickyNote>& notes);

/// Places for cards that keep how `points` of another measure lie to one another, none over another; the first row at
/// (0, 0).
std::vector<QPointF> placesFrom(const std::vector<QPointF>& points);

} // namespace core::import
