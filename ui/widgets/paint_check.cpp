#include "ui/widgets/paint_check.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"

namespace ui::paint {

void check(QPainter& painter, const QRect& row, int left, const Theme& theme, bool checked)
{
    const QRect square(row.left() + left, row.center().y() - checkSize / 2, checkSize, checkSize);
    box(painter, square, 3, checked ? theme.accent : theme.paper, checked ? theme.accent : theme.field);
    if (checked)
        paintIcon(painter, square, QStringLiteral("checkmark"), checkSize, theme.onAccent);
}

} // namespace ui::paint
