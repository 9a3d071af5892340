#pragma once

#include "ui/follow_ups/follow_up_model.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints a follow-up in one line: a square to check, its words, to whom, where from, until when.
class FollowUpDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    FollowUpDelegate(const FollowUpModel& model, bool showsWhom, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    static constexpr int rowPixels = 32;

private:
    const FollowUpModel& m_model;
    bool m_showsWhom;
};

} // namespace ui
