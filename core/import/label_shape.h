#pragma once

#include "core/import/labels.h"

namespace core::import {

/// What stands before a colon, by its look alone.
enum class Shape { None, Words, Name };

/// None: cannot be a speaker's label (a sentence, a number, a heading such as "Note" or "Task 2").
Shape shapeOf(QStringView label);

/// A line taken apart as if it began with a label.
struct Candidate {
    QStringView label;
    QStringView text;
    std::optional<qint64> atMs;
    bool bold = false;
};

std::optional<Candidate> candidateIn(QStringView line, Colon colon);

} // namespace core::import
