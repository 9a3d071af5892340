#pragma once

#include "core/stores.h"

namespace core {

/// Puts clusters at the top that are new in rows, beside all else that lies on the board.
void shelve(Stores& stores, Id<Board> board, const std::vector<Id<Cluster>>& fresh);

} // namespace core
