// Photos of walls under the cards: choosing, moving and resizing one.
#include "ui/boards/board_canvas.h"

#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr double grip = 12;                  // screen pixels
constexpr double leastSide = 40;             // board pixels
constexpr double nearStep = 8, farStep = 60; // board pixels

/// The same form with another width, from the same corner.
QRectF widened(const QRectF& place, double width)
{
    const double least = leastSide * std::max(1.0, place.width() / place.height());
    const double factor = std::max(width, least) / place.width();
    return {place.topLeft(), place.size() * factor};
}

} // namespace

void BoardCanvas::setPictures(std::function<QImage(core::Id<core::Source>, int side)> picture)
{
    m_pictureOf = std::move(picture);
    renewPictures();
}

void BoardCanvas::renewPictures()
{
    m_picture.clear();
    update();
}

const core::BoardPhoto* BoardCanvas::chosenPhoto() const
{
    const auto& photos = m_scene.content.photos;
    const auto found = std::ranges::find(photos, m_photo, &core::BoardPhoto::id);
    return m_photo && found != photos.end() ? &*found : nullptr;
}

void BoardCanvas::choosePhoto(core::Id<core::BoardPhoto> photo)
{
    if (photo == m_photo)
        return;
    m_photo = photo;
    if (photo)
        say({});
    update();
    emit selectionChanged();
}

void BoardCanvas::chooseNextPhoto()
{
    const auto& photos = m_scene.content.photos;
    if (photos.empty())
        return;
    const auto here = std::ranges::find(photos, m_photo, &core::BoardPhoto::id);
    const bool last = here == photos.end() || here + 1 == photos.end();
    choosePhoto((last ? photos.begin() : here + 1)->id);
    const QRectF place = m_sight.toScreen(chosenPhoto()->place);
    if (!rect().toRectF().intersects(place))
        setView(chosenPhoto()->place.center(), zoom());
}

void BoardCanvas::resizePhoto(double factor)
{
    if (const auto* photo = chosenPhoto(); photo && !m_readOnly)
        emit photoPlaced(photo->id, widened(photo->place, photo->place.width() * factor));
}

/// The uppermost at a point where nothing else lies.
core::Id<core::BoardPhoto> BoardCanvas::photoAt(QPointF point) const
{
    const QPointF there = m_sight.toBoard(point);
    const auto& photos = m_scene.content.photos;
    for (auto photo = photos.rbegin(); photo != photos.rend(); ++photo)
        if (photo->place.contains(there))
            return photo->id;
    return {};
}

QRectF BoardCanvas::photoGrip() const
{
    const auto* photo = chosenPhoto();
    if (!photo || m_readOnly)
        return {};
    const QPointF corner = m_sight.toScreen(photo->place).bottomRight();
    return {corner - QPointF(grip, grip) / 2, QSizeF(grip, grip)};
}

/// Only one that was chosen before can be moved, so that a lasso over a wall stays possible.
bool BoardCanvas::pressPhoto(QPointF point)
{
    const auto* photo = chosenPhoto();
    const bool onGrip = photoGrip().contains(point);
    if (!photo || m_readOnly || m_press.adds || !(onGrip || photoAt(point) == photo->id))
        return false;
    m_press.grip = onGrip ? Grip::PhotoCorner : Grip::Photo;
    m_press.photo = photo->place;
    return true;
}

void BoardCanvas::followPhoto(QPointF point)
{
    const QPointF by = m_sight.toBoard(point) - m_sight.toBoard(m_press.from);
    movePhoto(m_press.grip == Grip::Photo ? m_press.photo.translated(by)
                                          : widened(m_press.photo, m_press.photo.width() + by.x()));
}

void BoardCanvas::movePhoto(const QRectF& place)
{
    for (auto& photo : m_scene.content.photos)
        if (photo.id == m_photo)
            photo.place = place;
    renewPictures();
}

void BoardCanvas::releasePhoto(const Press& press)
{
    const auto* photo = chosenPhoto();
    if (photo && press.moved && photo->place != press.photo)
        emit photoPlaced(photo->id, photo->place);
}

bool BoardCanvas::nudgePhoto(Qt::Key arrow, bool far)
{
    const auto* photo = chosenPhoto();
    if (!photo || m_readOnly)
        return false;
    const double step = far ? farStep : nearStep;
    const QPointF by = arrow == Qt::Key_Left    ? QPointF(-step, 0)
                       : arrow == Qt::Key_Right ? QPointF(step, 0)
                       : arrow == Qt::Key_Up    ? QPointF(0, -step)
                                                : QPointF(0, step);
    emit photoPlaced(photo->id, photo->place.translated(by));
    return true;
}

void BoardCanvas::paintPhotoRing(QPainter& painter) const
{
    const auto* photo = chosenPhoto();
    if (!photo)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.accent, 2));
    painter.drawRect(m_sight.toScreen(photo->place).toRect().adjusted(-1, -1, 1, 1));
    if (const QRectF corner = photoGrip(); !corner.isNull())
        painter.fillRect(corner.toRect(), m_colours.accent);
}

} // namespace ui
