#pragma once

#include "core/report/study_report.h"

namespace core::report {

/// "answered" …
QString standingText(StudyQuestion::Status status);
/// "3 of 5"; "1 of 2, too few"; "–" where nobody was asked.
QString shareText(const Share& share);
/// "–" for none.
QString countText(int count);
/// How many sessions at the end are held against those before them, in the saturation curve; 0: too few for that.
int lastSessions(const StudyReport& report);
/// "After 20 sessions, 39 of 40 tags had been heard. The one that came later is from S31."
QString saturationText(const StudyReport& report);
/// Names the pairs of segments whose lines do not overlap; empty where there is nothing to compare.
QString careText(const StudyReport& report);
QString themeRemark(const StudyReport& report);
QString matrixRemark();
QString taskRemark();
/// Of the people's table.
QString peopleRemark();

/// The titles of the report's parts, as its contents have them.
namespace part {
QString method();
QString saturation();
QString tasks();
QString themes();
QString insights();
QString matrix();
QString evidence();
} // namespace part

/// What stands in a part that has nothing to show.
QString noThemes();
QString noInsights();

/// The findings with all their evidence as the sections of a sheet, so that they are numbered and printed as there.
PersonaSheet evidenceOf(const StudyReport& report);

} // namespace core::report
