#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of NamePickerModel in a list: icon, name with the letters that were meant, note, key.
class NamePickerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 30;
};

} // namespace ui
