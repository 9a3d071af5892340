#include "ui/widgets/popup_list.h"

#include <QAbstractItemModel>
#include <QListView>
#include <QString>

namespace ui {

QListView* popupList(QAbstractItemModel& model, const QString& name, QWidget* popup)
{
    auto* list = new QListView(popup);
    list->setAccessibleName(name);
    list->setModel(&model);
    list->setFrameShape(QFrame::NoFrame);
    list->setFocusPolicy(Qt::NoFocus);
    list->setUniformItemSizes(true);
    list->setMouseTracking(true);
    list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return list;
}

} // namespace ui
