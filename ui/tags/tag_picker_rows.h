#pragma once

#include <QAbstractButton>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of TagChoiceModel in a list: swatch, path, whether it is on already, how often, by how many people, the
/// key.
class TagChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 30;
    static constexpr int mostKeys = 9;
};

/// The last row, which makes a tag of what was typed.
class CreateTagRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit CreateTagRow(QWidget* parent);
    /// `current`: Enter takes it.
    void setState(const QString& name, bool current);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_current = false;
};

} // namespace ui
