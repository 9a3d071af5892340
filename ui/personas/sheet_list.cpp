#include "ui/personas/sheet_list.h"

#include "ui/personas/empathy_paint.h"
#include "ui/personas/sheet_delegate.h"
#include "ui/personas/sheet_parts_paint.h"
#include "ui/quotes/highlight_mime.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

constexpr double scaleStep = 0.05; // by an arrow key

const QString traitMime = QStringLiteral("application/x-earshot-trait");

} // namespace

SheetList::SheetList(SheetModel& model, QWidget* parent)
    : ListView(tr("Sheet: sections, traits and their evidence"), parent), m_sheet(model)
{
    auto* delegate = new SheetDelegate(model, this);
    setModel(&model);
    setItemDelegate(delegate);
    viewport()->setBackgroundRole(QPalette::Base);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDragDropMode(DragDrop);
    connect(delegate, &SheetDelegate::typed, this, &SheetList::typed);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) { emit entered(index.row()); });
}

void SheetList::editRow(int row)
{
    setCurrentIndex(m_sheet.index(row));
    scrollTo(currentIndex());
    m_edited = row;
    m_before = currentIndex().data(Qt::EditRole).toString();
    edit(currentIndex());
    if (auto* field = qobject_cast<QLineEdit*>(indexWidget(currentIndex())))
        SheetDelegate::chooseOpenPart(*field); // the view has selected all of it
}

void SheetList::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    ListView::closeEditor(editor, hint);
    if (const int row = std::exchange(m_edited, -1); row >= 0)
        emit editingEnded(row, hint != QAbstractItemDelegate::RevertModelCache);
}

void SheetList::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid() && state() != EditingState)
        return void(emit entered(currentIndex().row()));
    if (event->modifiers() == Qt::NoModifier && currentIndex().isValid() && state() != EditingState &&
        m_sheet.row(currentIndex().row()).kind == Kind::ScalePlace && takeScaleKey(event->key()))
        return event->accept();
    ListView::keyPressEvent(event);
}

bool SheetList::takeScaleKey(int key)
{
    const int row = currentIndex().row();
    const auto* place = m_sheet.scalePlace(row);
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const double by = key == Qt::Key_Left ? -scaleStep : scaleStep;
        emit placed(row, place ? std::clamp(place->at + by, 0.0, 1.0) : 0.5);
        return true;
    }
    if (key != Qt::Key_Space || !place)
        return false;
    emit guessToggled(row);
    return true;
}

void SheetList::placeAt(const QPoint& mouse)
{
    const QRect axis = scaleAxis(visualRect(m_sheet.index(m_placing)));
    const double at = std::clamp(double(mouse.x() - axis.left()) / qMax(1, axis.width() - 1), 0.0, 1.0);
    emit placed(m_placing, std::round(at * 100) / 100);
}

void SheetList::mousePressEvent(QMouseEvent* event)
{
    ListView::mousePressEvent(event);
    const QModelIndex at = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && at.isValid() && m_sheet.row(at.row()).kind == Kind::Empathy)
        if (const QString section = empathyCell(visualRect(at), m_sheet, event->pos()); !section.isEmpty())
            return void(emit sectionAsked(section));
    if (event->button() != Qt::LeftButton || !at.isValid() || m_sheet.row(at.row()).kind != Kind::ScalePlace ||
        !scaleAxis(visualRect(at)).adjusted(-8, 0, 8, 0).contains(event->pos()))
        return;
    m_placing = at.row();
    placeAt(event->pos());
}

void SheetList::mouseMoveEvent(QMouseEvent* event)
{
    if (m_placing >= 0 && m_placing < m_sheet.rowCount())
        return placeAt(event->pos());
    ListView::mouseMoveEvent(event);
}

void SheetList::mouseReleaseEvent(QMouseEvent* event)
{
    m_placing = -1;
    ListView::mouseReleaseEvent(event);
}

void SheetList::startDrag(Qt::DropActions)
{
    if (!currentIndex().isValid() || !(currentIndex().flags() & Qt::ItemIsDragEnabled))
        return;
    const int row = currentIndex().row();
    auto* data = new QMimeData;
    if (const auto* evidence = m_sheet.evidence(row)) {
        putHighlights(*data, {evidence->highlight});
        data->setText(m_sheet.quoteAt(row)->words);
    } else {
        const auto& claim = m_sheet.trait(row)->claim;
        data->setData(traitMime, QByteArray::number(claim.id.value));
        data->setText(claim.text);
    }
    QDrag drag(this);
    drag.setMimeData(data);
    drag.exec(Qt::MoveAction | Qt::CopyAction, m_sheet.evidence(row) ? Qt::CopyAction : Qt::MoveAction);
}

int SheetList::targetOf(const QDropEvent& event) const
{
    const QModelIndex at = indexAt(event.position().toPoint());
    if (!at.isValid())
        return -1;
    if (event.mimeData()->hasFormat(highlightMimeType()))
        return m_sheet.trait(at.row()) ? at.row() : -1;
    const bool below = event.position().y() > visualRect(at).center().y();
    return !m_sheet.takesTraits(m_sheet.row(at.row()).section) ? -1 : at.row() + (below ? 1 : 0);
}

bool SheetList::takes(const QDropEvent& event) const
{
    const auto* data = event.mimeData();
    return data->hasFormat(highlightMimeType()) || (event.source() == this && data->hasFormat(traitMime));
}

/// Wherever it comes in: what is refused here gets no word of where it goes from here.
void SheetList::dragEnterEvent(QDragEnterEvent* event)
{
    if (takes(*event))
        event->acceptProposedAction();
}

void SheetList::dragMoveEvent(QDragMoveEvent* event)
{
    ListView::dragMoveEvent(event); // scrolls at the edges
    const bool highlights = event->mimeData()->hasFormat(highlightMimeType());
    m_target = takes(*event) ? targetOf(*event) : -1;
    m_between = !highlights;
    viewport()->update();
    event->setAccepted(m_target >= 0);
    if (m_target >= 0)
        event->setDropAction(highlights ? Qt::CopyAction : Qt::MoveAction);
}

void SheetList::dragLeaveEvent(QDragLeaveEvent* event)
{
    ListView::dragLeaveEvent(event);
    m_target = -1;
    viewport()->update();
}

void SheetList::dropEvent(QDropEvent* event)
{
    const int target = targetOf(*event);
    stopAutoScroll();
    m_target = -1;
    viewport()->update();
    if (target < 0)
        return;
    event->acceptProposedAction();
    if (const auto highlights = highlightsIn(*event->mimeData()); !highlights.empty())
        return void(emit highlightsDropped(highlights, target));
    emit traitDropped({event->mimeData()->data(traitMime).toLongLong()}, target);
}

void SheetList::paintEvent(QPaintEvent* event)
{
    ListView::paintEvent(event);
    if (m_target < 0)
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    const QRect rect = visualRect(m_sheet.index(qMin(m_target, m_sheet.rowCount() - 1)));
    if (m_between) {
        const int y = m_target < m_sheet.rowCount() ? rect.top() : rect.bottom();
        return painter.fillRect(QRect(rect.left(), y - 1, rect.width(), 2), theme.accent);
    }
    QPen pen(theme.accent, 1.5);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawRect(rect.adjusted(1, 1, -2, -2));
}

void SheetList::resizeEvent(QResizeEvent* event)
{
    ListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

} // namespace ui
