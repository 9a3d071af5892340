#pragma once

#include "core/report/page.h"

class QIODevice;

namespace core::report {

/// Writes the first page as SVG, 96 pixels an inch, with text as text in the order in which it is read. The same page
/// gives the same bytes. Throws Failure where it could not be written.
void writeSvg(const SheetPages& document, QIODevice& device);

} // namespace core::report
