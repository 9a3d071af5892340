#pragma once

#include "ui/widgets/list_view.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of PageTagModel: swatch, path, count.
class PageTagDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A list whose rows break anew where it becomes narrower, by a scroll bar too.
class PanelList : public ListView {
    Q_OBJECT

public:
    using ListView::ListView;

protected:
    void resizeEvent(QResizeEvent* event) override;
};

/// Paints a row of OutlineModel: icon, the words on up to three lines, time.
class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
