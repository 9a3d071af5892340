#pragma once

#include "core/report/flow.h"
#include "core/report/study_report.h"

namespace core::report {

/// What every maker of a report's blocks needs to know. Refers to values that outlive it.
struct ReportView {
    const StudyReport& report;
    const SheetView& sheet; // its evidence as that of a sheet: numbers, links, paper and colours
    double air = 1;         // of the front page: less where it would not hold all
    bool snug = false;      // less air everywhere, to save a page with a few lines on it

    const Palette& palette() const { return sheet.palette; }
    double width() const { return sheet.frame.width; }
    double gap(double roomy) const { return snug ? 0.65 * roomy : roomy; }
};

// The type and the columns that the report's parts share.
inline constexpr TextStyle reportText{Face::Sans, 9, 4.35};
inline constexpr TextStyle reportStrong{Face::Sans, 9, 4.35, QFont::DemiBold};
inline constexpr TextStyle reportCell{Face::Sans, 7.9, 3.8};
inline constexpr TextStyle reportCellStrong{Face::Sans, 7.9, 3.8, QFont::DemiBold};
inline constexpr double narrowColumn = 58;
inline constexpr double wideColumn = 118;
inline constexpr double columnGutter = 6;

// What every part is made of (study_report_blocks.cpp).

/// A part's title with its bookmark and the anchor that the contents lead to; under it a remark, if any.
Block partTitle(const ReportView& view, const QString& title, const QString& remark = {});
/// A smaller heading over a rule, with a remark at its right.
Block tableHead(const ReportView& view, const QString& title, const QString& remark, double width);
/// Rows under `head`, of which none stands alone at the head or the end of a page; `head` is repeated over them.
std::vector<Unit> tableUnits(const Block& head, std::vector<Block> rows);
/// A text in lines that flow, no line of it alone.
std::vector<Unit> textUnits(const ReportView& view, const QString& text, double measure);
/// A sentence where there is nothing to show.
Block sentenceBlock(const ReportView& view, const QString& sentence);
/// A quote with its number, in the customer's voice or as something seen; `who` behind it on the last line where it
/// fits, else under it. A bar before it where it contradicts.
Block quoteBlock(const ReportView& view, const SheetEvidence& evidence, const QString& who, double measure);
QString shortDate(const ReportView& view, QDate date);
/// A share from `x` on: its numbers, and a dot on a line with its interval; in words where there are too few.
void putShare(Block& block, const ReportView& view, const Share& share, double x, double width, double base);
/// The marks of all people, parted by segment, or beyond 30 a bar, ending at `right`; and the words for those who
/// cannot see them.
void putPeople(Block& block, const ReportView& view, const SheetTrait& trait, double right, double middle);

// The front page (study_report_front.cpp).

/// Title, goal and the five numbers.
Block reportTitle(const ReportView& view);
/// Whether the goal has room there.
bool goalIsWhole(const ReportView& view);
/// The first three insights with a quote and their people.
std::vector<Unit> inShort(const ReportView& view);
/// What the study set out to learn.
std::vector<Unit> questionUnits(const ReportView& view, double width);

// Whom we listened to (study_report_sample.cpp).

/// The method, and beside it what it cannot show.
std::vector<Unit> methodUnits(const ReportView& view);
std::vector<Unit> peopleBySegment(const ReportView& view);

// Drawings (study_report_charts.cpp).

/// The tags heard so far, session after session; height 0: none were.
Block saturationBlock(const ReportView& view);
/// Each session as a stem on its day; height 0: there is none.
Block sessionsBlock(const ReportView& view);

/// How the tasks went (study_report_tasks.cpp); nothing where none was begun.
std::vector<Unit> taskUnits(const ReportView& view);

// What they told us (study_report_findings.cpp).

std::vector<Unit> themeUnits(const ReportView& view);
std::vector<Unit> insightUnits(const ReportView& view);
std::vector<Unit> matrixUnits(const ReportView& view);
/// How to read the matrix, and what was held back, side by side.
Block careBlock(const ReportView& view);

} // namespace core::report
