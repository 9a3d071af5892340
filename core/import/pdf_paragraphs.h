#pragma once

#include "core/import/document_flow.h"
#include "core/import/pdf_lines.h"

namespace core::import {

/// Writes the lines of a PDF as paragraphs into the flow. A paragraph ends at a wider gap, at a change of size, where
/// the next word would have fitted on the line, at an indent where the document has such, and before a speaker's label
/// or a time. Words that are broken at the end of a line are joined. `pages` holds the lines of each page in reading
/// order.
void writeParagraphs(const std::vector<std::vector<PdfLine>>& pages, const QStringList& researchers,
                     DocumentFlow& flow);

} // namespace core::import
