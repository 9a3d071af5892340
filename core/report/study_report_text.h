#pragma once

#include "core/report/study_report.h"

namespace core::report {

/// The report as one HTML page in the order of the printed one: the edition for screen readers. Nothing is loaded from
/// elsewhere; every text is escaped.
QString htmlOf(const StudyReport& report);

QString markdownOf(const StudyReport& report);

/// The titles of the report's parts, as its contents have them.
namespace part {
QString method();
QString saturation();
QString themes();
QString insights();
QString matrix();
} // namespace part

} // namespace core::report
