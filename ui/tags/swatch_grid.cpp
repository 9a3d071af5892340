#include "ui/tags/swatch_grid.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/paint.h"

#include "core/tags/hue.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace ui {
namespace {

constexpr int columns = 8;
constexpr int rows = 2;
constexpr QSize swatch(26, 20);
constexpr int widestGap = 9;
constexpr int gapBelow = 8;
constexpr int ring = 3; // round the colour that is in use

QString nameOf(int hue)
{
    return QString::fromLatin1(core::hue(hue).name);
}

} // namespace

SwatchGrid::SwatchGrid(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setHue(1);
}

void SwatchGrid::setHue(int hue)
{
    m_hue = qBound(0, hue, core::hueCount);
    m_at = qMax(1, m_hue);
    setAccessibleName(tr("Colour: %1").arg(m_hue ? nameOf(m_hue) : tr("none")));
    update();
}

QSize SwatchGrid::sizeHint() const
{
    return {columns * (swatch.width() + widestGap), rows * swatch.height() + gapBelow + 2 * ring};
}

QSize SwatchGrid::minimumSizeHint() const
{
    return {columns * (swatch.width() + 1), sizeHint().height()};
}

QRect SwatchGrid::placeOf(int hue) const
{
    const int gap = qBound(1, (width() - 2 * ring - columns * swatch.width()) / (columns - 1), widestGap);
    const int column = (hue - 1) % columns, row = (hue - 1) / columns;
    return {QPoint(ring + column * (swatch.width() + gap), ring + row * (swatch.height() + gapBelow)), swatch};
}

int SwatchGrid::hueAt(const QPoint& point) const
{
    for (int hue = 1; hue <= core::hueCount; ++hue)
        if (placeOf(hue).adjusted(-2, -2, 2, 2).contains(point))
            return hue;
    return 0;
}

void SwatchGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    for (int hue = 1; hue <= core::hueCount; ++hue) {
        const QRect place = placeOf(hue);
        const auto colour = theme.tag(hue);
        paint::box(painter, place, 2, isEnabled() ? colour.tint : theme.hover);
        painter.fillRect(QRect(place.topLeft(), QSize(4, place.height())), isEnabled() ? colour.bar : theme.inkOff);
        if (hue == m_hue && isEnabled())
            paint::focusRing(painter, place.adjusted(-ring, -ring, ring, ring), theme);
        if (hasFocus() && m_byKeyboard && hue == m_at && hue != m_hue)
            paint::box(painter, place.adjusted(-ring, -ring, ring, ring), 4, {}, theme.ink);
    }
    if (hasFocus() && m_byKeyboard && m_at == m_hue)
        paint::box(painter, placeOf(m_at), 2, {}, theme.ink);
}

void SwatchGrid::point(int hue)
{
    if (hue < 1 || hue > core::hueCount)
        return;
    m_at = hue;
    setAccessibleName(tr("Colour: %1").arg(nameOf(m_at)));
    update();
}

void SwatchGrid::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    switch (event->key()) {
    case Qt::Key_Left: return point(m_at - 1);
    case Qt::Key_Right: return point(m_at + 1);
    case Qt::Key_Up: return point(m_at - columns);
    case Qt::Key_Down: return point(m_at + columns);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: return void(emit picked(m_at));
    default: QWidget::keyPressEvent(event);
    }
}

void SwatchGrid::mousePressEvent(QMouseEvent* event)
{
    if (const int hue = hueAt(event->pos()))
        emit picked(hue);
}

void SwatchGrid::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    update();
}

void SwatchGrid::focusOutEvent(QFocusEvent*)
{
    setHue(m_hue);
}

bool SwatchGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int hue = hueAt(help->pos());
    QToolTip::showText(help->globalPos(), hue ? nameOf(hue) : QString(), this, hue ? placeOf(hue) : QRect());
    return true;
}

} // namespace ui
