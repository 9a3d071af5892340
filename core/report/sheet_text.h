#pragma once

#include "core/report/sheet_layout.h"

namespace core::report {

/// The sheets as one HTML page in the order of the printed ones: the edition for screen readers. Nothing is loaded from
/// elsewhere; every text is escaped.
QString htmlOf(const std::vector<PersonaSheet>& sheets, const SheetOptions& options);

/// The sheets as Markdown, numbers as links to the evidence.
QString markdownOf(const std::vector<PersonaSheet>& sheets, const SheetOptions& options);

} // namespace core::report
