#pragma once

#include <QRectF>

namespace core {

namespace board {
// The longest sides of pictures as they are kept for painting, px: on cards, and of a wall.
inline constexpr int cardImage = 320, wallImage = 2400;
} // namespace board

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
