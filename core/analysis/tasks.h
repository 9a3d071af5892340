#pragma once

#include "core/analysis/interval.h"
#include "core/sessions/guide.h"

#include <optional>
#include <vector>

namespace core {

struct Stores;

/// How a task went, over all sessions of a study in which it was begun.
struct TaskFigures {
    GuideItem task;
    int begun = 0;                    // sessions
    int done = 0;                     // without help
    int helped = 0;                   // done with help
    int failed = 0;                   // begun and neither: the rest has no outcome yet
    Share completed;                  // done or helped, of those with an outcome
    std::optional<qint64> medianMs;   // of those done or helped, that have both times
    std::optional<int> worstSeverity; // 1 to 4
    friend bool operator==(const TaskFigures&, const TaskFigures&) = default;
};

/// From what was noted of one task in several sessions.
TaskFigures figuresOf(const GuideItem& task, const std::vector<AskedItem>& noted);

/// The tasks of a study's guides that were begun, in the order of the guides.
std::vector<TaskFigures> tasksOf(const Stores& stores, Id<Study> study);

} // namespace core
