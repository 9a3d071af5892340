#pragma once

#include "ui/widgets/broken_lines.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints the sentences of a column of a Table on as many lines as they need, up to three. The table's rows must not be
/// of one height.
class WrappedCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable LineCounts m_lines;
};

} // namespace ui
