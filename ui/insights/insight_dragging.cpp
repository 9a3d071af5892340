// Dragging insights in the tree, and highlights onto them.
#include "ui/insights/insight_table.h"
#include "ui/quotes/highlight_mime.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>

#include <algorithm>
#include <limits>

namespace ui {
namespace {

QString insightMimeType()
{
    return QStringLiteral("application/x-earshot-insight");
}

core::Id<core::Claim> insightIn(const QMimeData& data)
{
    return {data.data(insightMimeType()).toLongLong()};
}

} // namespace

void InsightTable::startDrag(Qt::DropActions)
{
    const auto index = currentIndex().siblingAtColumn(InsightModel::Words);
    if (!(index.flags() & Qt::ItemIsDragEnabled))
        return;
    const auto& shown = rowAt(index);
    auto* data = new QMimeData;
    data->setData(insightMimeType(), QByteArray::number(shown.claim.id.value));
    data->setText(shown.claim.text);
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    // What is dragged is drawn at its real size.
    const QRect row = visualRect(index);
    QPixmap picture = viewport()->grab(QRect(0, row.top(), viewport()->width(), row.height()));
    QPainter painter(&picture);
    paint::box(painter, QRect(QPoint(), QSize(viewport()->width(), row.height())), 2, {}, Theme::of(this).accent);
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot({12, row.height() / 2});
    drag->exec(Qt::MoveAction);
}

bool InsightTable::standsBelow(const InsightRow& row, core::Id<core::Claim> above) const
{
    for (int at = model()->rowCount() - 1, depth = -1; at >= 0; --at) {
        const auto& one = rowAt(model()->index(at, 0));
        if (one.claim.id == row.claim.id)
            depth = one.depth;
        else if (depth < 0 || one.depth >= depth)
            continue;
        depth = one.depth;
        if (one.claim.id == above)
            return true;
    }
    return false;
}

InsightTable::Spot InsightTable::spotAt(const QDropEvent& event) const
{
    const QPoint point = event.position().toPoint();
    const auto row = indexAt(point).siblingAtColumn(InsightModel::Words);
    if (event.mimeData()->hasFormat(highlightMimeType()))
        return {row.isValid() ? Spot::Where::On : Spot::Where::Nowhere, row};
    const int last = model()->rowCount() - 1;
    if (!event.mimeData()->hasFormat(insightMimeType()) || last < 0)
        return {};
    if (!row.isValid())
        return {Spot::Where::Below, {}}; // at the end, under nothing
    if (standsBelow(rowAt(row), insightIn(*event.mimeData())))
        return {};
    const QRect rect = visualRect(row);
    const int quarter = rect.height() / 4;
    return {point.y() < rect.top() + quarter      ? Spot::Where::Above
            : point.y() > rect.bottom() - quarter ? Spot::Where::Below
                                                  : Spot::Where::On,
            row};
}

void InsightTable::aim(const Spot& spot)
{
    m_aim = spot;
    viewport()->update();
}

void InsightTable::paintEvent(QPaintEvent* event)
{
    Table::paintEvent(event);
    if (!m_aim.row.isValid() || m_aim.where == Spot::Where::Nowhere)
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    const QRect row = visualRect(m_aim.row);
    if (m_aim.where == Spot::Where::On) {
        QPen pen(theme.accent, 1.5, Qt::CustomDashLine);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        return painter.drawRect(QRect(1, row.top() + 1, viewport()->width() - 3, row.height() - 3));
    }
    const int left = rowAt(m_aim.row).depth * scaled(indent);
    const int top = m_aim.where == Spot::Where::Above ? row.top() - 1 : row.bottom();
    painter.fillRect(QRect(left, top, viewport()->width() - left, 2), theme.accent);
}

void InsightTable::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(highlightMimeType()) || event->mimeData()->hasFormat(insightMimeType()))
        event->acceptProposedAction();
}

void InsightTable::dragMoveEvent(QDragMoveEvent* event)
{
    aim(spotAt(*event));
    event->setAccepted(m_aim.where != Spot::Where::Nowhere);
}

void InsightTable::dragLeaveEvent(QDragLeaveEvent*)
{
    aim({});
}

void InsightTable::dropEvent(QDropEvent* event)
{
    const Spot spot = spotAt(*event);
    aim({});
    if (spot.where == Spot::Where::Nowhere)
        return;
    const bool isInsight = event->mimeData()->hasFormat(insightMimeType());
    event->setDropAction(isInsight ? Qt::MoveAction : Qt::CopyAction);
    event->accept();
    if (isInsight)
        dropInsight(spot, insightIn(*event->mimeData()));
    else
        emit dropped(spot.row, highlightsIn(*event->mimeData()));
}

void InsightTable::dropInsight(const Spot& spot, core::Id<core::Claim> insight)
{
    constexpr int last = std::numeric_limits<int>::max();
    if (!spot.row.isValid())
        return emit moved(insight, {}, last);
    const auto& target = rowAt(spot.row);
    if (spot.where == Spot::Where::On)
        return emit moved(insight, target.claim.id, last);
    const QModelIndex next = spot.row.sibling(spot.row.row() + 1, InsightModel::Words);
    if (spot.where == Spot::Where::Below && next.isValid() && rowAt(next).depth > target.depth)
        return emit moved(insight, target.claim.id, 0); // before the first one under it
    const auto* filter = static_cast<const InsightFilter*>(model());
    auto sisters = static_cast<const InsightModel*>(filter->sourceModel())->sistersOf(target.claim);
    sisters.erase(std::remove(sisters.begin(), sisters.end(), insight), sisters.end());
    const auto at = std::find(sisters.begin(), sisters.end(), target.claim.id) - sisters.begin();
    emit moved(insight, target.claim.parent, static_cast<int>(at) + (spot.where == Spot::Where::Below ? 1 : 0));
}

} // namespace ui
