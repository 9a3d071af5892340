#pragma once

#include "core/sessions/guide.h"

#include <vector>

namespace core {

/// A guide as it is written down: its name (empty where the text gives none), and its lines in order.
struct GuideText {
    QString name;
    std::vector<GuideItem> items; // without ids, guide and study question
    friend bool operator==(const GuideText&, const GuideText&) = default;
};

/// Reads a guide written as Markdown, or as plain lines. Numbered and bulleted lines are questions, deeper ones probes;
/// "Task:" makes a task, "Note:" and ">" a note; "(5 min)" or 5' at the end are minutes. A heading is a question where
/// it asks one or nothing stands under it, else a note over its part. What stands before a heading that says "guide" or
/// "script" is the plan: notes. Any other words are notes too, so none are lost.
GuideText guideFrom(const QString& markdown);

/// The guide as Markdown. guideFrom() reads it back exactly, but for lines without words and space round them.
QString markdownOf(const Guide& guide, const std::vector<GuideItem>& items);

} // namespace core
