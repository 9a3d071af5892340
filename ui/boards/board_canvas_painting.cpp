// How the board looks while a person works on it.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_walk.h"
#include "ui/widgets/type.h"

#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int refineAfter = 70; // ms for which nothing was painted

QPen dashed(const QColor& colour, const QList<qreal>& pattern)
{
    QPen pen(colour, 1.5);
    pen.setDashPattern(pattern);
    return pen;
}

} // namespace

core::BoardPainting BoardCanvas::painting() const
{
    core::BoardPainting how;
    if (const auto& drag = m_drag ? m_drag : m_landing)
        how = drag->without;
    how.votesShown = m_votesShown;
    how.namesShown = m_namesShown;
    how.ownDots = m_ownDots;
    how.picture = m_pictureOf;
    return how;
}

void BoardCanvas::paintEvent(QPaintEvent*)
{
    m_sight.ratio = devicePixelRatioF();
    QPainter painter(this);
    if (!m_picture.paint(painter, m_scene, m_colours, painting(), m_sight, m_hurried))
        m_refine.start(refineAfter, this);
    paintSuggestions(painter);
    paintChevronOfHovered(painter);
    if (!m_drag && !m_landing)
        paintSelection(painter);
    paintPhotoRing(painter);
    paintCurrent(painter);
    for (auto* drag : {&m_landing, &m_drag})
        if (*drag)
            paintDragged(painter, **drag);
    paintHint(painter);
    paintWidth(painter);
    if (m_lasso.size() > 1) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(dashed(m_colours.accent, {5 / 1.5, 4 / 1.5}));
        painter.setBrush(Qt::NoBrush);
        QPolygonF outline;
        for (const QPointF point : m_lasso)
            outline << m_sight.toScreen(point);
        painter.drawPolygon(outline);
    }
}

/// A ring of 2 px round what is selected; where cards are only tints they are filled.
void BoardCanvas::paintSelection(QPainter& painter) const
{
    if (m_selection.isEmpty())
        return;
    const bool tints = core::detailAt(zoom()) == core::CardDetail::Tint;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.accent, 2));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double room = 4 / zoom();
    for (const auto item : m_scene.index.in(visibleArea().adjusted(-room, -room, room, room))) {
        if (!m_selection.has(thingOf(item)))
            continue;
        const QRectF rect = m_sight.toScreen(item.isCard ? m_scene.layout.cards[size_t(item.at)]
                                                         : m_scene.layout.clusters[size_t(item.at)]);
        if (item.isCard && tints)
            painter.fillRect(rect, m_colours.accent);
        else
            painter.drawRect(rect.toRect().adjusted(-1, -1, 1, 1));
    }
}

/// Where the keyboard is: a line 1 px outside.
void BoardCanvas::paintCurrent(QPainter& painter) const
{
    const auto item = itemOf(m_current);
    if (!item || !m_byKeyboard || !hasFocus() || m_photo)
        return;
    const QRectF place = placeOf(m_scene, *item);
    if (place.isNull())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colours.accent, 2));
    const double out = core::detailAt(zoom()) == core::CardDetail::Words ? 4 : 2; // nearer where names are near
    painter.drawRoundedRect(m_sight.toScreen(place).toAlignedRect().toRectF().adjusted(-out, -out, out, out), 4, 4);
}

void BoardCanvas::paintChevronOfHovered(QPainter& painter)
{
    const auto item = itemOf(m_hovered);
    if (!item || item->isCard || m_drag || core::detailAt(zoom()) != core::CardDetail::Words ||
        m_scene.content.clusters[size_t(item->at)].collapsed)
        return;
    const auto head = core::headOf(m_scene, item->at, painting(), m_picture.texts);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_sight.toScreen(head.chevron.center()));
    painter.scale(zoom(), zoom());
    painter.setPen(QPen(m_colours.inkSoft, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{-3.6, -1.8}, {0, 1.8}, {3.6, -1.8}});
    painter.restore();
}

void BoardCanvas::paintSuggestions(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setFont(fontOf(Type::Hint, QFont::Medium));
    const QFontMetrics metrics(painter.font());
    for (const auto& outline : m_suggestions) {
        const QRectF rect = m_sight.toScreen(outline.rect);
        if (!rect.intersects(this->rect().toRectF()))
            continue;
        painter.setPen(dashed(m_colours.field, {3, 2.5}));
        painter.drawRoundedRect(rect, 4, 4);
        if (outline.label.isEmpty() || rect.width() < 48)
            continue;
        const QString words = metrics.elidedText(outline.label, Qt::ElideRight, int(rect.width()) - 16);
        const QRectF label(rect.left() + 4, rect.top() - metrics.height() / 2.0, metrics.horizontalAdvance(words) + 8,
                           metrics.height());
        painter.fillRect(label, m_colours.page);
        painter.setPen(m_colours.inkSoft);
        painter.drawText(label, Qt::AlignCenter, words);
    }
}

void BoardCanvas::paintHint(QPainter& painter) const
{
    if (!m_hint)
        return;
    painter.setBrush(Qt::NoBrush);
    if (!m_hint->into.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(dashed(m_colours.accent, {3, 2.5}));
        painter.drawRoundedRect(m_sight.toScreen(m_hint->into), 4, 4);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto line = [&](const QLineF& where, double width) {
        painter.setPen(QPen(m_colours.accent, width));
        painter.drawLine(m_sight.toScreen(where.p1()).toPoint(), m_sight.toScreen(where.p2()).toPoint());
    };
    if (!m_hint->between.isNull())
        line(m_hint->between, 2);
    for (const auto& guide : m_hint->guides)
        line(guide, 1);
}

void BoardCanvas::paintDragged(QPainter& painter, Drag& drag)
{
    const QRectF needed = drag.bounds & visibleArea().translated(-drag.offset);
    if (drag.zoom != zoom() || !(needed.isEmpty() || drag.pictured.contains(needed)))
        takePicture(drag);
    const QPointF corner = m_sight.toScreen(drag.pictured.topLeft() + drag.offset);
    painter.drawPixmap(QPointF(corner.toPoint()), drag.picture);
}

void BoardCanvas::paintWidth(QPainter& painter) const
{
    if (m_press.grip != Grip::Width || m_width <= 0)
        return;
    QRectF rect = m_scene.layout.of(m_scene.content, m_press.thing.cluster);
    rect.setWidth(m_width);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashed(m_colours.accent, {3, 2.5}));
    painter.drawRoundedRect(m_sight.toScreen(rect), 4, 4);
}

} // namespace ui
