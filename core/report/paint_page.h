#pragma once

#include "core/progress.h"
#include "core/report/page.h"

class QPainter;

namespace core::report {

/// Paints `page` with its top left at the painter's origin. `dotsPerMm` is the zoom: device
/// units to a millimetre; at `dotsPerMmOfText` (1200 dpi) text is drawn unscaled, as PDF wants it.
/// Throws Failure(Cancelled).
void paintPage(QPainter& painter, const Page& page, double dotsPerMm, Progress* progress = nullptr);

/// The page as a picture of `dpi` on white.
QImage pictureOf(const Page& page, double dpi);

} // namespace core::report
