#pragma once

#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"

// What the files of board_edits.h share.
namespace core::boards {

/// Clusters and cards of a board without what the cards show.
BoardContent rowsOf(const Stores& stores, Id<Board> board);
/// Failure(Refused) where the step of the board forbids it.
void requireAllowed(const Stores& stores, Id<Board> board, BoardAct act);
/// Moves down what clusters that have grown since `before` would cover now.
void makeRoom(Stores& stores, const BoardContent& before);
// Failure(NotFound) where it is gone.
Cluster clusterOn(const Stores& stores, Id<Cluster> id);
Cluster clusterOn(const BoardContent& content, Id<Cluster> id);

} // namespace core::boards
