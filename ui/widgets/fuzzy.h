#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// How well a name answers what was typed, and which of its letters were meant.
struct FuzzyMatch {
    int score = 0;              // higher is better; 0 for an empty pattern
    std::vector<int> positions; // UTF-16 offsets in the name, rising
};

/// Finds the letters of `pattern` in `name` in their order, without regard to case and accents; spaces in the pattern
/// are skipped. Prefers beginnings of words and letters that stand together. Nothing where a letter is missing.
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& name);

} // namespace ui
