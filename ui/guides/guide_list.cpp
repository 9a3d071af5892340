#include "ui/guides/guide_list.h"

#include "ui/guides/guide_delegate.h"

#include "core/sessions/guide_text.h"

#include <QClipboard>
#include <QDrag>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

const QString mimeType = QStringLiteral("application/x-earshot-guide-lines");

bool isReturn(const QKeyEvent& event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && event.modifiers() == Qt::NoModifier;
}

} // namespace

GuideList::GuideList(QWidget* parent) : ListView(tr("Lines of the guide"), parent)
{
    setModel(&m_model);
    setItemDelegate(new GuideDelegate(*this));
    viewport()->setBackgroundRole(QPalette::Base);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false); // painted here
    setTabKeyNavigation(false);
}

std::vector<core::Id<core::GuideItem>> GuideList::chosen() const
{
    auto indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    std::vector<core::Id<core::GuideItem>> items;
    for (const auto& index : indexes)
        items.push_back(m_model.item(index.row()).id);
    return items;
}

void GuideList::choose(core::Id<core::GuideItem> item)
{
    choose(std::vector{item});
}

void GuideList::choose(const std::vector<core::Id<core::GuideItem>>& items)
{
    QItemSelection selection;
    int first = -1;
    for (const auto id : items)
        if (const int row = m_model.rowOf(id); row >= 0) {
            selection.select(m_model.index(row), m_model.index(row));
            first = first < 0 ? row : first;
        }
    if (first < 0)
        return;
    selectionModel()->setCurrentIndex(m_model.index(first), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(first));
}

void GuideList::write()
{
    if (!currentIndex().isValid())
        return;
    edit(currentIndex());
    if (m_editor)
        m_editor->end(false);
}

void GuideList::copy()
{
    std::vector<core::GuideItem> items;
    for (const auto id : chosen())
        items.push_back(m_model.item(m_model.rowOf(id)));
    if (!items.empty())
        QGuiApplication::clipboard()->setText(core::markdownOf({}, items));
}

/// Keeps what was written. True where something was being written.
bool GuideList::endWriting(bool staysEmpty)
{
    if (!m_editor)
        return false;
    auto* editor = m_editor;
    m_staysEmpty = staysEmpty;
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    m_staysEmpty = false;
    setFocus(Qt::OtherFocusReason);
    return true;
}

void GuideList::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    m_editor = nullptr;
    ListView::closeEditor(editor, hint);
    if (!m_staysEmpty && currentIndex().isValid() && m_model.item(currentRow()).text.isEmpty())
        emit leftEmpty(m_model.item(currentRow()).id);
}

/// The keys that mean the same while a line is written and while it is only in hand.
bool GuideList::takeKey(QKeyEvent& event)
{
    if (event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab) {
        const bool wrote = endWriting(true);
        emit indentAsked(event.key() == Qt::Key_Tab);
        if (wrote)
            write();
        return true;
    }
    const QString pastes =
        m_editor && event.matches(QKeySequence::Paste) ? QGuiApplication::clipboard()->text() : QString();
    if (!pastes.trimmed().contains(u'\n'))
        return false;
    endWriting();
    emit pasted(pastes);
    return true;
}

bool GuideList::event(QEvent* event)
{
    // Tab would lead out of the list; F6 does that.
    if (event->type() == QEvent::KeyPress && currentIndex().isValid() && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return ListView::event(event);
}

void GuideList::keyPressEvent(QKeyEvent* event)
{
    if (isReturn(*event))
        return m_model.rowCount() > 0 ? write() : emit nextAsked();
    ListView::keyPressEvent(event);
}

/// The keys of the field in which a line is written.
bool GuideList::takeWritingKey(QKeyEvent& event)
{
    if (takeKey(event))
        return true;
    if (!m_editor || !isReturn(event))
        return false;
    const bool goesOn = m_editor->cursorPosition() == m_editor->text().size() && !m_editor->text().isEmpty();
    endWriting();
    if (goesOn)
        emit nextAsked();
    return true;
}

void GuideList::resizeEvent(QResizeEvent* event)
{
    ListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void GuideList::startDrag(Qt::DropActions)
{
    if (chosen().empty())
        return;
    auto* data = new QMimeData;
    data->setData(mimeType, "lines");
    auto* drag = new QDrag(this);
    drag->setMimeData(data);
    // What is dragged is drawn at its real size.
    const QRect row = visualRect(currentIndex());
    QPixmap picture = viewport()->grab(row);
    QPainter painter(&picture);
    paint::box(painter, QRect(QPoint(), row.size()), 2, {}, Theme::of(this).accent);
    painter.end();
    drag->setPixmap(picture);
    drag->setHotSpot({12, row.height() / 2});
    drag->exec(Qt::MoveAction);
}

/// Before which row something that is dropped at `point` comes to stand.
int GuideList::rowAt(const QPoint& point) const
{
    const auto under = indexAt(point);
    if (!under.isValid())
        return m_model.rowCount();
    return under.row() + (point.y() > visualRect(under).center().y() ? 1 : 0);
}

void GuideList::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->source() == this && event->mimeData()->hasFormat(mimeType) && editTriggers() != NoEditTriggers)
        event->acceptProposedAction();
}

void GuideList::dragMoveEvent(QDragMoveEvent* event)
{
    ListView::dragMoveEvent(event); // scrolls at the edges
    m_dropRow = rowAt(event->position().toPoint());
    viewport()->update();
    event->acceptProposedAction();
}

void GuideList::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropRow = -1;
    viewport()->update();
}

void GuideList::dropEvent(QDropEvent* event)
{
    const int row = rowAt(event->position().toPoint());
    dragLeaveEvent(nullptr);
    event->acceptProposedAction();
    setState(NoState);
    emit moveAsked(row);
}

void GuideList::paintEvent(QPaintEvent* event)
{
    ListView::paintEvent(event);
    if (m_dropRow < 0)
        return;
    const bool last = m_dropRow >= m_model.rowCount();
    const QRect beside = visualRect(m_model.index(last ? m_model.rowCount() - 1 : m_dropRow));
    QPainter painter(viewport());
    painter.fillRect(0, (last ? beside.bottom() + 1 : beside.top()) - 1, viewport()->width(), 2,
                     Theme::of(this).accent);
}

} // namespace ui
