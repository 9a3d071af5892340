#pragma once

#include "core/report/sheet_layout.h"
#include "core/report/study_report.h"

namespace core::report {

/// The report as one HTML page in the order of the printed one: the edition for screen readers. Nothing is loaded from
/// elsewhere; every text is escaped. With the full template it ends with the numbered evidence.
QString htmlOf(const StudyReport& report, const SheetOptions& options);

QString markdownOf(const StudyReport& report, const SheetOptions& options);

} // namespace core::report
