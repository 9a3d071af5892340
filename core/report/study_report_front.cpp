#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr TextStyle figureNumber{Face::Display, 22, 9, QFont::Bold, false, 97};
constexpr TextStyle shortTitle{Face::Display, 13, 5.6, QFont::DemiBold};
constexpr size_t mostInShort = 3;
constexpr double goalMeasure = 150;
constexpr size_t mostGoalLines = 12;

Paragraph goalLines(const ReportView& view)
{
    const TextStyle large{Face::Display, 17, 7.4};
    const QString& goal = view.report.goal;
    return wrapped(goal.simplified(), goal.size() < 240 ? large : large.sized(11, 5), {goalMeasure});
}

/// "22 for", the number in bold, ending at `right`.
void putCount(Block& block, const ReportView& view, double right, double base, int number, const QString& what)
{
    const QString behind = u' ' + what;
    const double end = right - widthOf(behind, reportCell);
    block.textEnding(end, base, QString::number(number), reportCellStrong, view.palette().ink);
    block.text({end, base}, behind, reportCell, view.palette().ink2);
}

Block shortInsight(const ReportView& view, const StudyReport::Finding& finding, int number)
{
    Block block;
    constexpr double left = 9;
    const double measure = view.width() - left - 34;
    block.text({0, 2 + shortTitle.baseline()}, QString::number(number), shortTitle, view.palette().ink);
    const Paragraph title = limited(
        wrapped(finding.trait.text, shortTitle, {std::min(112.0, measure), Breaks::Balanced, 0, {}, 0}), 5, measure);
    double y = block.lines({left, 2}, title, view.palette().ink) + 0.4;
    if (!finding.shown.empty() && finding.shown.front().supports) {
        const Block said = quoteBlock(view, finding.shown.front(), finding.who, measure);
        block.put(said, {left, y});
        y += said.height;
    }
    double bottom = 2;
    const auto base = [&] { return bottom + reportCell.baseline(); };
    if (finding.trait.assumed) {
        block.textEnding(view.width(), base(), tr("assumed"), reportCell.inItalic(), view.palette().ink2);
        bottom += reportCell.leading;
    } else {
        for (const auto& [count, what] :
             {std::pair(finding.trait.peopleFor, tr("for")), std::pair(finding.trait.against, tr("against")),
              std::pair(finding.trait.asked, tr("asked"))}) {
            putCount(block, view, view.width(), base(), count, what);
            bottom += reportCell.leading;
        }
    }
    block.height = std::max(y, bottom) + 2;
    block.rule(0, view.width(), block.height, 0.2, view.palette().ink3);
    block.height += 0.2;
    return block;
}

} // namespace

bool goalIsWhole(const ReportView& view)
{
    return goalLines(view).lines.size() <= mostGoalLines;
}

Block reportTitle(const ReportView& view)
{
    Block block;
    const auto& palette = view.palette();
    Paragraph title;
    for (const auto& [points, leading] : {std::pair{52.0, 19.0}, {38.0, 14.2}, {28.0, 10.6}, {20.0, 7.6}}) {
        title = wrapped(view.report.title, {Face::Display, points, leading, QFont::Bold, false, 96.4}, {view.width()});
        if (title.lines.size() <= 3)
            break;
    }
    block.bookmarks.push_back({view.report.title, 0, 0});
    double y = block.lines({0, 22 * view.air}, limited(title, 5, view.width()), palette.ink) + 3;
    if (!view.report.goal.isEmpty())
        y = block.lines({0, y}, limited(goalLines(view), mostGoalLines, goalMeasure), palette.ink);
    y += 12 * view.air;
    block.rule(0, view.width(), y, 0.5, palette.ink);
    const double column = view.width() / 5;
    double bottom = y;
    for (size_t i = 0; i < view.report.figures.size(); ++i) {
        const auto& [number, of] = view.report.figures[i];
        const double x = double(i) * column;
        block.text({x, y + 2 + figureNumber.baseline()}, QString::number(number), figureNumber, palette.ink);
        bottom = std::max(bottom, block.lines({x, y + 11.5}, wrapped(of, type::label, {column - 4}), palette.ink2));
    }
    block.height = bottom;
    return block;
}

std::vector<Unit> inShort(const ReportView& view)
{
    std::vector<Unit> units;
    units.push_back({tableHead(view, tr("In short"), tr("people for, against, asked"), view.width()), 0, true});
    for (const auto& finding : view.report.insights) {
        if (units.size() > mostInShort)
            break;
        units.push_back({shortInsight(view, finding, int(units.size())), 0, false});
    }
    if (units.size() == 1) {
        units.front().block = tableHead(view, tr("In short"), {}, view.width());
        units.push_back({sentenceBlock(view, noInsights()), 2, false});
    }
    return units;
}

std::vector<Unit> questionUnits(const ReportView& view, double width)
{
    std::vector<Block> rows;
    for (const auto& [question, standing] : view.report.questions) {
        Block block;
        const auto& palette = view.palette();
        block.textEnding(width, 1 + reportCell.baseline(), standing, reportCell, palette.ink2);
        const Paragraph lines = wrapped(question, reportCell, {width - 18});
        block.height = (lines.rightToLeft ? block.linesFlushRight(width - 18, 1, lines, palette.ink)
                                          : block.lines({0, 1}, lines, palette.ink)) +
                       1;
        block.rule(0, width, block.height, 0.12, palette.hair);
        rows.push_back(std::move(block));
    }
    auto units = tableUnits(tableHead(view, tr("What we set out to learn"), {}, width), std::move(rows));
    if (units.size() == 1)
        units.push_back({[&] {
                             Block block;
                             block.height =
                                 block.lines({0, 1}, wrapped(tr("No question is written down."), reportCell, {width}),
                                             view.palette().ink2);
                             return block;
                         }(),
                         0, false});
    return units;
}

} // namespace core::report
