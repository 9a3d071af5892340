#pragma once

#include <QByteArray>
#include <QImage>
#include <QRectF>

namespace core {

namespace board {
// The longest sides of pictures as they are kept for painting, px: on cards, and of a wall.
inline constexpr int cardImage = 320, wallImage = 2400;
} // namespace board

/// A picture made so small that no side is longer than that; null for bytes that are no picture. Takes its time: not
/// for the thread that paints.
QImage boardImage(const QByteArray& bytes, int longestSide);

/// Which part of a picture is shown where.
struct FittedPicture {
    QRectF place;
    QRectF part; // of the picture
};
/// Fills `room` with its middle where most of it is kept so; else shows all of it in the middle of the room.
FittedPicture fitPicture(QSizeF image, const QRectF& room);
/// The part of a card that its picture has: over its words.
QRectF pictureOn(const QRectF& card);

} // namespace core
