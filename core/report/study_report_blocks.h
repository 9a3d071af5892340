#pragma once

#include "core/report/flow.h"
#include "core/report/study_report.h"

namespace core::report {

/// What every maker of a report's blocks needs to know.
struct ReportView {
    const StudyReport& report;
    Palette palette;
    Frame frame;
    double air = 1; // of the front page: less where it would not hold all
};

/// Title, goal and the five numbers.
Block reportTitle(const ReportView& view);
/// A part's title with its bookmark and the anchor that the contents lead to.
Block partTitle(const ReportView& view, const QString& title);
/// A smaller heading over a rule, with a remark at its right.
Block tableHead(const ReportView& view, const QString& title, const QString& remark, double width);
/// The first three insights with a quote and their people.
std::vector<Unit> inShort(const ReportView& view);
/// What the study set out to learn.
std::vector<Unit> questionUnits(const ReportView& view, double width);
/// The method, and beside it what it cannot show.
Block methodBlock(const ReportView& view);
std::vector<Unit> peopleBySegment(const ReportView& view);
std::vector<Unit> sessionUnits(const ReportView& view);
Block saturationBlock(const ReportView& view);
std::vector<Unit> themeUnits(const ReportView& view);
std::vector<Unit> insightUnits(const ReportView& view);
std::vector<Unit> matrixUnits(const ReportView& view);

} // namespace core::report
