#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of TagChoiceModel in a list: swatch, path, whether it is on already, how often, by how many people, the
/// key.
class TagChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 30;
};

} // namespace ui
