#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of ClaimChoiceModel in two lines: the claim, and whose it is; how the highlights stand under it
/// already.
class ClaimChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 44;
};

} // namespace ui
