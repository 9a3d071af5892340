#include "ui/widgets/list_view.h"

#include "ui/widgets/focus.h"

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

} // namespace ui
