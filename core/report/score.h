#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// Where the parts of a score's rows stand, from the column's left, in mm.
struct ScoreShape {
    double width = 88;
    double pitch = 2;
    std::vector<double> people{}; // the middles of their columns
    double strip = 0;             // the strip's left edge and width
    double stripWidth = 0;
    double text = 0;      // measure of the trait's text
    double marketBox = 0; // its left edge
    bool bar = false;     // too many people for marks
    bool market = false;  // anything in the market lane

    static ScoreShape of(const PersonaSheet& sheet, double width);
};

enum class HeadKind { Plain, WithCodes, Continued };

/// A section's heading with its rule; `WithCodes` and `Continued` name the people over the strip.
Block scoreHead(const SheetView& view, const ScoreShape& shape, const OrderedSection& section, HeadKind kind);

/// A trait: text, number, marks, market box, count, hair line under it.
Block scoreRow(const SheetView& view, const ScoreShape& shape, const SheetTrait& trait);

/// One person's mark with its middle at `at`, as in the score and in the words about how to read it; `size` times as
/// large.
void putMark(Block& block, const Palette& palette, Mark mark, QPointF at, double size = 1);
/// All people as one bar with its left middle at `at`: for solid, against hatched, silent outlined, not asked empty.
void putBar(Block& block, const Palette& palette, const SheetTrait& trait, size_t people, QPointF at, double width);
/// The market lane's box with its left middle at `at`.
void putMarketBox(Block& block, const Palette& palette, int people, QPointF at, double height = 2.64);

} // namespace core::report
