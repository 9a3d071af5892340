#pragma once

#include <QStyledItemDelegate>

namespace ui {

class TagTree;

/// Paints a row of the codebook: swatch, name with the letters that were searched for, figures. Names in place.
class TagTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit TagTreeDelegate(TagTree* tree);

    static constexpr int shift = 10; // of the swatch, for the arrow that folds

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    /// Another name was typed.
    void named(const QModelIndex& index, const QString& name) const;

private:
    const TagTree& m_tree;
};

} // namespace ui
