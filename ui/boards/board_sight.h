#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cmath>

namespace ui {

/// What of a board is in view: pixels of the board and of the screen, and how they go together.
struct BoardSight {
    QPointF centre; // board pixels
    double zoom = 1;
    QSizeF size;      // screen pixels
    double ratio = 1; // device pixels for one of the screen

    /// The board's origin on the screen, on whole device pixels: lines stay sharp, and what was painted can be moved.
    QPointF origin() const
    {
        const QPointF corner = QPointF(size.width(), size.height()) / 2 - centre * zoom;
        return {std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio};
    }
    QPointF toScreen(QPointF point) const { return point * zoom + origin(); }
    QRectF toScreen(const QRectF& rect) const { return {toScreen(rect.topLeft()), rect.size() * zoom}; }
    QPointF toBoard(QPointF point) const { return (point - origin()) / zoom; }
    QRectF toBoard(const QRectF& rect) const { return {toBoard(rect.topLeft()), rect.size() / zoom}; }
    QRectF visible() const { return toBoard(QRectF(QPointF(), size)); }
    friend bool operator==(const BoardSight&, const BoardSight&) = default;
};

} // namespace ui
