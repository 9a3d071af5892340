#pragma once

#include <QAbstractButton>
#include <QStyledItemDelegate>

namespace ui {

/// Paints a row of ClaimChoiceModel in two lines: the claim, and whose it is; how the highlights stand under it
/// already.
class ClaimChoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int rowPixels = 44;
};

/// A last row of the popup, which makes something of what was typed.
class MakeRow : public QAbstractButton {
    Q_OBJECT

public:
    MakeRow(const QString& icon, QWidget* parent);
    /// `current`: Enter takes it.
    void setState(const QString& words, bool current);

    static constexpr int rowPixels = 30;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_current = false;
};

} // namespace ui
