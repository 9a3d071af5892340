#include "core/report/page.h"

#include <QTransform>

namespace core::report {
namespace {

QRectF around(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

QRectF bounds(const Box& box)
{
    const double half = box.pen / 2;
    return box.rect.adjusted(-half, -half, half, half);
}
QRectF bounds(const Stroke& stroke)
{
    const double half = stroke.pen / 2;
    return QRectF(stroke.line.p1(), stroke.line.p2()).normalized().adjusted(-half, -half, half, half);
}
QRectF bounds(const Disc& disc)
{
    return around(disc.centre, disc.radius + disc.pen / 2);
}
QRectF bounds(const Cross& cross)
{
    return around(cross.centre, cross.half);
}
QRectF bounds(const Picture& picture)
{
    return picture.rect;
}
QRectF bounds(const TextRun& run)
{
    const double em = run.style.size();
    if (run.turned)
        return {run.base.x() - 0.75 * em, run.base.y() - run.width, 0.95 * em, run.width};
    return {run.base.x(), run.base.y() - 0.75 * em, run.width, 0.95 * em};
}

void shift(Box& box, QPointF by)
{
    box.rect.translate(by);
}
void shift(Stroke& stroke, QPointF by)
{
    stroke.line.translate(by);
}
void shift(Disc& disc, QPointF by)
{
    disc.centre += by;
}
void shift(Cross& cross, QPointF by)
{
    cross.centre += by;
}
void shift(Picture& picture, QPointF by)
{
    picture.rect.translate(by);
}
void shift(TextRun& run, QPointF by)
{
    run.base += by;
}

QRectF scaled(const QRectF& rect, double factor)
{
    return {rect.topLeft() * factor, rect.size() * factor};
}

void enlarge(Box& box, double factor)
{
    box.rect = scaled(box.rect, factor);
    box.pen *= factor;
}
void enlarge(Stroke& stroke, double factor)
{
    stroke.line = {stroke.line.p1() * factor, stroke.line.p2() * factor};
    stroke.pen *= factor;
}
void enlarge(Disc& disc, double factor)
{
    disc.centre *= factor;
    disc.radius *= factor;
    disc.pen *= factor;
}
void enlarge(Cross& cross, double factor)
{
    cross.centre *= factor;
    cross.half *= factor;
    cross.pen *= factor;
}
void enlarge(Picture& picture, double factor)
{
    picture.rect = scaled(picture.rect, factor);
}
void enlarge(TextRun& run, double factor)
{
    run.base *= factor;
    run.width *= factor;
    run.style.points *= factor;
    run.style.leading *= factor;
}

} // namespace

QRectF boundsOf(const Item& item)
{
    return std::visit([](const auto& one) { return bounds(one); }, item);
}

void move(Item& item, QPointF by)
{
    std::visit([by](auto& one) { shift(one, by); }, item);
}

void scale(Item& item, double factor)
{
    std::visit([factor](auto& one) { enlarge(one, factor); }, item);
}

} // namespace core::report
