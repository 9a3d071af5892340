// Drag and drop on the board: of what is selected, and from outside.
#include "ui/boards/board_canvas.h"
#include "ui/boards/board_card_list.h"
#include "ui/boards/board_snap.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/widgets/given_pictures.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr double snapFrom = 7; // screen pixels

QStringList linesIn(const QMimeData& data)
{
    QStringList lines;
    for (const auto& line : data.text().split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    return lines;
}

} // namespace

void BoardCanvas::beginDrag()
{
    Drag drag;
    drag.cards = selectedCards();
    drag.clusters = selectedClusters();
    if (drag.cards.empty() && drag.clusters.empty())
        return;
    const auto& layout = m_scene.layout;
    for (const auto card : drag.cards)
        drag.bounds |= layout.of(m_scene.content, card);
    for (const auto cluster : drag.clusters)
        drag.bounds |= layout.of(m_scene.content, cluster);
    drag.without.cards = {drag.cards.begin(), drag.cards.end()};
    drag.without.clusters = {drag.clusters.begin(), drag.clusters.end()};
    drag.grabbed = m_sight.toBoard(m_press.from);
    const BoardThing held = m_press.thing;
    drag.held = held.card ? layout.of(m_scene.content, held.card) : layout.of(m_scene.content, held.cluster);
    drag.first = drag.cards.empty() ? layout.of(m_scene.content, drag.clusters.front()).topLeft()
                                    : layout.of(m_scene.content, drag.cards.front()).topLeft();
    m_picture.renew(drag.bounds);
    m_drag = drag;
    placeBar();
}

