// What hands do on the lanes: keys and the mouse.
#include "ui/observation/lane_view.h"
#include "ui/widgets/focus.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace ui {
namespace {

constexpr int edge = 5;           // pixels: how near to an edge the mouse takes it
constexpr int dragFrom = 4;       // pixels
constexpr qint64 shortest = 1000; // ms that an entry keeps while its edges are dragged

qint64 wholeSecond(qint64 ms)
{
    return (ms + 500) / 1000 * 1000;
}

} // namespace

void LaneView::walk(int by)
{
    const int lane = m_chosen < 0 ? 0 : qMax(0, laneOf(m_content.entries[size_t(m_chosen)].kind));
    const auto& items = m_content.lanes.items[size_t(lane)];
    if (items.empty())
        return;
    auto at =
        std::find_if(items.begin(), items.end(), [this](const core::LaneItem& item) { return item.entry == m_chosen; });
    if (at == items.end())
        at = by > 0 ? items.begin() : std::prev(items.end());
    else if (by > 0 && std::next(at) != items.end())
        ++at;
    else if (by < 0 && at != items.begin())
        --at;
    choose(at->entry);
    emit chosenByHand(at->entry);
}

void LaneView::changeLane(int by)
{
    const int from = m_chosen < 0 ? -by : qMax(0, laneOf(m_content.entries[size_t(m_chosen)].kind));
    for (int lane = from + by; lane >= 0 && lane < int(core::observedLanes.size()); lane += by) {
        const auto& items = m_content.lanes.items[size_t(lane)];
        if (items.empty())
            continue;
        // The one that is under way at the playhead, else the first.
        auto after = std::find_if(items.begin(), items.end(),
                                  [this](const core::LaneItem& item) { return item.atMs > m_playhead; });
        const int entry = after == items.begin() ? after->entry : std::prev(after)->entry;
        const qint64 playhead = m_playhead;
        choose(entry);
        m_playhead = qMax(playhead, m_content.itemOf(entry)->atMs);
        emit chosenByHand(entry);
        return;
    }
}

void LaneView::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    if (takePlayheadKey(*event) || takeWalkKey(*event))
        viewport()->update();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

bool LaneView::takePlayheadKey(const QKeyEvent& event)
{
    if (!(event.modifiers() & Qt::ControlModifier))
        return false;
    const qint64 by = event.modifiers() & Qt::ShiftModifier ? 10'000 : 1000;
    if (event.key() == Qt::Key_Right)
        setPlayhead(m_playhead + by);
    else if (event.key() == Qt::Key_Left)
        setPlayhead(m_playhead - by);
    else
        return false;
    return true;
}

bool LaneView::takeWalkKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Left: walk(-1); return true;
    case Qt::Key_Right: walk(1); return true;
    case Qt::Key_Up: changeLane(-1); return true;
    case Qt::Key_Down: changeLane(1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen >= 0)
            edit(m_chosen);
        return true;
    case Qt::Key_Delete:
        if (m_editable && m_chosen >= 0)
            emit deleteAsked(m_chosen);
        return true;
    case Qt::Key_Escape:
        if (!m_held.moved)
            return false;
        m_held = {};
        return true;
    default: return false;
    }
}

LaneView::Grip LaneView::gripAt(const QPoint& point, int entry) const
{
    if (!m_editable || entry < 0)
        return Grip::None;
    const auto item = *m_content.itemOf(entry);
    if (item.isPoint())
        return Grip::Whole;
    if (std::abs(point.x() - xOf(item.untilMs)) <= edge)
        return Grip::End;
    return std::abs(point.x() - xOf(item.atMs)) <= edge ? Grip::Begin : Grip::None;
}

void LaneView::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    if (event->button() == Qt::LeftButton && event->pos().x() >= headWidth())
        hold(event->pos());
}

/// What the mouse takes at a point: an edge of what is chosen before the next one's that touches it.
int LaneView::taken(const QPoint& point) const
{
    if (m_chosen >= 0 && m_content.itemOf(m_chosen)) {
        const QRect row = laneRect(laneOf(m_content.entries[size_t(m_chosen)].kind));
        if (row.contains(point) && !m_content.itemOf(m_chosen)->isPoint() && gripAt(point, m_chosen) != Grip::None)
            return m_chosen;
    }
    return itemAt(point);
}

void LaneView::hold(const QPoint& point)
{
    const int entry = taken(point);
    if (entry >= 0 && entry != m_chosen) {
        choose(entry);
        emit chosenByHand(entry);
    }
    const Grip grip = gripAt(point, entry);
    if (entry >= 0)
        m_held = {grip, *m_content.itemOf(entry), point, false};
    if (grip != Grip::Whole)
        m_playhead = wholeSecond(timeAt(point.x()));
    say();
    viewport()->update();
}

void LaneView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->pos();
    if (event->buttons() & Qt::LeftButton)
        return drag(point);
    const int entry = point.x() < headWidth() ? -1 : taken(point);
    const Grip grip = gripAt(point, entry);
    viewport()->setCursor(grip == Grip::Begin || grip == Grip::End ? Qt::SplitHCursor : Qt::ArrowCursor);
    viewport()->setToolTip(entry < 0 ? QString() : wordsOf(entry));
}

void LaneView::drag(const QPoint& point)
{
    if (m_held.grip == Grip::None) {
        if (axisRect().contains(point))
            setPlayhead(wholeSecond(timeAt(point.x())));
        return;
    }
    if (!m_held.moved && std::abs(point.x() - m_held.from.x()) < dragFrom)
        return;
    m_held.moved = true;
    auto& item = m_held.item;
    const qint64 there = wholeSecond(timeAt(point.x()));
    if (m_held.grip == Grip::Begin)
        item.atMs = qMin(there, item.untilMs - shortest);
    else if (m_held.grip == Grip::End)
        item.untilMs = qMax(there, item.atMs + shortest);
    else
        item.atMs = item.untilMs = there;
    m_playhead = m_held.grip == Grip::End ? item.untilMs : item.atMs;
    viewport()->update();
}

void LaneView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        letGo();
}

void LaneView::letGo()
{
    const Held held = m_held;
    m_held = {};
    viewport()->update();
    if (!held.moved)
        return;
    const auto until = held.grip == Grip::End ? std::optional(held.item.untilMs) : std::nullopt;
    emit retimed(held.item.entry, held.item.atMs, until);
}

void LaneView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int entry = itemAt(event->pos()); entry >= 0 && event->pos().x() >= headWidth())
        edit(entry);
}

void LaneView::wheelEvent(QWheelEvent* event)
{
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers() & Qt::ControlModifier)
        zoomAt(turned > 0 ? 1.25 : 0.8, int(event->position().x()));
    else
        horizontalScrollBar()->setValue(scrolled() - turned);
    event->accept();
}

void LaneView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void LaneView::scrollContentsBy(int dx, int)
{
    m_editor->move(m_editor->x() + dx, m_editor->y());
    viewport()->update();
}

void LaneView::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void LaneView::focusOutEvent(QFocusEvent* event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace ui
