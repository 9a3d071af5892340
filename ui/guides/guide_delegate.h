#pragma once

#include "ui/guides/guide_list.h"
#include "ui/widgets/broken_lines.h"

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
    mutable LineCounts m_lines;
};

} // namespace ui
