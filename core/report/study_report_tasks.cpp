// How the tasks of the study's observations went, in figures.
#include "core/export/table.h"
#include "core/report/study_report_blocks.h"
#include "core/report/study_report_words.h"
#include "core/tr.h"

namespace core::report {
namespace {

// From the right.
constexpr double timeColumn = 18;
constexpr double shareColumn = 46;
constexpr double countColumn = 15; // each of done, with help, failed
constexpr int countColumns = 3;
constexpr double columnGap = 6;

/// Where the columns of the table are.
struct Columns {
    explicit Columns(double width)
        : time(width),
          share(time - timeColumn - shareColumn),
          failed(share - columnGap),
          task(failed - countColumns * countColumn - columnGap)
    {
    }
    double time;   // its right end
    double share;  // its left end
    double failed; // its right end; those of the other counts before it
    double task;   // how wide
};

Block taskHead(const ReportView& view, const Columns& columns)
{
    const auto& palette = view.palette();
    Block block;
    const double base = reportCell.baseline();
    block.text({0, base}, tr("Task"), reportCell, palette.ink2);
    double right = columns.failed;
    for (const QString& head : {tr("failed"), tr("with help"), tr("done")}) {
        block.textEnding(right, base, head, reportCell, palette.ink2);
        right -= countColumn;
    }
    block.text({columns.share, base}, tr("completed"), reportCell, palette.ink2);
    block.textEnding(columns.time, base, tr("median time"), reportCell, palette.ink2);
    block.rule(0, view.width(), reportCell.leading + 1, 0.3, palette.ink);
    block.height = reportCell.leading + 1.3;
    return block;
}

Block taskRow(const ReportView& view, const Columns& columns, const TaskFigures& task)
{
    const auto& palette = view.palette();
    constexpr double top = 1.2;
    Block block;
    const Paragraph name = limited(wrapped(task.task.text.simplified(), reportCell, {columns.task}), 3, columns.task);
    const double bottom = name.rightToLeft ? block.linesFlushRight(columns.task, top, name, palette.ink)
                                           : block.lines({0, top}, name, palette.ink);
    const double base = top + reportCell.baseline();
    double right = columns.failed;
    for (const int count : {task.failed, task.helped, task.done}) {
        block.textEnding(right, base, countText(count), reportCell, count == 0 ? palette.ink2 : palette.ink);
        right -= countColumn;
    }
    putShare(block, view, task.completed, columns.share, shareColumn, base);
    block.textEnding(columns.time, base, timeText(task.medianMs), reportCell, palette.ink);
    block.height = bottom + top;
    block.rule(0, view.width(), block.height, 0.12, palette.hair);
    block.height += 0.12;
    return block;
}

} // namespace

std::vector<Unit> taskUnits(const ReportView& view)
{
    if (view.report.tasks.empty())
        return {};
    const Columns columns(view.width());
    std::vector<Block> rows;
    for (const auto& task : view.report.tasks)
        rows.push_back(taskRow(view, columns, task));
    return tableUnits(taskHead(view, columns), std::move(rows));
}

} // namespace core::report
