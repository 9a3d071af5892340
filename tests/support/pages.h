#pragma once

#include "core/report/page.h"

namespace support {

/// All words of a page or a document, in the order in which they are read.
QString wordsOf(const core::report::Page& page);
QString wordsOf(const core::report::SheetPages& document);

/// The first two texts that lie on one another, or nothing.
QString firstOverlap(const core::report::Page& page);

/// The first mark or text that a print in grey would swallow, or nothing.
QString firstLostInGrey(const core::report::Page& page);

/// Pixels that are neither grey nor nearly black.
int colourfulPixels(const QImage& picture);

/// The first thing that reaches into the page's margins, or nothing.
QString firstOutside(const core::report::Page& page);

/// Checks that `words` has the parts, one after the other.
void checkOrder(const QString& words, const QStringList& parts);

/// Checks that nothing overlaps or leaves the page.
void checkTidy(const core::report::SheetPages& document);

} // namespace support
