#include "core/analysis/tasks.h"

#include "core/stores.h"

#include <algorithm>

namespace core {
namespace {

/// The middle one; of an even number the mean of the two in the middle.
std::optional<qint64> median(std::vector<qint64> times)
{
    if (times.empty())
        return std::nullopt;
    std::sort(times.begin(), times.end());
    const size_t middle = times.size() / 2;
    return times.size() % 2 == 1 ? times[middle] : (times[middle - 1] + times[middle]) / 2;
}

} // namespace

TaskFigures figuresOf(const GuideItem& task, const std::vector<AskedItem>& noted)
{
    using Outcome = AskedItem::Outcome;
    TaskFigures figures{.task = task, .begun = int(noted.size())};
    std::vector<qint64> times;
    for (const auto& one : noted) {
        figures.done += one.outcome == Outcome::Done;
        figures.helped += one.outcome == Outcome::Helped;
        figures.failed += one.outcome == Outcome::Failed;
        figures.worstSeverity = std::max(figures.worstSeverity, one.severity);
        const bool completed = one.outcome == Outcome::Done || one.outcome == Outcome::Helped;
        if (completed && one.atMs && one.untilMs && *one.untilMs >= *one.atMs)
            times.push_back(*one.untilMs - *one.atMs);
    }
    const int completed = figures.done + figures.helped;
    figures.completed = shareOf(completed, completed + figures.failed);
    figures.medianMs = median(std::move(times));
    return figures;
}

std::vector<TaskFigures> tasksOf(const Stores& stores, Id<Study> study)
{
    std::vector<TaskFigures> tasks;
    for (const auto& guide : stores.guides.guides(study))
        for (const auto& item : stores.guides.items(guide.id)) {
            if (item.kind != GuideItem::Kind::Task)
                continue;
            const auto noted = stores.guides.asked(item.id);
            if (!noted.empty())
                tasks.push_back(figuresOf(item, noted));
        }
    return tasks;
}

} // namespace core
