#pragma once

class QVBoxLayout;
class QWidget;

namespace ui {

/// Lays out what a widget holds below one another, up to its edges.
QVBoxLayout* columnIn(QWidget* widget, int spacing = 0);

} // namespace ui
