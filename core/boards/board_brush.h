#pragma once

#include "core/boards/board_painting.h"
#include "core/boards/board_texts.h"

#include <QPainter>

namespace core {

/// What paints one picture of a board: the painter with all that each part of it asks for.
struct BoardBrush {
    QPainter& painter;
    const BoardScene& scene;
    const BoardColours& colours;
    const BoardPainting& how;
    BoardTexts& texts;
    double scale; // device pixels for one of the board

    /// Screen pixels for one of the board.
    double zoom() const { return scale / how.ratio; }
    /// A line's width in board pixels, in whole device pixels.
    double hair(double width = 1) const;
    /// Moved to whole device pixels.
    QRectF snapped(const QRectF& rect) const;
    /// A rectangle with an outline inside it.
    void box(const QRectF& rect, double radius, const QColor& fill, const QColor& outline,
             Qt::PenStyle style = Qt::SolidLine, double width = 1) const;
};

// Marks in the heads, each in the middle of `rect`.
void paintPerson(const BoardBrush& brush, const QRectF& rect, const QColor& colour);
void paintWarning(const BoardBrush& brush, const QRectF& rect, const QColor& colour);
void paintChevron(const BoardBrush& brush, const QRectF& rect, bool collapsed, const QColor& colour);
void paintNoteMark(const BoardBrush& brush, const QRectF& rect, const QColor& colour);
void paintResultMark(const BoardBrush& brush, const QRectF& rect, const QColor& colour);
void paintDots(const BoardBrush& brush, const QRectF& rect, int dots, const QColor& colour);

/// The photos of walls in `area`.
void paintPhotos(const BoardBrush& brush, const QRectF& area);
/// The picture on a card.
void paintCardPicture(const BoardBrush& brush, Id<Source> source, const QRectF& card);
/// "Not yet sorted", over those cards.
void paintHeading(const BoardBrush& brush, const QRectF& area);

/// A cluster's ground, and its head where it is large enough to be read.
void paintCluster(const BoardBrush& brush, int cluster);
/// Where the names of clusters that are too small for a head stand, by cluster, at the size of the screen, over what is
/// in them.
using BoardNames = QHash<int, QRectF>;
BoardNames namesOf(const BoardBrush& brush, const std::vector<BoardItem>& items);
void paintNames(const BoardBrush& brush, const BoardNames& names);

} // namespace core
