#include "core/analysis/saturation_chart.h"

#include "core/tr.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr double leftMargin = 28;
constexpr double topMargin = 16;
constexpr double bottomMargin = 20;
constexpr double widestSlot = 90; // of a person
constexpr double widestBar = 16;
constexpr int gridLines = 4;
constexpr int lastPeople = 6;

class Chart {
public:
    Chart(QPainter& painter, const QRectF& rect, const std::vector<SaturationPoint>& points, const ChartLook& look)
        : m_painter(painter),
          m_points(points),
          m_look(look),
          m_metrics(look.hint),
          m_area(rect.adjusted(leftMargin, topMargin, 0, -bottomMargin)),
          m_step(gridStep(points.back().tags, gridLines)),
          m_slot(std::min(widestSlot, m_area.width() / double(points.size())))
    {
        painter.setFont(look.hint);
    }

    void grid()
    {
        for (int line = 0; line <= gridLines; ++line) {
            const double height = y(line * m_step);
            m_painter.setRenderHint(QPainter::Antialiasing, false);
            m_painter.setPen(QPen(m_look.grid, 1));
            m_painter.drawLine(QPointF(m_area.left(), height), QPointF(m_area.right(), height));
            words(QPointF(m_area.left() - 8, height + m_metrics.ascent() / 2 - 1), QString::number(line * m_step),
                  Qt::AlignRight, m_look.soft);
        }
    }

    void people()
    {
        const double width = std::min(widestBar, m_slot * 0.5);
        double named = 0; // up to where the names of people reach
        for (size_t at = 0; at < m_points.size(); ++at) {
            const auto& point = m_points[at];
            const double middle = x(at);
            if (point.fresh > 0) {
                m_painter.fillRect(QRectF(middle - width / 2, y(point.fresh), width, y(0) - y(point.fresh)),
                                   m_look.bars);
                const bool clear = y(point.fresh) - y(point.tags) > 2 * m_metrics.height(); // of the line above
                if (width > 8 && clear)
                    words(QPointF(middle, y(point.fresh) - 4), QString::number(point.fresh), Qt::AlignHCenter,
                          m_look.soft);
            }
            const double half = m_metrics.horizontalAdvance(point.code) / 2;
            if (middle - half < named)
                continue;
            words(QPointF(middle, y(0) + 4 + m_metrics.ascent()), point.code, Qt::AlignHCenter, m_look.soft);
            named = middle + half + 6;
        }
    }

    void series()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        QPolygonF line;
        for (size_t at = 0; at < m_points.size(); ++at)
            line << QPointF(x(at), y(m_points[at].tags));
        m_painter.setPen(QPen(m_look.series, 1.8));
        m_painter.drawPolyline(line);
        if (m_slot < 10)
            return;
        m_painter.setBrush(m_look.paper);
        for (const auto& point : line)
            m_painter.drawEllipse(point, 3.5, 3.5);
    }

private:
    double x(size_t at) const { return m_area.left() + m_slot * (double(at) + 0.5); }
    double y(int tags) const { return m_area.bottom() - m_area.height() * tags / (gridLines * m_step); }
    void words(const QPointF& at, const QString& text, Qt::Alignment align, const QColor& colour)
    {
        const double width = m_metrics.horizontalAdvance(text);
        const double left = align & Qt::AlignRight ? at.x() - width : at.x() - width / 2;
        m_painter.setPen(colour);
        m_painter.drawText(QPointF(left, at.y()), text);
    }

    QPainter& m_painter;
    const std::vector<SaturationPoint>& m_points;
    const ChartLook& m_look;
    QFontMetricsF m_metrics;
    QRectF m_area;
    int m_step;
    double m_slot;
};

} // namespace

void paintSaturation(QPainter& painter, const QRectF& rect, const std::vector<SaturationPoint>& points,
                     const ChartLook& look)
{
    painter.save();
    Chart chart(painter, rect, points, look);
    chart.grid();
    chart.people();
    chart.series();
    painter.restore();
}

int gridStep(int highest, int lines)
{
    for (int unit = 1;; unit *= 10)
        for (const int factor : {1, 2, 5})
            if (factor * unit * lines >= highest)
                return factor * unit;
}

QString saturationWords(const std::vector<SaturationPoint>& points)
{
    const int last = std::min(lastPeople, int(points.size()) - 1);
    const int fresh = std::accumulate(points.end() - last, points.end(), 0,
                                      [](int sum, const SaturationPoint& point) { return sum + point.fresh; });
    const QString tags = points.back().tags == 1 ? tr("1 tag") : tr("%1 tags").arg(points.back().tags);
    if (last < 2)
        return tags;
    return tr("%1, %2 new among the last %3 people").arg(tags).arg(fresh).arg(last);
}

} // namespace core
