#include "ui/print/page_picture.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int around = 16;
constexpr double screenDpi = 96; // at which paper has its own size, in logical pixels
constexpr double mmToInch = 1 / 25.4;

} // namespace

PagePicture::PagePicture(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
}

void PagePicture::setPaper(QSizeF size)
{
    if (size == m_paper)
        return;
    m_paper = size;
    fit();
}

void PagePicture::setPicture(const QImage& picture)
{
    m_picture = picture;
    viewport()->update();
}

void PagePicture::setEmptyText(const QString& text)
{
    m_empty = text;
    viewport()->update();
}

void PagePicture::setFullSize(bool full)
{
    if (full == m_fullSize)
        return;
    m_fullSize = full;
    fit();
    emit fullSizeChanged(full);
}

QSize PagePicture::shownSize() const
{
    if (m_paper.isEmpty())
        return {};
    const QSizeF paper = m_paper * (mmToInch * screenDpi);
    if (m_fullSize)
        return paper.toSize();
    const QSize room = maximumViewportSize() - QSize(2 * around, 2 * around);
    return paper.scaled(room.expandedTo({40, 40}), Qt::KeepAspectRatio).toSize();
}

double PagePicture::dpi() const
{
    return m_paper.isEmpty() ? 0 : shownSize().width() * devicePixelRatioF() / (m_paper.width() * mmToInch);
}

QRect PagePicture::pageRect() const
{
    const QSize size = shownSize();
    const QSize room = viewport()->size();
    const int x = std::max(around, (room.width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(x, around - verticalScrollBar()->value()), size};
}

void PagePicture::fit()
{
    const QSize whole = m_fullSize ? shownSize() + QSize(2 * around, 2 * around) : QSize();
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, whole.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, whole.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(20);
    verticalScrollBar()->setSingleStep(20);
    viewport()->update();
    emit dpiChanged();
}

void PagePicture::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    fit();
}

void PagePicture::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme.chrome);
    if (m_picture.isNull()) {
        paint::text(painter, viewport()->rect().adjusted(around, around, -around, -around), m_empty, fontOf(Type::Body),
                    theme.inkSoft, Qt::AlignHCenter);
    } else {
        const QRect page = pageRect();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(page, m_picture);
        painter.setPen(theme.lineStrong);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(page.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus() && m_byKeyboard)
        paint::focusRing(painter, viewport()->rect(), theme, 0);
}

/// The place that was clicked stays under the pointer.
void PagePicture::zoomAt(QPoint place)
{
    const QRect before = pageRect();
    const QPointF share(double(place.x() - before.left()) / std::max(1, before.width()),
                        double(place.y() - before.top()) / std::max(1, before.height()));
    setFullSize(!m_fullSize);
    if (!m_fullSize)
        return;
    const QSize size = shownSize();
    horizontalScrollBar()->setValue(around + qRound(share.x() * size.width()) - place.x());
    verticalScrollBar()->setValue(around + qRound(share.y() * size.height()) - place.y());
}

void PagePicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = false;
    m_pressedAt = event->pos();
    m_scrolledFrom = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

void PagePicture::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const QPoint way = event->pos() - m_pressedAt;
    if (!m_dragged && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragged = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(m_scrolledFrom.x() - way.x());
    verticalScrollBar()->setValue(m_scrolledFrom.y() - way.y());
}

void PagePicture::mouseReleaseEvent(QMouseEvent* event)
{
    viewport()->setCursor(Qt::PointingHandCursor);
    if (event->button() == Qt::LeftButton && !m_dragged && hasPicture())
        zoomAt(event->pos());
}

void PagePicture::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return zoomAt(viewport()->rect().center());
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return event->ignore(); // another page
    default: return QAbstractScrollArea::keyPressEvent(event);
    }
}

void PagePicture::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = reachedByKeyboard(*event);
    QAbstractScrollArea::focusInEvent(event);
}

void PagePicture::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace ui
