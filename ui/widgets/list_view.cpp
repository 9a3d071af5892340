#include "ui/widgets/list_view.h"

#include "ui/widgets/focus.h"

#include <QStyleOptionViewItem>

namespace ui {

ListView::ListView(const QString& name, QWidget* parent) : QListView(parent)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
}

void ListView::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    if (m_byKeyboard && !currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
    QListView::focusInEvent(event);
}

QModelIndex ListView::chosenFrom(int row, int by) const
{
    for (; row >= 0 && row < model()->rowCount(); row += by)
        if (const auto index = model()->index(row, 0); index.flags() & Qt::ItemIsEnabled)
            return index;
    return currentIndex();
}

QModelIndex ListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!model() || !currentIndex().isValid())
        return QListView::moveCursor(action, modifiers);
    switch (action) {
    case MoveUp: return chosenFrom(currentIndex().row() - 1, -1);
    case MoveDown: return chosenFrom(currentIndex().row() + 1, 1);
    case MoveHome: return chosenFrom(0, 1);
    case MoveEnd: return chosenFrom(model()->rowCount() - 1, -1);
    default: return QListView::moveCursor(action, modifiers);
    }
}

void ListView::keyPressEvent(QKeyEvent* event)
{
    m_byKeyboard = true;
    QListView::keyPressEvent(event);
}

void ListView::mousePressEvent(QMouseEvent* event)
{
    m_byKeyboard = false;
    QListView::mousePressEvent(event);
}

paint::RowState rowState(const QStyleOptionViewItem& option)
{
    const auto* list = qobject_cast<const ListView*>(option.widget);
    return {.selected = bool(option.state & QStyle::State_Selected),
            .hovered = bool(option.state & QStyle::State_MouseOver),
            .focused = list && list->showsFocus() && option.state & QStyle::State_HasFocus,
            // not State_Active, which goes with the focus
            .activeWindow = !option.widget || option.widget->isActiveWindow()};
}

} // namespace ui
