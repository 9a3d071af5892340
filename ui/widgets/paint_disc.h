#pragma once

class QPainter;
class QRect;

namespace ui {

struct Theme;

/// The disc of a capture: red while its clock runs, grey while it stands. Red is used for nothing else.
void paintDisc(QPainter& painter, const QRect& rect, const Theme& theme, bool runs);

} // namespace ui
