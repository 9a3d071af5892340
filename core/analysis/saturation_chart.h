#pragma once

#include "core/analysis/study_standing.h"

#include <QColor>
#include <QFont>

class QPainter;
class QRectF;

namespace core {

/// The colours and the type of a chart, on a screen or on a page.
struct ChartLook {
    QColor grid, bars, series, ink, soft, paper;
    QFont hint;
};

/// The tags in use after each person (a line) and those that came with them (bars), in the order of their first
/// session. `points` is not empty.
void paintSaturation(QPainter& painter, const QRectF& rect, const std::vector<SaturationPoint>& points,
                     const ChartLook& look);

/// The step of a grid of `lines` lines: 1, 2, 5, 10, 20 … so that `highest` fits under them.
int gridStep(int highest, int lines);

/// "26 tags, 1 new among the last 6 people": what the chart says.
QString saturationWords(const std::vector<SaturationPoint>& points);

} // namespace core
