#include "ui/widgets/paint_disc.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace ui {
namespace {

const QColor red(0xdd, 0x44, 0x55); // 3:1 and more on every surface of both themes

} // namespace

void paintDisc(QPainter& painter, const QRect& rect, const Theme& theme, bool runs)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(runs ? red : theme.field);
    painter.drawEllipse(rect);
    painter.restore();
}

} // namespace ui
