#pragma once

#include <QAbstractScrollArea>
#include <QImage>
#include <QPoint>

namespace ui {

/// A printed page as a picture: whole in its area, or at the size of paper. A click changes between the two, dragging
/// scrolls. It says which size it wants and shows what it is given, stretched until the right one comes.
class PagePicture : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PagePicture(QWidget* parent = nullptr);

    /// In millimetres.
    void setPaper(QSizeF size);
    void setPicture(const QImage& picture);
    bool hasPicture() const { return !m_picture.isNull(); }
    /// Stands in the middle while there is no page.
    void setEmptyText(const QString& text);

    bool isFullSize() const { return m_fullSize; }
    void setFullSize(bool full);
    /// The dots per inch at which the page fills its place on this screen.
    double dpi() const;

signals:
    void dpiChanged();
    void fullSizeChanged(bool full);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// Where the page stands in the viewport, in logical pixels.
    QRect pageRect() const;
    QSize shownSize() const;
    void fit();
    void zoomAt(QPoint place);

    QSizeF m_paper;
    QImage m_picture;
    QString m_empty;
    bool m_fullSize = false;
    bool m_byKeyboard = false;
    bool m_dragged = false;
    QPoint m_pressedAt;
    QPoint m_scrolledFrom;
};

} // namespace ui
