#include "core/boards/board_brush.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// For the length of one mark: strokes of 1 px, smooth.
class Strokes {
public:
    Strokes(const BoardBrush& brush, const QColor& colour, double width = 1.1) : m_painter(brush.painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    ~Strokes() { m_painter.restore(); }

private:
    QPainter& m_painter;
};

} // namespace

double BoardBrush::hair(double width) const
{
    return std::max(1.0, std::round(width * scale)) / scale;
}

QRectF BoardBrush::snapped(const QRectF& rect) const
{
    const QTransform& t = painter.deviceTransform();
    const auto x = [&](double at) { return (std::round(at * t.m11() + t.dx()) - t.dx()) / t.m11(); };
    const auto y = [&](double at) { return (std::round(at * t.m22() + t.dy()) - t.dy()) / t.m22(); };
    return {QPointF(x(rect.left()), y(rect.top())), QPointF(x(rect.right()), y(rect.bottom()))};
}

void BoardBrush::box(const QRectF& rect, double radius, const QColor& fill, const QColor& outline, Qt::PenStyle style,
                     double width) const
{
    const QRectF whole = snapped(rect);
    const double line = hair(width);
    if (zoom() < 0.25 && style == Qt::SolidLine) { // round corners are not to be seen
        painter.fillRect(whole, outline);
        return painter.fillRect(whole.adjusted(line, line, -line, -line), fill);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill);
    QPen pen(outline, line, style);
    if (style == Qt::DashLine)
        pen.setDashPattern({3, 2.5});
    painter.setPen(outline.isValid() ? pen : QPen(Qt::NoPen));
    const double in = outline.isValid() ? line / 2 : 0;
    painter.drawRoundedRect(whole.adjusted(in, in, -in, -in), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintPerson(const BoardBrush& brush, const QRectF& rect, const QColor& colour)
{
    const Strokes strokes(brush, colour);
    const QPointF c = rect.center();
    brush.painter.drawEllipse(c - QPointF(0, 2.6), 2.4, 2.4);
    QPainterPath shoulders(c + QPointF(-4.3, 5.2));
    shoulders.cubicTo(c + QPointF(-4.3, 0.6), c + QPointF(4.3, 0.6), c + QPointF(4.3, 5.2));
    shoulders.closeSubpath();
    brush.painter.drawPath(shoulders);
}

void paintWarning(const BoardBrush& brush, const QRectF& rect, const QColor& colour)
{
    const Strokes strokes(brush, colour);
    const QPointF c = rect.center();
    QPainterPath sign(c + QPointF(0, -4.8));
    sign.lineTo(c + QPointF(5.2, 4.6));
    sign.lineTo(c + QPointF(-5.2, 4.6));
    sign.closeSubpath();
    brush.painter.drawPath(sign);
    brush.painter.drawLine(c + QPointF(0, -1.6), c + QPointF(0, 1.2));
    brush.painter.drawPoint(c + QPointF(0, 3));
}

void paintChevron(const BoardBrush& brush, const QRectF& rect, bool collapsed, const QColor& colour)
{
    const Strokes strokes(brush, colour, 1.4);
    const QPointF c = rect.center();
    const QPolygonF right{c + QPointF(-1.8, -3.6), c + QPointF(1.8, 0), c + QPointF(-1.8, 3.6)};
    const QPolygonF down{c + QPointF(-3.6, -1.8), c + QPointF(0, 1.8), c + QPointF(3.6, -1.8)};
    brush.painter.drawPolyline(collapsed ? right : down);
}

void paintNoteMark(const BoardBrush& brush, const QRectF& rect, const QColor& colour)
{
    const Strokes strokes(brush, colour);
    const QPointF c = rect.center();
    brush.painter.drawRoundedRect(QRectF(c - QPointF(4.5, 5), QSizeF(9, 10)), 1, 1);
    for (const double y : {-2.2, 0.0, 2.2})
        brush.painter.drawLine(c + QPointF(-2.4, y), c + QPointF(y > 2 ? 0.6 : 2.4, y));
}

void paintResultMark(const BoardBrush& brush, const QRectF& rect, const QColor& colour)
{
    const Strokes strokes(brush, colour, 1.3);
    const QPointF c = rect.center();
    brush.painter.drawEllipse(c, 5, 5);
    brush.painter.drawPolyline(QPolygonF{c + QPointF(-2.3, 0.1), c + QPointF(-0.6, 1.9), c + QPointF(2.4, -1.7)});
}

void paintDots(const BoardBrush& brush, const QRectF& rect, int dots, const QColor& colour)
{
    QPainter& painter = brush.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const SetLine number = brush.texts.line(QString::number(dots), BoardType::Badge, 60);
    paintLine(painter, number, rect.center() + QPointF(-number.width / 2, 4.3), brush.colours.paper);
}

} // namespace core
