#pragma once

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui::paint {

constexpr int checkSize = 16;

/// The square in front of a row that can be checked, in the middle of its height.
void check(QPainter& painter, const QRect& row, int left, const Theme& theme, bool checked);

} // namespace ui::paint
