#pragma once

#include "core/import/document.h"
#include "core/import/pdf_lines.h"

namespace core::import {

/// Takes out what stands at the head or foot of page after page, and the numbers of pages. `pages` holds the lines of
/// each page in reading order, `heights` their heights. Gives what was dropped.
std::vector<Loss> dropRunningHeads(std::vector<std::vector<PdfLine>>& pages, const std::vector<qreal>& heights);

} // namespace core::import
