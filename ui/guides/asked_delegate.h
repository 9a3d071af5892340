#pragma once

#include "ui/widgets/broken_lines.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of AskedModel: ✓, dot or box, the words on up to three lines, the time or the minutes.
class AskedDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    mutable LineCounts m_lines;
};

} // namespace ui
