#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of HistoryModel: time, what was done, by whom; a day's head; the line "Now"; the beginning.
class HistoryDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace ui
