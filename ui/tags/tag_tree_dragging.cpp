// Dragging tags in the tree, and highlights onto it.
#include "ui/quotes/highlight_mime.h"
#include "ui/tags/tag_tree.h"
#include "ui/widgets/paint.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>

#include <algorithm>

namespace ui {
namespace {

std::vector<core::Id<core::Tag>> tagsIn(const QMimeData& data)
{
    std::vector<core::Id<core::Tag>> tags;
    for (const auto& id : data.data(TagTree::mimeType()).split(' '))
        if (const qint64 value = id.toLongLong(); value > 0)
            tags.push_back({value});
    return tags;
}

} // namespace

QString TagTree::mimeType()
{
    return QStringLiteral("application/x-earshot-tags");
}

void TagTree::startDrag(Qt::DropActions)
{
    QByteArrayList ids;
    QStringList paths;
    for (const auto tag : chosen()) {
        ids << QByteArray::number(tag.value);
        paths << m_tree.path(tag);
    }
    if (ids.isEmpty())
        return;
    auto* data = new QMimeData;
    data->setData(mimeType(), ids.join(' '));
    data->setText(paths.join(u'\n'));
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    // What is dragged is drawn at its real size.
    const QRect row = visualRect(currentIndex().siblingAtColumn(TagTreeModel::Name));
    QPixmap picture = viewport()->grab(QRect(0, row.top(), viewport()->width(), row.height()));
    QPainter painter(&picture);
    paint::box(painter, QRect(QPoint(), row.size().expandedTo({viewport()->width(), 0})), 2, {},
               Theme::of(this).accent);
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot({12, row.height() / 2});
    drag->exec(Qt::MoveAction | Qt::CopyAction, Qt::MoveAction);
}

TagTree::Spot TagTree::spotAt(const QPoint& point, const QMimeData& data) const
{
    using Where = Spot::Where;
    const auto row = indexAt(point).siblingAtColumn(TagTreeModel::Name);
    if (data.hasFormat(highlightMimeType()))
        return {m_tree.id(row) ? Where::On : Where::Nowhere, row};
    const auto moved = tagsIn(data);
    if (moved.empty())
        return {};
    if (!row.isValid()) { // below the last row: at the end of the top
        const int last = m_tree.rowCount() - 1;
        return last < 0 ? Spot() : Spot{Where::Below, m_tree.index(last, 0)};
    }
    const QRect rect = visualRect(row);
    const int quarter = rect.height() / 4;
    const bool ordered = m_tree.order() == TagTreeModel::Order::Own;
    Spot spot{Where::On, row};
    if (ordered && point.y() < rect.top() + quarter)
        spot.where = Where::Above;
    else if (ordered && point.y() > rect.bottom() - quarter)
        spot.where = Where::Below;
    const auto under = core::withTagsBelow(m_tree.tags(), {moved.begin(), moved.end()});
    const auto target = m_tree.id(row);
    const bool intoItself = spot.where == Where::On ? under.contains(target) : under.contains(m_tree.id(row.parent()));
    return intoItself ? Spot() : spot;
}

core::TagPlace TagTree::placeOf(const Spot& spot, const std::vector<Tag>& moved) const
{
    const auto beside = m_tree.id(spot.row);
    const auto parent = m_tree.id(spot.row.parent());
    int at = 0;
    for (const auto& tag : m_tree.tags()) {
        if (tag.parent != parent)
            continue;
        if (tag.id == beside)
            return {parent, at + (spot.where == Spot::Where::Below &&
                                          std::find(moved.begin(), moved.end(), beside) == moved.end()
                                      ? 1
                                      : 0)};
        if (std::find(moved.begin(), moved.end(), tag.id) == moved.end())
            ++at;
    }
    return {parent, at};
}

void TagTree::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(mimeType()) || event->mimeData()->hasFormat(highlightMimeType()))
        event->acceptProposedAction();
}

void TagTree::dragMoveEvent(QDragMoveEvent* event)
{
    QTreeView::dragMoveEvent(event); // scrolls at the edges
    m_spot = spotAt(event->position().toPoint(), *event->mimeData());
    viewport()->update();
    if (m_spot.where == Spot::Where::Nowhere)
        event->ignore();
    else
        event->acceptProposedAction();
}

void TagTree::dragLeaveEvent(QDragLeaveEvent*)
{
    m_spot = {};
    viewport()->update();
}

void TagTree::dropEvent(QDropEvent* event)
{
    const QPoint point = event->position().toPoint();
    const Spot spot = spotAt(point, *event->mimeData());
    dragLeaveEvent(nullptr);
    if (spot.where == Spot::Where::Nowhere)
        return event->ignore();
    event->acceptProposedAction();
    setState(NoState);
    const auto tags = tagsIn(*event->mimeData());
    if (event->mimeData()->hasFormat(highlightMimeType()))
        emit highlightsDropped(highlightsIn(*event->mimeData()), m_tree.id(spot.row));
    else if (spot.where == Spot::Where::On)
        emit droppedOn(tags, m_tree.id(spot.row), viewport()->mapToGlobal(point));
    else
        emit moveAsked(tags, placeOf(spot, tags));
}

void TagTree::paintSpot(QPainter& painter) const
{
    const Theme& theme = Theme::of(this);
    const QRect row = visualRect(m_spot.row);
    const QRectF whole(0, row.top(), viewport()->width(), row.height());
    if (m_spot.where == Spot::Where::On) {
        painter.setPen(QPen(theme.accent, 1.5, Qt::DashLine));
        painter.drawRect(whole.adjusted(1, 1, -1.5, -1.5));
        return;
    }
    const qreal y = m_spot.where == Spot::Where::Above ? whole.top() : whole.bottom();
    painter.fillRect(QRectF(row.left(), y - 1, whole.width() - row.left(), 2), theme.accent);
}

} // namespace ui
