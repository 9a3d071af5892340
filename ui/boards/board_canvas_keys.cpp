// What the keyboard does on the board.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_walk.h"
#include "ui/widgets/focus.h"

#include <QKeyEvent>

#include <algorithm>

namespace ui {
namespace {

constexpr double nearStep = 8, farStep = 60; // board pixels

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

void BoardCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!event->text().isEmpty() || isArrow(event->key()) || event->key() == Qt::Key_Home)
        m_byKeyboard = true;
    if (takeWalkKey(*event) || takeDeedKey(*event))
        update();
    else
        QWidget::keyPressEvent(event);
}

bool BoardCanvas::takeWalkKey(const QKeyEvent& event)
{
    const auto key = Qt::Key(event.key());
    if (isArrow(key) && event.modifiers() & Qt::ControlModifier) {
        if (!nudgePhoto(key, event.modifiers() & Qt::ShiftModifier))
            nudge(key, event.modifiers() & Qt::ShiftModifier);
        return true;
    }
    if (!isArrow(key) && key != Qt::Key_Home && key != Qt::Key_End)
        return false;
    const auto& all = m_scene.index.all();
    const auto here = itemOf(m_current);
    std::optional<core::BoardItem> next;
    if (!here || placeOf(m_scene, *here).isNull())
        next = all.empty() ? std::nullopt : std::optional(all.front());
    else
        next = isArrow(key) ? nearest(m_scene, *here, key) : endOf(m_scene, *here, key == Qt::Key_End);
    if (!next)
        return true;
    BoardSelection selection = event.modifiers() & Qt::ShiftModifier ? m_selection : BoardSelection();
    selection.add(thingOf(*next));
    go(thingOf(*next));
    say(selection);
    reveal(m_current);
    return true;
}

bool BoardCanvas::takeDeedKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            m_space = true;
            m_spaceUsed = false;
            setCursor(Qt::OpenHandCursor);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openCurrent(); return true;
    case Qt::Key_F2:
        if (m_current.cluster)
            beginRename(m_current.cluster);
        else
            beginText(m_current.card);
        return true;
    case Qt::Key_A: {
        if (!(event.modifiers() & Qt::ControlModifier))
            return false;
        BoardSelection selection;
        for (const auto item : m_scene.index.all())
            if (item.isCard || m_scene.index.aroundCluster(item.at) < 0)
                selection.add(thingOf(item));
        say(selection);
        return true;
    }
    case Qt::Key_Escape:
        if (!m_drag && m_lasso.isEmpty() && m_width <= 0 && m_selection.isEmpty() && !m_photo)
            return false;
        if (m_drag || !m_lasso.isEmpty() || m_width > 0)
            cancel();
        else {
            say({});
            choosePhoto({});
        }
        return true;
    default: return false;
    }
}

void BoardCanvas::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat() || !m_space)
        return QWidget::keyReleaseEvent(event);
    m_space = false;
    setCursor(Qt::ArrowCursor);
    if (m_spaceUsed || !m_current)
        return;
    BoardSelection selection = m_selection;
    if (selection.has(m_current))
        selection.remove(m_current);
    else
        selection.add(m_current);
    say(selection);
}

void BoardCanvas::openCurrent()
{
    const auto* card = m_scene.content.card(m_current.card);
    if (m_current.cluster)
        beginRename(m_current.cluster);
    else if (card && card->isNote())
        beginText(card->id);
    else if (card)
        emit opened(card->id);
}

/// What lies free is moved by a step; a card in a cluster goes to another place in it.
void BoardCanvas::nudge(Qt::Key arrow, bool far)
{
    if (m_readOnly)
        return;
    std::vector<core::Id<core::Card>> cards = selectedCards();
    std::vector<core::Id<core::Cluster>> clusters = selectedClusters();
    const auto& content = m_scene.content;
    if (cards.size() == 1 && clusters.empty() && content.card(cards.front())->cluster)
        return nudgeInside(*content.card(cards.front()), arrow);
    std::erase_if(cards, [&](auto id) { return bool(content.card(id)->cluster); });
    std::erase_if(clusters, [&](auto id) { return bool(content.cluster(id)->parent); });
    if (cards.empty() && clusters.empty())
        return;
    const double step = far ? farStep : nearStep;
    const QPointF by = arrow == Qt::Key_Left    ? QPointF(-step, 0)
                       : arrow == Qt::Key_Right ? QPointF(step, 0)
                       : arrow == Qt::Key_Up    ? QPointF(0, -step)
                                                : QPointF(0, step);
    const QRectF first =
        cards.empty() ? m_scene.layout.of(content, clusters.front()) : m_scene.layout.of(content, cards.front());
    emit dropped(cards, clusters, {{}, -1, first.topLeft() + by});
}

void BoardCanvas::nudgeInside(const core::Card& card, Qt::Key arrow)
{
    const auto item = itemOf({card.id, {}});
    const int around = m_scene.index.aroundCard(item->at);
    const auto inside = m_scene.index.cardsIn(around);
    const int place = int(std::find(inside.begin(), inside.end(), item->at) - inside.begin());
    const int columns = core::board::columnsOf(m_scene.layout.clusters[size_t(around)].width());
    const int by = arrow == Qt::Key_Left ? -1 : arrow == Qt::Key_Right ? 1 : arrow == Qt::Key_Up ? -columns : columns;
    const int to = std::clamp(place + by, 0, int(inside.size()) - 1);
    if (to != place)
        emit dropped({card.id}, {}, {card.cluster, to, {}});
}

/// Tab goes from cluster to cluster, and after the last one on to the next widget.
bool BoardCanvas::focusNextPrevChild(bool next)
{
    if (isEditing())
        return QWidget::focusNextPrevChild(next);
    const auto cluster = nextCluster(m_scene, itemOf(m_current), !next);
    if (!hasFocus() || !cluster)
        return QWidget::focusNextPrevChild(next);
    m_byKeyboard = true;
    setCurrent(thingOf(*cluster));
    return true;
}

void BoardCanvas::focusInEvent(QFocusEvent* event)
{
    if (reachedByKeyboard(*event))
        m_byKeyboard = true;
    update();
}

void BoardCanvas::focusOutEvent(QFocusEvent*)
{
    m_space = false;
    update();
}

} // namespace ui
