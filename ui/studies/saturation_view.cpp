#include "ui/studies/saturation_view.h"

#include "ui/widgets/paint.h"

#include "core/analysis/saturation_chart.h"

namespace ui {
namespace {

constexpr int leastPoints = 2; // one person saturates nothing

} // namespace

SaturationView::SaturationView(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPoints({});
}

void SaturationView::setPoints(const std::vector<core::SaturationPoint>& points)
{
    m_points = points;
    setVisible(points.size() >= leastPoints);
    setAccessibleName(points.empty() ? tr("Saturation") : tr("Saturation: %1").arg(core::saturationWords(points)));
    update();
}

QSize SaturationView::sizeHint() const
{
    return {400, scaled(220)};
}

void SaturationView::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    core::paintSaturation(painter, QRectF(rect()).adjusted(16, 4, -16, -8), m_points,
                          {.grid = theme.line,
                           .bars = theme.lineStrong,
                           .series = theme.accent,
                           .ink = theme.ink,
                           .soft = theme.inkSoft,
                           .paper = theme.paper,
                           .hint = fontOf(Type::Hint)});
}

} // namespace ui
