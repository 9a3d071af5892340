#include "ui/personas/sheet_list.h"

#include "ui/personas/sheet_delegate.h"
#include "ui/quotes/highlight_mime.h"

#include <QDrag>
#include <QDropEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

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
    ListView::keyPressEvent(event);
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
    return m_sheet.row(at.row()).section.isEmpty() ? -1 : at.row() + (below ? 1 : 0);
}

void SheetList::dragEnterEvent(QDragEnterEvent* event)
{
    dragMoveEvent(event);
}

void SheetList::dragMoveEvent(QDragMoveEvent* event)
{
    const bool highlights = event->mimeData()->hasFormat(highlightMimeType());
    const bool trait = event->source() == this && event->mimeData()->hasFormat(traitMime);
    m_target = highlights || trait ? targetOf(*event) : -1;
    m_between = trait;
    viewport()->update();
    event->setAccepted(m_target >= 0);
    if (m_target >= 0)
        event->setDropAction(highlights ? Qt::CopyAction : Qt::MoveAction);
}

void SheetList::dragLeaveEvent(QDragLeaveEvent*)
{
    m_target = -1;
    viewport()->update();
}

void SheetList::dropEvent(QDropEvent* event)
{
    const int target = targetOf(*event);
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
