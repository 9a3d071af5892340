#pragma once

#include "core/boards/board_scene.h"

namespace ui {

/// Where an arrow key leads: to the card or head that is nearest in that direction; none: there is nothing more.
std::optional<core::BoardItem> nearest(const core::BoardScene& scene, core::BoardItem from, Qt::Key arrow);
/// The cluster after or before the one that `from` is or lies in, as they are painted; none: there is no further one.
std::optional<core::BoardItem> nextCluster(const core::BoardScene& scene, std::optional<core::BoardItem> from,
                                           bool back);
/// The first or last card beside `from`: in the same cluster.
std::optional<core::BoardItem> endOf(const core::BoardScene& scene, core::BoardItem from, bool last);

/// What of a thing can be seen of itself: a card, or a cluster's head.
QRectF placeOf(const core::BoardScene& scene, core::BoardItem item);

} // namespace ui
