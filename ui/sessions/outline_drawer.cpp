#include "ui/sessions/outline_drawer.h"

#include "ui/sessions/panel_delegates.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/type.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int drawerWidth = 280;

} // namespace

OutlineDrawer::OutlineDrawer(QAbstractItemModel* outline, QWidget* over) : Surface(&Theme::page, Qt::RightEdge, over)
{
    setAccessibleName(tr("Outline"));
    auto* head = new SectionHead(tr("Outline"));
    head->setNote(tr("Esc closes"));
    m_list = new ListView(tr("Outline"));
    m_list->setModel(outline);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &OutlineDrawer::choose);
    connect(m_list, &QListView::activated, this, &OutlineDrawer::choose);
    m_list->installEventFilter(this);
    over->installEventFilter(this);
    hide();
}

void OutlineDrawer::open()
{
    place();
    show();
    raise();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void OutlineDrawer::place()
{
    setGeometry(0, 0, qMin(scaled(drawerWidth), parentWidget()->width()), parentWidget()->height());
}

void OutlineDrawer::choose(const QModelIndex& index)
{
    if (!isVisible()) // a double click is a click and an activation
        return;
    emit chosen(index.row());
    close();
}

void OutlineDrawer::close()
{
    hide();
    emit closed();
}

bool OutlineDrawer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_list && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace ui
