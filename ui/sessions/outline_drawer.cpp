#include "ui/sessions/outline_drawer.h"

#include "ui/guides/guide_panel.h"
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

OutlineDrawer::OutlineDrawer(GuidePanel* guide, QAbstractItemModel* outline, QWidget* over)
    : Surface(&Theme::page, Qt::RightEdge, over), m_guide(guide)
{
    setAccessibleName(tr("Guide and outline"));
    m_head = new SectionHead(tr("Outline"));
    m_head->setNote(tr("Esc closes"));
    m_list = new PanelList(tr("Outline"));
    m_list->setModel(outline);
    m_list->setItemDelegate(new OutlineDelegate(m_list));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_guide, 3);
    column->addWidget(m_head);
    column->addWidget(m_list, 2);
    column->addStretch();
    connect(m_list, &QListView::clicked, this, &OutlineDrawer::choose);
    connect(m_list, &QListView::activated, this, &OutlineDrawer::choose);
    connect(m_guide, &GuidePanel::used, this, &OutlineDrawer::close);
    for (auto* list : {m_list, &m_guide->list(), &m_guide->followUps()})
        list->installEventFilter(this);
    over->installEventFilter(this);
    hide();
}

void OutlineDrawer::open(bool withGuide)
{
    const bool outline = m_list->model()->rowCount() > 0;
    m_guide->setVisible(withGuide);
    m_head->setVisible(outline);
    m_head->setLineAbove(withGuide);
    m_list->setVisible(outline);
    place();
    show();
    raise();
    (withGuide ? &m_guide->list() : m_list)->setFocus(Qt::ShortcutFocusReason);
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
    const bool pressed = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != parentWidget() && pressed && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::ShortcutOverride)
            return false;
        close();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace ui
