#pragma once

#include "ui/personas/sheet_model.h"
#include "ui/widgets/theme.h"

#include <QRect>

class QPainter;

namespace ui {

/// Says, thinks, does and feels at one glance, in two rows of two cells; the sections below it hold the traits.
int empathyHeight(const SheetModel& model);
void paintEmpathy(QPainter& painter, const QRect& rect, const Theme& theme, const SheetModel& model);
/// The section of the cell at a place; empty: there is none.
QString empathyCell(const QRect& rect, const SheetModel& model, const QPoint& place);

} // namespace ui
