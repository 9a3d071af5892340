#pragma once

#include "core/export/board_outgoing.h"
#include "core/export/table.h"

namespace core {

/// A row for each card, cluster by cluster as the board is read, those that are not sorted last.
Table boardTable(const OutgoingBoard& board);

/// The board as an outline: clusters as headings by their depth, quotes as list items with who said them, what is not
/// sorted at the end.
QString boardMarkdown(const OutgoingBoard& board);

/// "8 cards, 6 people"; "3 cards, 1 person".
QString cardsAndPeople(const CardFigures& figures);
/// The same with the dots of a cluster, where it has some: "8 cards, 6 people, 5 dots".
QString figuresText(const BoardContent& content, Id<Cluster> cluster);

} // namespace core
