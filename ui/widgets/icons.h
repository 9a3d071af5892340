#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRect;

namespace ui {

/// A Breeze icon (see resources/icons.cmake) that takes the colour of its theme each time it is painted: inkSoft, and
/// inkOff where it is disabled. An empty name gives a null icon.
QIcon icon(const QString& name);

/// The icon as `pixels` logical pixels square, in one colour; kept in QPixmapCache per colour and ratio.
QPixmap iconPixmap(const QString& name, int pixels, const QColor& colour, qreal ratio);

/// Paints the icon in the middle of `rect`.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, int pixels, const QColor& colour);

} // namespace ui
