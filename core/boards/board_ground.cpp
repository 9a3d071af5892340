// What lies under the cards and over them: photos of walls, the heading of those that are not sorted, and the pictures
// on cards.
#include "core/boards/board_brush.h"
#include "core/boards/board_images.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

constexpr double leastKept = 0.55; // of a picture that is cut to fill its place

QImage imageOf(const BoardBrush& brush, Id<Source> source, int side)
{
    return brush.how.picture ? brush.how.picture(source, side) : QImage();
}

void paintImage(const BoardBrush& brush, const QImage& image, const FittedPicture& fitted)
{
    brush.painter.setRenderHint(QPainter::SmoothPixmapTransform);
    brush.painter.drawImage(fitted.place, image, fitted.part);
    brush.painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

} // namespace

FittedPicture fitPicture(QSizeF image, const QRectF& room)
{
    const QSizeF cut = room.size().scaled(image, Qt::KeepAspectRatio);
    if (cut.width() * cut.height() >= leastKept * image.width() * image.height()) {
        const QSizeF out = (image - cut) / 2;
        return {room, {QPointF(out.width(), out.height()), cut}};
    }
    QRectF place({}, image.scaled(room.size(), Qt::KeepAspectRatio));
    place.moveCenter(room.center());
    return {place, {{}, image}};
}

QRectF pictureOn(const QRectF& card)
{
    constexpr double bar = 4;
    return {card.left() + bar, card.top(), card.width() - bar, card.height() - board::card.height()};
}

void paintCardPicture(const BoardBrush& brush, Id<Source> source, const QRectF& card)
{
    const QRectF room = brush.snapped(pictureOn(card));
    brush.painter.fillRect(room, brush.colours.chrome);
    const QImage image = imageOf(brush, source, board::cardImage);
    if (!image.isNull())
        paintImage(brush, image, fitPicture(image.size(), room));
}

void paintPhotos(const BoardBrush& brush, const QRectF& area)
{
    for (const auto& photo : brush.scene.content.photos) {
        if (!photo.place.intersects(area))
            continue;
        const QImage image = imageOf(brush, photo.source, board::wallImage);
        if (image.isNull())
            brush.box(photo.place, 0, brush.colours.chrome, brush.colours.line);
        else
            paintImage(brush, image, {brush.snapped(photo.place), image.rect()});
    }
}

void paintHeading(const BoardBrush& brush, const QRectF& area)
{
    const QRectF& place = brush.scene.layout.heading;
    if (place.isNull())
        return;
    // Where cards are small it has the size of the screen, as far as nothing is in its way.
    constexpr double high = 18; // screen pixels
    const bool words = detailAt(brush.zoom()) == CardDetail::Words;
    const double scale = words ? 1 : 1 / brush.zoom();
    const SetLine name = brush.texts.line(tr("Not yet sorted"), BoardType::ClusterName, 150);
    const int cards = int(brush.scene.index.cardsIn(-1).size());
    const SetLine count = brush.texts.line(counted(cards, "%1 card", "%1 cards"), BoardType::Figure, 80);
    const QRectF taken(place.left(), place.bottom() - 6 - high * scale, (name.width + 8 + count.width) * scale,
                       high * scale);
    if (!taken.intersects(area) || (!words && !brush.scene.index.in(taken).empty()))
        return;
    brush.painter.save();
    brush.painter.translate(taken.topLeft());
    brush.painter.scale(scale, scale);
    paintLine(brush.painter, name, {0, 13}, brush.colours.ink);
    paintLine(brush.painter, count, {name.width + 8, 13}, brush.colours.inkFaint);
    brush.painter.restore();
}

} // namespace core
