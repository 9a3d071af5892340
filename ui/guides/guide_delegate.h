#pragma once

#include "ui/guides/guide_list.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints a line of a guide: its number, its words on as many lines as they need, what it serves and its minutes.
class GuideDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit GuideDelegate(GuideList& list);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    GuideList& m_list;
    mutable QHash<QString, int> m_lines; // how many a text needs in its column
    mutable int m_width = 0;
};

} // namespace ui
