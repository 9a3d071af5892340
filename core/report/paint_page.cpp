#include "core/report/paint_page.h"

#include "core/report/text.h"

#include <QPainter>
#include <QPainterPath>
#include <QScopeGuard>

namespace core::report {
namespace {

class PagePainter {
public:
    PagePainter(QPainter& painter, double dotsPerMm) : m_painter(painter), m_scale(dotsPerMm) {}

    void operator()(const Box& box)
    {
        if (box.hatched)
            hatch(box);
        if (box.pen > 0) {
            m_painter.setPen(pen(box.colour, box.pen));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(scaled(box.rect));
        } else if (!box.hatched) {
            m_painter.fillRect(crisp(scaled(box.rect)), box.colour);
        }
    }

    void operator()(const Stroke& stroke)
    {
        QPen line = pen(stroke.colour, stroke.pen);
        if (stroke.dashed)
            line.setDashPattern({0.9 / stroke.pen, 0.7 / stroke.pen});
        m_painter.setPen(line);
        m_painter.drawLine(scaled(stroke.line.p1()), scaled(stroke.line.p2()));
    }

    void operator()(const Disc& disc)
    {
        QPen line = disc.pen > 0 ? pen(disc.colour, disc.pen) : QPen(Qt::NoPen);
        if (disc.dashed)
            line.setDashPattern({3, 2.3}); // in widths of the pen: it grows with a poster
        m_painter.setPen(line);
        m_painter.setBrush(disc.pen > 0 ? QBrush(Qt::NoBrush) : QBrush(disc.colour));
        m_painter.drawEllipse(scaled(disc.centre), disc.radius * m_scale, disc.radius * m_scale);
    }

    void operator()(const Cross& cross)
    {
        const QPointF diagonal(cross.half, cross.half);
        const QPointF other(cross.half, -cross.half);
        m_painter.setPen(pen(cross.colour, cross.pen));
        m_painter.drawLine(scaled(cross.centre - diagonal), scaled(cross.centre + diagonal));
        m_painter.drawLine(scaled(cross.centre - other), scaled(cross.centre + other));
    }

    void operator()(const Picture& picture)
    {
        m_painter.save();
        if (picture.round) {
            QPainterPath circle;
            circle.addEllipse(scaled(picture.rect));
            m_painter.setClipPath(circle);
        }
        m_painter.drawImage(scaled(picture.rect), picture.image);
        m_painter.restore();
    }

    void operator()(const TextRun& run)
    {
        m_painter.save();
        m_painter.setPen(run.colour);
        m_painter.translate(scaled(run.base));
        if (run.turned)
            m_painter.rotate(-90);
        // On paper text is drawn in the dots it was measured in; elsewhere its outlines are scaled, since Qt would
        // round the size of a font to whole dots and the lines would come out longer or shorter than they were laid
        // out.
        if (!qFuzzyCompare(m_scale, dotsPerMmOfText))
            m_painter.scale(m_scale / dotsPerMmOfText, m_scale / dotsPerMmOfText);
        drawLine(m_painter, run.text, run.style, run.direction);
        m_painter.restore();
    }

private:
    QPointF scaled(QPointF point) const { return point * m_scale; }
    QRectF scaled(const QRectF& rect) const { return {rect.topLeft() * m_scale, rect.size() * m_scale}; }

    QPen pen(QColor colour, double width) const
    {
        return QPen(colour, width * m_scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    }

    /// On a screen a hair line keeps to whole pixels, else it is a grey smear of varying width.
    static QRectF crisp(QRectF rect)
    {
        if (rect.height() < 4 && rect.width() > rect.height())
            rect = QRectF(rect.x(), std::round(rect.y()), rect.width(), std::max(1.0, std::round(rect.height())));
        return rect;
    }

    void hatch(const Box& box)
    {
        m_painter.save();
        m_painter.setClipRect(scaled(box.rect));
        m_painter.setPen(pen(box.colour, 0.2));
        const double height = box.rect.height();
        for (double x = box.rect.left() - height; x < box.rect.right(); x += 0.8) {
            m_painter.drawLine(scaled({x, box.rect.bottom()}), scaled({x + height, box.rect.top()}));
            m_painter.drawLine(scaled({x, box.rect.top()}), scaled({x + height, box.rect.bottom()}));
        }
        m_painter.restore();
    }

    QPainter& m_painter;
    double m_scale;
};

} // namespace

void paintPage(QPainter& painter, const Page& page, double dotsPerMm, Progress* progress)
{
    painter.save();
    const auto restored = qScopeGuard([&] { painter.restore(); }); // also when it is cancelled
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    PagePainter paint(painter, dotsPerMm);
    for (size_t at = 0; at < page.items.size(); ++at) {
        if (progress && at % 256 == 0) {
            progress->throwIfCancelled();
            progress->report(qint64(at), qint64(page.items.size()));
        }
        std::visit(paint, page.items[at]);
    }
}

QImage pictureOf(const Page& page, double dpi)
{
    const double dotsPerMm = dpi / 25.4;
    QImage image((page.size * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerMm * 1000));
    image.setDotsPerMeterY(qRound(dotsPerMm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, dotsPerMm);
    return image;
}

} // namespace core::report
