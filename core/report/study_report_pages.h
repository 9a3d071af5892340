#pragma once

#include "core/progress.h"
#include "core/report/sheet_layout.h"
#include "core/report/study_report.h"

namespace core::report {

/// Lays the report out: front page, method and sample, themes, insights and the matrix; with the full template the
/// numbered evidence. Needs a QGuiApplication; may run on a worker. Throws Failure(Cancelled).
SheetPages layoutReport(const StudyReport& report, const SheetOptions& options, Progress* progress = nullptr);

} // namespace core::report
