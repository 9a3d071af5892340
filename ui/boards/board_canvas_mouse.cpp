// What the mouse and two fingers do on the board.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_walk.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr double dragFrom = 4;                   // screen pixels
constexpr double edge = 5;                       // how near to an edge the mouse takes it
constexpr double scrollFrom = 28, scrollBy = 18; // from the edges of the view; each 16 ms
constexpr int frame = 16;                        // ms

} // namespace

bool BoardCanvas::isOnHead(const BoardThing& thing, QPointF point) const
{
    const auto item = itemOf(thing);
    if (!item || item->isCard)
        return false;
    QRectF head = m_sight.toScreen(placeOf(m_scene, *item));
    // A name that is painted at the size of the screen is taken by all of it.
    if (core::detailAt(zoom()) != core::CardDetail::Words)
        head.setHeight(std::max(head.height(), 18.0));
    return head.contains(point);
}

bool BoardCanvas::hasGrip(QPointF point, const BoardThing& thing) const
{
    const auto* cluster = m_scene.content.cluster(thing.cluster);
    if (m_readOnly || !cluster || cluster->collapsed)
        return false;
    const QRectF rect = m_sight.toScreen(m_scene.layout.of(m_scene.content, thing.cluster));
    return rect.width() > 8 * edge && std::abs(point.x() - rect.right()) <= edge && !isOnHead(thing, point);
}

void BoardCanvas::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    closeFields(true);
    setFocus(Qt::MouseFocusReason);
    const QPointF point = event->position();
    m_pointer = point;
    const bool left = event->button() == Qt::LeftButton;
    m_press = {.from = point, .last = point};
    m_press.adds = event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier);
    if (event->button() == Qt::MiddleButton || (left && m_space)) {
        m_press.grip = Grip::Pan;
        m_spaceUsed = true;
        setCursor(Qt::ClosedHandCursor);
    } else if (left) {
        const BoardThing thing = thingAt(point);
        m_press.thing = thing;
        if (!thing && pressPhoto(point))
            return;
        m_press.grip = hasGrip(point, thing)                  ? Grip::Width
                       : thing.card || isOnHead(thing, point) ? Grip::Thing
                                                              : Grip::Ground;
        m_press.wasSelected = m_selection.has(thing);
        if (m_press.grip == Grip::Thing && !m_press.wasSelected)
            choose(thing, m_press.adds);
        m_before = m_press.adds ? m_selection : BoardSelection();
        if (m_press.grip == Grip::Ground && !m_press.adds) {
            say({});
            choosePhoto({});
        }
    }
}

void BoardCanvas::choose(const BoardThing& thing, bool adds)
{
    BoardSelection selection = adds ? m_selection : BoardSelection();
    selection.add(thing);
    say(selection);
    go(thing);
}

void BoardCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_press.grip == Grip::None)
        return hover(m_pointer);
    if (!m_press.moved && QLineF(m_press.from, m_pointer).length() < dragFrom)
        return;
    if (!m_press.moved && m_press.grip == Grip::Thing && !m_readOnly)
        beginDrag();
    m_press.moved = true;
    follow(m_pointer, event->modifiers());
    const QRectF inner = rect().toRectF().adjusted(scrollFrom, scrollFrom, -scrollFrom, -scrollFrom);
    if (m_press.grip != Grip::Pan && !inner.contains(m_pointer) && (m_drag || m_press.grip == Grip::Ground))
        m_scroll.start(frame, this);
    else
        m_scroll.stop();
    m_press.last = m_pointer;
}

void BoardCanvas::follow(QPointF point, Qt::KeyboardModifiers modifiers)
{
    m_modifiers = modifiers;
    if (m_press.grip == Grip::Pan)
        return pan(point - m_press.last);
    if (m_drag)
        return drag(point, modifiers & Qt::AltModifier);
    if (m_press.grip == Grip::Photo || m_press.grip == Grip::PhotoCorner)
        return followPhoto(point);
    if (m_press.grip == Grip::Ground)
        return lasso(point);
    if (m_press.grip == Grip::Width) {
        const double left = m_scene.layout.of(m_scene.content, m_press.thing.cluster).left();
        const double half = (core::board::card.width() + core::board::gap) / 2;
        m_width = core::board::widthOf(core::board::columnsOf(m_sight.toBoard(point).x() - left + half));
        update();
    }
}

void BoardCanvas::pan(QPointF by)
{
    BoardSight sight = m_sight;
    sight.centre -= by / zoom();
    look(sight);
}

void BoardCanvas::autoScroll()
{
    const auto push = [](double at, double end) {
        const double out = at < scrollFrom ? at - scrollFrom : std::max(0.0, at - end + scrollFrom);
        return std::clamp(out / scrollFrom, -1.0, 1.0) * scrollBy;
    };
    pan(-QPointF(push(m_pointer.x(), width()), push(m_pointer.y(), height())));
    follow(m_pointer, m_modifiers);
}

