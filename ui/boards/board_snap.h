#pragma once

#include "core/boards/board_scene.h"

#include <QLineF>

#include <functional>

namespace ui {

/// A place that fits to what lies around, and the lines that say to what. Board pixels.
struct Snapped {
    QPointF at;
    std::vector<QLineF> guides;
};

/// Where a card or cluster of `size` whose corner is at `at` fits to its neighbours: to their edges, and to the grid
/// that they stand on; at most `reach` away. `skip` says what does not count.
Snapped snapped(const core::BoardScene& scene, QPointF at, QSizeF size, double reach,
                const std::function<bool(core::BoardItem)>& skip);

} // namespace ui
