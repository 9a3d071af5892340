#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr double segmentColumn = 44;
constexpr double widestHead = 22; // of a column of numbers
constexpr double columnGap = 4;
constexpr double leastGap = 1.6;
constexpr size_t mostMethodLines = 34; // that stand beside what the study cannot show

/// The right ends of the table's columns of numbers, and how wide each may be.
struct Columns {
    std::vector<double> right;
    std::vector<double> width;
};

double longestWord(const QString& text)
{
    double width = 0;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        width = std::max(width, widthOf(word, reportCell));
    return width;
}

/// Heads of roles may be broken between words; what is left over goes to all columns alike.
Columns columnsOf(const ReportView& view)
{
    Columns columns;
    double wanted = 0;
    for (const QString& head : view.report.peopleHeads) {
        columns.width.push_back(std::clamp(longestWord(head) + 0.3, 6.0, widestHead));
        wanted += columns.width.back() + columnGap;
    }
    const double spare = (view.width() - segmentColumn - wanted) / double(columns.width.size());
    double x = segmentColumn;
    for (double& width : columns.width) {
        x += width + columnGap + spare;
        width += spare > 0 ? spare : std::min(0.0, spare + columnGap - leastGap); // a narrow gap before a broken word
        columns.right.push_back(x);
    }
    return columns;
}

Block peopleHead(const ReportView& view, const Columns& columns)
{
    const auto& palette = view.palette();
    Block block = tableHead(view, tr("People by segment and role"), peopleRemark(), view.width());
    const double top = block.height + 1;
    block.lines({0, top}, wrapped(tr("Segment"), reportCell, {segmentColumn}), palette.ink2);
    double bottom = top + reportCell.leading;
    for (size_t i = 0; i < columns.right.size(); ++i) {
        const Paragraph head = limited(wrapped(view.report.peopleHeads[qsizetype(i)], reportCell, {columns.width[i]}),
                                       4, columns.width[i]);
        bottom = std::max(bottom, block.linesFlushRight(columns.right[i], top, head, palette.ink2));
    }
    block.rule(0, view.width(), bottom + 0.8, 0.2, palette.ink3);
    block.height = bottom + 1;
    return block;
}

Block peopleRow(const ReportView& view, const Columns& columns, const StudyReport::PeopleRow& row, bool all)
{
    const auto& palette = view.palette();
    Block block;
    constexpr double top = 1.2;
    const Paragraph name = limited(wrapped(row.segment, reportCellStrong, {segmentColumn - 3}), 3, segmentColumn - 3);
    block.height = block.lines({0, top}, name, palette.ink) + top;
    for (size_t i = 0; i < row.counts.size(); ++i) {
        const bool strong = all || int(i) == view.report.totalsFrom;
        const QString text = countText(row.counts[i]);
        block.textEnding(columns.right[i], top + reportCell.baseline(), text, strong ? reportCellStrong : reportCell,
                         row.counts[i] == 0 ? palette.ink2 : palette.ink);
    }
    block.rule(0, view.width(), block.height, 0.12, palette.hair);
    block.height += 0.12;
    return block;
}

/// What the study cannot show, behind a thin line.
Block limitsBlock(const ReportView& view)
{
    Block block;
    const auto& palette = view.palette();
    const double measure = narrowColumn - 3;
    const Paragraph head = wrapped(tr("What this cannot show"), reportCellStrong, {measure});
    double y = block.lines({3, 0}, head, palette.ink);
    const Paragraph lines = wrapped(view.report.cannotShow.simplified(), reportCell, {measure});
    y = lines.rightToLeft ? block.linesFlushRight(narrowColumn, y, lines, palette.ink2)
                          : block.lines({3, y}, lines, palette.ink2);
    block.add(Box{{0, 0, 0.2, y}, palette.ink3, 0, false});
    block.height = y;
    return block;
}

} // namespace

std::vector<Unit> methodUnits(const ReportView& view)
{
    const auto& report = view.report;
    QString text = report.sample;
    if (!report.method.trimmed().isEmpty())
        text += u'\n' + report.method.trimmed();
    std::vector<Unit> lines = textUnits(view, text, wideColumn);
    if (!goalIsWhole(view)) {
        Block head;
        head.height =
            head.lines({0, 0}, wrapped(tr("The goal in full"), reportStrong, {wideColumn}), view.palette().ink);
        lines.push_back({std::move(head), 3, true});
        for (auto& unit : textUnits(view, report.goal, wideColumn))
            lines.push_back(std::move(unit));
    }
    if (report.cannotShow.isEmpty())
        return lines;
    Block limits = limitsBlock(view);
    if (lines.size() > mostMethodLines || limits.height > double(mostMethodLines) * reportText.leading) {
        for (auto& unit : textUnits(view, tr("What this cannot show: %1").arg(report.cannotShow), wideColumn)) {
            unit.before = lines.empty() ? 0 : unit.before;
            lines.push_back(std::move(unit));
        }
        return lines;
    }
    const Filled column = fillColumn(lines, 0, 1e6, true);
    Block both = column.block;
    both.put(limits, {wideColumn + columnGutter, 0});
    both.height = std::max(both.height, limits.height);
    return {Unit{std::move(both), 0, false}};
}

std::vector<Unit> peopleBySegment(const ReportView& view)
{
    if (view.report.peopleRows.empty())
        return {};
    const Columns columns = columnsOf(view);
    std::vector<Block> rows;
    for (const auto& row : view.report.peopleRows)
        rows.push_back(peopleRow(view, columns, row, &row == &view.report.peopleRows.back()));
    return tableUnits(peopleHead(view, columns), std::move(rows));
}

} // namespace core::report
