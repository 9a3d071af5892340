#pragma once

#include <QWidget>

namespace ui {

/// The sixteen colours that a tag may have. Arrows walk them, Enter or Space takes one.
class SwatchGrid : public QWidget {
    Q_OBJECT

public:
    explicit SwatchGrid(QWidget* parent = nullptr);

    void setHue(int hue); // 1 to 16; 0: none of them
    int hue() const { return m_hue; }
    QRect placeOf(int hue) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void picked(int hue);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void point(int hue);
    int hueAt(const QPoint& point) const;

    int m_hue = 1;
    int m_at = 1; // that the keyboard is on
    bool m_byKeyboard = false;
};

} // namespace ui