/// What is dragged, as large as it is, with a line round each.
void BoardCanvas::takePicture(Drag& drag)
{
    const QRectF seen = visibleArea();
    const double wide = seen.width() / 2, high = seen.height() / 2;
    drag.zoom = zoom();
    drag.pictured =
        drag.bounds.adjusted(-2, -2, 2, 2) & seen.translated(-drag.offset).adjusted(-wide, -high, wide, high);
    const double scale = zoom() * m_sight.ratio;
    QPixmap picture((drag.pictured.size() * scale).toSize() + QSize(2, 2));
    picture.setDevicePixelRatio(m_sight.ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.scale(zoom(), zoom());
    painter.translate(-drag.pictured.topLeft());
    core::BoardPainting how = painting();
    how.cards = drag.without.cards;
    how.clusters = drag.without.clusters;
    how.onlyThese = true;
    how.ratio = m_sight.ratio;
    how.texts = &m_picture.texts;
    m_picture.texts.begin();
    core::paintBoard(painter, m_scene, m_colours, drag.pictured, scale, how);
    outlineDragged(painter, drag);
    painter.end();
    drag.picture = picture;
}

void BoardCanvas::outlineDragged(QPainter& painter, const Drag& drag) const
{
    painter.setBrush(Qt::NoBrush);
    QPen pen(m_colours.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    if (core::detailAt(zoom()) == core::CardDetail::Tint && drag.cards.size() > 200)
        return; // only lines would be left of them
    for (const auto card : drag.cards)
        painter.drawRect(m_scene.layout.of(m_scene.content, card));
    for (const auto cluster : drag.clusters)
        painter.drawRect(m_scene.layout.of(m_scene.content, cluster));
}

int BoardCanvas::targetAt(QPointF point) const
{
    int cluster = m_scene.index.clusterAt(point);
    if (!m_drag)
        return cluster;
    const auto isDragged = [this](int at) {
        for (; at >= 0; at = m_scene.index.aroundCluster(at))
            if (m_drag->without.clusters.contains(clusterId(at)))
                return true;
        return false;
    };
    while (cluster >= 0 && isDragged(cluster))
        cluster = m_scene.index.aroundCluster(cluster);
    return cluster;
}

BoardCanvas::Hint BoardCanvas::hintAt(QPointF point, bool clusters) const
{
    Hint hint;
    hint.target.at = point;
    const int cluster = targetAt(point);
    if (cluster < 0)
        return hint;
    hint.target.cluster = clusterId(cluster);
    hint.into = m_scene.layout.clusters[size_t(cluster)];
    if (m_scene.content.clusters[size_t(cluster)].collapsed)
        return hint;
    if (clusters)
        hintClusters(hint, cluster, point);
    else
        hintCards(hint, cluster, point);
    return hint;
}

void BoardCanvas::hintCards(Hint& hint, int cluster, QPointF point) const
{
    const auto inside = m_scene.index.cardsIn(cluster);
    const int place = core::cardPlaceAt(m_scene.content, m_scene.layout, hint.target.cluster, point);
    const auto moved = [&](int card) {
        return m_drag && m_drag->without.cards.contains(m_scene.content.cards[size_t(card)].id);
    };
    hint.target.place = place - int(std::count_if(inside.begin(), inside.begin() + place, moved));
    if (inside.empty())
        return;
    const bool last = place == int(inside.size());
    const QRectF by = m_scene.layout.cards[size_t(inside[size_t(last ? place - 1 : place)])];
    const double x = last ? by.right() + core::board::gap / 2 : by.left() - core::board::gap / 2;
    hint.between = QLineF(x, by.top(), x, by.bottom());
}

void BoardCanvas::hintClusters(Hint& hint, int cluster, QPointF point) const
{
    const auto inside = m_scene.index.clustersIn(cluster);
    const int place = core::clusterPlaceAt(m_scene.content, m_scene.layout, hint.target.cluster, point);
    const auto moved = [&](int at) { return m_drag && m_drag->without.clusters.contains(clusterId(at)); };
    hint.target.place = place - int(std::count_if(inside.begin(), inside.begin() + place, moved));
    if (inside.empty())
        return;
    const bool last = place == int(inside.size());
    const QRectF by = m_scene.layout.clusters[size_t(inside[size_t(last ? place - 1 : place)])];
    const double y = last ? by.bottom() + core::board::clusterGap / 2 : by.top() - core::board::clusterGap / 2;
    hint.between = QLineF(by.left(), y, by.right(), y);
}

void BoardCanvas::drag(QPointF point, bool free)
{
    const QPointF there = m_sight.toBoard(point);
    m_drag->offset = there - m_drag->grabbed;
    m_hint = hintAt(there, m_drag->cards.empty());
    if (!m_hint->target.cluster && !free) {
        const auto skip = [this](core::BoardItem item) {
            const BoardThing thing = thingOf(item);
            return item.isCard ? m_drag->without.cards.contains(thing.card)
                               : m_drag->without.clusters.contains(thing.cluster);
        };
        const QPointF at = m_drag->held.topLeft() + m_drag->offset;
        const auto fit = snapped(m_scene, at, m_drag->held.size(), snapFrom / zoom(), skip);
        m_drag->offset += fit.at - at;
        m_hint->guides = fit.guides;
    }
    m_hint->target.at = m_drag->first + m_drag->offset;
    update();
}

/// False: all would lie where it lies.
bool BoardCanvas::isMove(const Drag& drag, const core::BoardTarget& target) const
{
    if (!target.cluster)
        return drag.offset != QPointF();
    const auto stays = [&](auto order, const auto& moved) {
        if (moved.empty())
            return true;
        auto rest = order;
        std::erase_if(rest, [&](auto id) { return std::ranges::find(moved, id) != moved.end(); });
        const auto at = target.place < 0 ? rest.size() : std::min(size_t(target.place), rest.size());
        rest.insert(rest.begin() + qsizetype(at), moved.begin(), moved.end());
        return rest == order;
    };
    return !stays(m_scene.content.cardsIn(target.cluster), drag.cards) ||
           !stays(m_scene.content.clustersIn(target.cluster), drag.clusters);
}

void BoardCanvas::endDrag()
{
    const Drag drag = *std::exchange(m_drag, {});
    const auto hint = std::exchange(m_hint, {});
    m_picture.renew(drag.bounds);
    placeBar();
    update();
    if (!hint || !isMove(drag, hint->target))
        return;
    m_landing = drag;
    placeBar();
    emit dropped(drag.cards, drag.clusters, hint->target);
}

void BoardCanvas::endLanding()
{
    if (!m_landing)
        return;
    m_picture.renew(m_landing->bounds);
    m_landing = {};
    placeBar();
    update();
}

void BoardCanvas::cancel()
{
    closeFields(false);
    m_scroll.stop();
    if (m_press.grip == Grip::Photo || m_press.grip == Grip::PhotoCorner)
        movePhoto(m_press.photo);
    m_press = {};
    m_lasso = {};
    m_width = 0;
    m_hint = {};
    if (m_drag)
        m_picture.renew(m_drag->bounds);
    m_drag = {};
    placeBar();
    update();
}

void BoardCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData& data = *event->mimeData();
    if (!m_readOnly &&
        (!boardCardsIn(data).empty() || !highlightsIn(data).empty() || !linesIn(data).isEmpty() || isPictures(data)))
        event->acceptProposedAction();
}

void BoardCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    m_hint = hintAt(m_sight.toBoard(event->position()), false);
    event->acceptProposedAction();
    update();
}

void BoardCanvas::dragLeaveEvent(QDragLeaveEvent*)
{
    m_hint = {};
    update();
}

void BoardCanvas::dropEvent(QDropEvent* event)
{
    const Hint hint = hintAt(m_sight.toBoard(event->position()), false);
    m_hint = {};
    update();
    event->acceptProposedAction();
    if (isPictures(*event->mimeData()))
        emit picturesDropped(*event->mimeData(), m_sight.toBoard(event->position()));
    else if (const auto cards = boardCardsIn(*event->mimeData()); !cards.empty())
        emit dropped(cards, {}, hint.target);
    else if (const auto highlights = highlightsIn(*event->mimeData()); !highlights.empty())
        emit highlightsDropped(highlights, hint.target);
    else
        emit linesDropped(linesIn(*event->mimeData()), hint.target);
}

} // namespace ui