void BoardCanvas::lasso(QPointF point)
{
    const QPointF there = m_sight.toBoard(point);
    if (m_lasso.isEmpty())
        m_lasso << m_sight.toBoard(m_press.from);
    if (QLineF(m_lasso.last(), there).length() * zoom() < 3)
        return;
    m_lasso << there;
    // Over very many cards what is in is seen when the hand lets go.
    if (m_scene.index.in(m_lasso.boundingRect()).size() * size_t(m_lasso.size()) < 300'000)
        say(inLasso());
    update();
}

BoardSelection BoardCanvas::inLasso() const
{
    BoardSelection selection = m_before;
    for (const auto item : m_scene.index.in(m_lasso.boundingRect()))
        if (item.isCard && m_lasso.containsPoint(m_scene.layout.cards[size_t(item.at)].center(), Qt::OddEvenFill))
            selection.add(thingOf(item));
    return selection;
}

void BoardCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_scroll.stop();
    const Press press = std::exchange(m_press, {});
    setCursor(m_space ? Qt::OpenHandCursor : Qt::ArrowCursor);
    const QPolygonF lasso = std::exchange(m_lasso, {});
    if (m_drag) {
        endDrag();
    } else if (press.grip == Grip::Thing && !press.moved) {
        m_press = press;
        clicked(press.thing, event->position());
        m_press = {};
    } else if (press.grip == Grip::Photo || press.grip == Grip::PhotoCorner) {
        releasePhoto(press);
    } else if (press.grip == Grip::Ground && !press.moved && !press.thing && !press.adds) {
        choosePhoto(photoAt(event->position()));
    } else if (press.grip == Grip::Ground && press.moved && lasso.size() > 2) {
        m_lasso = lasso;
        const auto selection = inLasso();
        m_lasso = {};
        say(selection);
    } else if (press.grip == Grip::Width && m_width > 0) {
        const double before = m_scene.layout.of(m_scene.content, press.thing.cluster).width();
        if (m_width != before)
            emit widthAsked(press.thing.cluster, m_width);
    }
    m_width = 0;
    placeBar();
    update();
}

/// On a thing that has been let go where it was taken.
void BoardCanvas::clicked(const BoardThing& thing, QPointF point)
{
    if (const auto item = itemOf(thing);
        item && !item->isCard && core::detailAt(zoom()) == core::CardDetail::Words && !m_press.adds) {
        const auto head = core::headOf(m_scene, item->at, painting(), m_picture.texts);
        const QPointF there = m_sight.toBoard(point);
        const auto hit = [&](const QRectF& rect) { return rect.adjusted(-3, -6, 3, 6).contains(there); };
        choose(thing, false);
        if (chevronHit(thing, point))
            emit collapseAsked(thing.cluster, !m_scene.content.cluster(thing.cluster)->collapsed);
        else if (!head.people.isNull() && hit(head.people))
            emit peopleAsked(thing.cluster);
        else if (!head.note.isNull() && hit(head.note))
            emit noteAsked(thing.cluster);
        else if (!head.result.isNull() && hit(head.result))
            emit resultAsked(thing.cluster);
        return;
    }
    if (!m_press.wasSelected)
        return;
    if (!m_press.adds)
        return choose(thing, false);
    BoardSelection selection = m_selection;
    selection.remove(thing);
    say(selection);
}

void BoardCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const BoardThing thing = thingAt(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    if (!thing.card && !isOnHead(thing, event->position()))
        return;
    go(thing);
    if (chevronHit(thing, event->position()))
        clicked(thing, event->position()); // two clicks in a row
    else
        openCurrent();
}

void BoardCanvas::hover(QPointF point)
{
    const BoardThing thing = thingAt(point);
    const BoardThing head = isOnHead(thing, point) ? thing : BoardThing();
    setCursor(m_space                                 ? Qt::OpenHandCursor
              : !thing && photoGrip().contains(point) ? Qt::SizeFDiagCursor
              : hasGrip(point, thing)                 ? Qt::SplitHCursor
                                                      : Qt::ArrowCursor);
    if (head == m_hovered)
        return;
    m_hovered = head;
    update();
}

void BoardCanvas::leaveEvent(QEvent*)
{
    m_hovered = {};
    update();
}

void BoardCanvas::wheelEvent(QWheelEvent* event)
{
    event->accept();
    const QPointF turned = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier)
        return zoomAt(zoom() * std::pow(1.0015, turned.y() != 0 ? turned.y() : turned.x()), event->position());
    constexpr double notch = 60.0 / 120; // screen pixels for one unit of the wheel
    QPointF by = event->pixelDelta().isNull() ? turned * notch : QPointF(event->pixelDelta());
    if (event->modifiers() & Qt::ShiftModifier && by.x() == 0)
        by = {by.y(), 0};
    pan(by);
    if (m_press.moved)
        follow(event->position(), event->modifiers());
}

bool BoardCanvas::takeGesture(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomAt(zoom() * (1 + gesture->value()), gesture->position());
        return true;
    }
    if (event->type() != QEvent::Gesture)
        return false;
    const auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
    if (!pinch)
        return false;
    if (pinch->changeFlags() & QPinchGesture::ScaleFactorChanged)
        zoomAt(zoom() * pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
    return true;
}

void BoardCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const BoardThing thing = byKey ? m_current : thingAt(event->pos());
    QPoint where = event->globalPos();
    if (byKey && thing)
        where = mapToGlobal(rectOf(thing).intersected(rect()).center());
    if (thing && !m_selection.has(thing) && (byKey || thing.card || isOnHead(thing, event->pos())))
        choose(thing, false);
    if (!byKey && !thing) {
        say({});
        choosePhoto(photoAt(event->pos()));
    }
    emit contextMenuAsked(where);
}

} // namespace ui
