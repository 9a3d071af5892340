#include "ui/boards/mini_map.h"

#include "ui/boards/board_canvas.h"
#include "ui/widgets/paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr double margin = 4;  // pixels
constexpr double around = 60; // the board; board pixels

} // namespace

MiniMap::MiniMap(BoardCanvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas)
{
    setAccessibleName(tr("Overview of the board"));
    setFixedSize(sizeHint());
    connect(&canvas, &BoardCanvas::viewChanged, this, qOverload<>(&QWidget::update));
}

void MiniMap::renew()
{
    m_blocks = {};
    update();
}

QRectF MiniMap::shown() const
{
    const QRectF board = m_canvas.scene().layout.painted();
    return board.isEmpty() ? m_canvas.visibleArea() : board.adjusted(-around, -around, around, around);
}

double MiniMap::scale() const
{
    const QRectF all = shown();
    return std::min((width() - 2 * margin) / std::max(1.0, all.width()),
                    (height() - 2 * margin) / std::max(1.0, all.height()));
}

QRectF MiniMap::toMap(const QRectF& rect) const
{
    const QPointF corner = (rect.center() - shown().center()) * scale() + QPointF(width(), height()) / 2;
    const QSizeF size = rect.size() * scale();
    return {corner - QPointF(size.width(), size.height()) / 2, size};
}

void MiniMap::paintBlocks()
{
    m_of = shown();
    m_blocks = QPixmap(size() * devicePixelRatioF());
    m_blocks.setDevicePixelRatio(devicePixelRatioF());
    const Theme& theme = Theme::of(this);
    m_blocks.fill(theme.paper);
    QPainter painter(&m_blocks);
    const auto& scene = m_canvas.scene();
    for (const auto& photo : scene.content.photos)
        painter.fillRect(toMap(photo.place), theme.line);
    for (const auto item : scene.index.all()) {
        const int around = item.isCard ? scene.index.aroundCard(item.at) : scene.index.aroundCluster(item.at);
        const bool leaf = !item.isCard && scene.index.clustersIn(item.at).empty();
        if (item.isCard && around >= 0)
            continue;
        const QRectF rect =
            toMap(item.isCard ? scene.layout.cards[size_t(item.at)] : scene.layout.clusters[size_t(item.at)]);
        painter.fillRect(QRectF(rect.topLeft(), rect.size().expandedTo({1, 1})),
                         item.isCard || leaf ? theme.lineStrong : theme.line);
    }
}

void MiniMap::paintEvent(QPaintEvent*)
{
    if (m_blocks.isNull() || m_of != shown() || m_blocks.devicePixelRatio() != devicePixelRatioF())
        paintBlocks();
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_blocks);
    paint::box(painter, rect(), 4, {}, theme.line);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5);
    painter.drawRect(toMap(m_canvas.visibleArea()) & inner);
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        moveTo(event->position());
}

void MiniMap::moveTo(QPointF point)
{
    const QPointF from = point - QPointF(width(), height()) / 2;
    m_canvas.setView(shown().center() + from / scale(), m_canvas.zoom());
}

void MiniMap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        renew();
    QWidget::changeEvent(event);
}

} // namespace ui
