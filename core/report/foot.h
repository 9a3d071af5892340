#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// Sample, fieldwork, consent and how to read the sheet, in four columns under a rule.
Block footColumns(const SheetView& view);

/// The last line of every page; `page` and `pages` count from the persona's first.
Block lastLine(const SheetView& view, int page, int pages, bool underColumns);

/// "version 3, 14 May 2026"; without a version only the date.
QString versionAndDate(const PersonaSheet& sheet);

/// "Mara Ottwell" as the name of a file: "mara-ottwell".
QString slugOf(const QString& name);

} // namespace core::report
