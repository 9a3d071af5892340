#pragma once

#include "core/report/page.h"

#include <QSize>

#include <optional>

namespace core::report {

/// On what a board is printed. Lengths in mm.
struct BoardPaper {
    enum class Turn { Best, Upright, Landscape }; // Best: as it comes out larger
    QSizeF size{210, 297};                        // upright
    Turn turn = Turn::Best;
    QSize pages{1, 1}; // across and down; more than one: a poster, to be glued
};

/// "a4", "a3", "letter"; nothing for any other.
std::optional<QSizeF> paperNamed(const QString& name);

/// What two pages of a poster have in common, in mm.
constexpr double posterOverlap = 5;

/// Brings a board of one page onto paper: on one page all of it, at 100 % at most; on a poster as large as it becomes.
/// The pages of a poster are labelled from the left and from the top, "B2" the second in the second row, with marks
/// where they are cut and where they overlap.
SheetPages onPaper(const SheetPages& board, const BoardPaper& paper);

} // namespace core::report
