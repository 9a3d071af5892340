#pragma once

#include "ui/personas/sheet_model.h"
#include "ui/widgets/paint.h"

namespace ui {

/// Paints a row of a sheet that is an account, a buying role, a scale, or what stands under one of them.
void paintPart(QPainter& painter, const QRect& rect, const Theme& theme, const SheetModel& model, int row);

/// The line on which people stand, in the row of a scale or of a person under it.
QRect scaleAxis(const QRect& row);

/// Whether the row lies in the drawer under the row that is open.
bool isInDrawer(SheetModel::Kind kind);

} // namespace ui
