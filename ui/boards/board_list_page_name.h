#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace ui {

/// Paints a cell as the table does, and lets it be named in place.
class BoardNameDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BoardNameDelegate(QAbstractItemView& table);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const QAbstractItemDelegate& m_cells;
};

} // namespace ui
