#pragma once

#include "core/import/table.h"

#include <QSet>

namespace core::import {

/// What stands in a column, seen from its first thousands of cells.
struct ColumnSketch {
    int rows = 0;
    int filled = 0;
    int numbers = 0;
    int dates = 0;
    int dayFirst = 0; // dates that can only be meant so
    int monthFirst = 0;
    int eitherFirst = 0; // 3/4/2026
    int scores = 0;
    int codes = 0; // short words with a number, as P07
    int words = 0; // in all cells
    int longest = 0;
    int distinct = 0;
    double least = 0;
    double most = 0;
    bool counts = true; // each number is one more than the one before
    int parts = 0;      // of cells that hold several, parted by commas or semicolons
    int distinctParts = 0;

    /// Nearly all that is there is of the kind that `count` counts.
    bool isMostly(int count) const { return filled > 0 && count * 10 >= filled * 9; }
    /// In small tables one wrong cell is much.
    bool isNumeric() const { return numbers > 1 && numbers * 4 >= filled * 3; }
    double wordsEach() const { return filled > 0 ? double(words) / filled : 0; }
    bool isUnique() const { return filled > 1 && distinct == filled; }
    /// Few values that come again and again.
    bool isChoice() const;
    /// The same, with several of them in a cell: "select all that apply".
    bool isMultipleChoice() const;
    /// 0, 1, 2 …: the number of the row.
    bool isRunning() const { return numbers > 2 && numbers == rows && counts; }
};

ColumnSketch sketchOf(const Table& table, int column);

} // namespace core::import
