#pragma once

#include <QStyledItemDelegate>

namespace ui {

/// What a model tells of a row that ShareDelegate paints; Qt::DisplayRole is its name.
enum ShareRole {
    FigureRole = Qt::UserRole + 200, // on the right of the name: "14:00"
    DetailRole,                      // below it: "2×, 40 %"
    PartRole,                        // of the longest bar, 0 to 1
    HueRole                          // of the bar, 1 to 16; 0: neutral
};

/// A name and its figure on one line; below a bar and a detail.
class ShareDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int height();
};

} // namespace ui
