#pragma once

#include <QAbstractButton>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of NamePickerModel in a list: icon, name with the letters that were meant, note, key.
class NamePickerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 30;
    static constexpr int mostKeys = 9;
};

/// The last row, which makes something of what was typed.
class NamePickerMakeRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit NamePickerMakeRow(QWidget* parent);
    void setSign(const QString& icon) { m_icon = icon; }
    /// `current`: Enter takes it.
    void setState(const QString& words, bool current);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_current = false;
};

} // namespace ui
