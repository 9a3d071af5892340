#pragma once

#include "ui/widgets/paint.h"

#include <QWidget>

namespace ui {

/// The tags of a highlight as chips, on as many lines as they need, and behind them, where it is asked for, "+ Tag".
/// By keyboard: arrows walk the chips, Delete takes one off, Enter on "+ Tag" adds one.
class ChipRow : public QWidget {
    Q_OBJECT

public:
    explicit ChipRow(QWidget* parent = nullptr);
    void setChips(const std::vector<paint::Chip>& chips);
    /// Shows a cross on each chip, and "+ Tag".
    void setEditable(bool editable);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    /// Where the chip stands; behind the last one "+ Tag".
    QRect placeOf(int chip) const { return places(width())[static_cast<size_t>(chip)]; }

signals:
    void removed(int chip);
    void added();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    std::vector<QRect> places(int width) const;
    int at(const QPoint& point) const;
    bool isAdd(int item) const { return item == static_cast<int>(m_chips.size()); }
    void describe();
    void paintAdd(QPainter& painter, const QRect& rect) const;

    std::vector<paint::Chip> m_chips;
    bool m_editable = false;
    bool m_byKeyboard = false;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace ui
