#pragma once

#include "ui/personas/sheet_model.h"

#include <QStyledItemDelegate>

class QLineEdit;

namespace ui {

/// Paints the rows of a persona's sheet, and edits traits and facts in place.
class SheetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    SheetDelegate(const SheetModel& model, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

    /// Selects what is still open in the words of a job, the next one behind the cursor first. False where nothing is.
    static bool chooseOpenPart(QLineEdit& field);

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

signals:
    void typed(int row, const QString& text) const;

private:
    const SheetModel& m_model;
};

} // namespace ui
