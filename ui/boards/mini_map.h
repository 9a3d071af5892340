#pragma once

#include <QPixmap>
#include <QWidget>

namespace ui {

class BoardCanvas;

/// A small picture of a whole board, with what of it the canvas shows. Click and drag move the view.
class MiniMap : public QWidget {
    Q_OBJECT

public:
    explicit MiniMap(BoardCanvas& canvas, QWidget* parent = nullptr);
    /// The canvas shows something else.
    void renew();
    QSize sizeHint() const override { return {264, 88}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRectF shown() const; // board pixels
    double scale() const;
    QRectF toMap(const QRectF& rect) const;
    void moveTo(QPointF point);
    void paintBlocks();

    BoardCanvas& m_canvas;
    QPixmap m_blocks; // of the clusters and cards
    QRectF m_of;      // what they were painted of; board pixels
};

} // namespace ui
