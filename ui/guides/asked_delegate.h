#pragma once

#include <QHash>
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
    mutable QHash<std::pair<bool, QString>, int> m_lines; // how many a text needs, in small print or not
    mutable int m_width = 0;
};

} // namespace ui
