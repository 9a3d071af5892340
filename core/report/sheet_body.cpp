#include "core/report/sheet_body.h"

#include "core/report/buying.h"
#include "core/report/quote.h"
#include "core/report/tall_units.h"

#include <algorithm>
#include <utility>

namespace core::report {
namespace {

constexpr double unlimited = 1e6;
constexpr double wideColumn = 118;
constexpr double sideColumn = 54;

bool inOneColumn(const SheetView& view)
{
    return view.sheet.people.size() > 15;
}

void addSection(std::vector<Unit>& units, const SheetView& view, const ScoreShape& shape, const OrderedSection& section)
{
    const auto head = [&view, &section, shape](HeadKind kind) {
        return [&view, &section, shape, kind] { return scoreHead(view, shape, section, kind); };
    };
    units.push_back({head(HeadKind::Plain)(), view.step.gap, true, head(HeadKind::WithCodes), nullptr});
    const size_t count = section.traits.size();
    for (size_t i = 0; i < count; ++i) {
        // Two traits at least on each side of a break.
        const bool keep = count > 1 && (i == 0 || i + 2 == count);
        units.push_back({scoreRow(view, shape, *section.traits[i]), 0, keep, nullptr, head(HeadKind::Continued)});
    }
}

std::vector<Unit> scoreUnits(const SheetView& view, const ScoreShape& shape,
                             const std::vector<OrderedSection>& sections)
{
    std::vector<Unit> units;
    for (const OrderedSection& section : sections)
        addSection(units, view, shape, section);
    return units;
}

double heightOf(const std::vector<Unit>& units)
{
    return fillColumn(units, 0, unlimited, true).block.height;
}

void addUnknown(std::vector<Unit>& units, const SheetView& view, double width)
{
    Block block = unknownAmongTraits(view, width);
    if (block.height > 0)
        units.push_back({std::move(block), view.step.gap, false});
}

void addCannotTell(std::vector<Unit>& units, const SheetView& view, double width)
{
    if (view.sheet.isEnterprise)
        units.push_back({cannotTellBlock(view, width), view.step.gap + 0.8, false});
}

struct Columns {
    std::vector<Unit> left;
    std::vector<Unit> right;
};

std::vector<Unit>& shorterOf(Columns& columns)
{
    return heightOf(columns.left) <= heightOf(columns.right) ? columns.left : columns.right;
}

Columns columnsOf(const SheetView& view)
{
    Columns columns;
    if (inOneColumn(view)) {
        const ScoreShape shape = ScoreShape::of(view.sheet, view.frame.width);
        columns.left = scoreUnits(view, shape, view.order.left);
        for (Unit& unit : scoreUnits(view, shape, view.order.right))
            columns.left.push_back(std::move(unit));
        addUnknown(columns.left, view, view.frame.width);
        addCannotTell(columns.left, view, view.frame.width);
        return columns;
    }
    const ScoreShape shape = ScoreShape::of(view.sheet, view.frame.column);
    columns.left = scoreUnits(view, shape, view.order.left);
    columns.right = scoreUnits(view, shape, view.order.right);
    addUnknown(shorterOf(columns), view, view.frame.column);
    addCannotTell(shorterOf(columns), view, view.frame.column);
    return columns;
}

Block sideBySide(const Block& left, const Block& right, double second)
{
    Block both = left;
    both.put(right, {second, 0});
    both.height = std::max(left.height, right.height);
    return both;
}

} // namespace

std::vector<Piece> headPieces(const SheetView& view)
{
    std::vector<Piece> pieces;
    pieces.push_back({header(view), 0, false});
    const bool sketch = isSketch(view.sheet, view.order);
    if (sketch)
        pieces.push_back({sketchBand(view), 6.4, false});
    Block line = hero(view);
    if (line.height > 0)
        pieces.push_back({std::move(line), sketch ? 5.7 : 4.2, false});
    if (Block roles = rolesBlock(view); roles.height > 0)
        pieces.push_back({std::move(roles), view.step.band, true});
    bool first = true;
    for (Block& steps : stepBlocks(view))
        pieces.push_back({std::move(steps), first ? view.step.band : view.step.gap, std::exchange(first, false)});
    return pieces;
}

Piece scorePiece(const SheetView& view)
{
    const Columns columns = columnsOf(view);
    const Block left = fillColumn(columns.left, 0, unlimited, true).block;
    const Block right = fillColumn(columns.right, 0, unlimited, true).block;
    return {sideBySide(left, right, view.frame.secondColumn() - view.frame.left), view.step.heroGap, true};
}

double heightOf(const std::vector<Piece>& pieces)
{
    double height = 0;
    for (const Piece& piece : pieces)
        height += piece.before + piece.block.height;
    return height;
}

bool isSparse(const SheetView& view, double room)
{
    if (inOneColumn(view) || view.sheet.isEnterprise)
        return false;
    const ScoreShape shape = ScoreShape::of(view.sheet, view.frame.column);
    const double score = std::max(heightOf(scoreUnits(view, shape, view.order.left)),
                                  heightOf(scoreUnits(view, shape, view.order.right)));
    return heightOf(headPieces(view)) + score + heightOf(bandPieces(view, true)) < 0.6 * room;
}

Piece widePiece(const SheetView& view)
{
    const ScoreShape shape = ScoreShape::of(view.sheet, wideColumn);
    auto units = scoreUnits(view, shape, view.order.left);
    for (Unit& unit : scoreUnits(view, shape, view.order.right))
        units.push_back(std::move(unit));
    const Block left = fillColumn(units, 0, unlimited, true).block;
    Block side;
    const double headHeight = units.empty() ? 0 : units.front().first().height;
    const Block unknown = unknownBlock(view, sideColumn);
    const double drop = std::max(0.0, headHeight - type::head.leading - 0.96);
    side.put(unknown, {0, drop});
    side.height = unknown.height > 0 ? drop + unknown.height : 0;
    return {sideBySide(left, side, view.frame.width - sideColumn), view.step.heroGap, true};
}

std::vector<Piece> bandPieces(const SheetView& view, bool onlyFound)
{
    std::vector<Piece> pieces;
    const double gap = view.step.gap;
    const double second = view.frame.column + view.frame.gutter;
    auto maps = empathyBlocks(view, drawnScales(view.sheet) > 0 && drawnScales(view.sheet) <= 6 ? view.frame.column
                                                                                                : view.frame.width);
    const bool facing = !maps.empty() && maps.front().height > 0 && drawnScales(view.sheet) <= 6;
    auto stands = standBlocks(view, !facing);
    if (facing && !stands.empty()) {
        pieces.push_back({sideBySide(stands.front(), maps.front(), second), gap, true});
        stands.erase(stands.begin());
        maps.erase(maps.begin());
    }
    for (auto* blocks : {&stands, &maps})
        for (Block& block : *blocks)
            pieces.push_back({std::move(block), gap, false});
    if (view.sheet.isEnterprise)
        return pieces; // the crosses stand in its score, and what it leaves open beside it
    if (isContradicted(view) || (!onlyFound && !view.order.traits().empty() && !view.sheet.people.empty()))
        pieces.push_back({againstBlock(view), gap + 0.5, true});
    return pieces;
}

void flowScore(PageStack& pages, const SheetView& view)
{
    const Columns columns = columnsOf(view);
    if (inOneColumn(view)) {
        pages.flow(columns.left);
        return;
    }
    const auto leftUnits = brokenWhereTall(columns.left, pages.body());
    const auto rightUnits = brokenWhereTall(columns.right, pages.body());
    const double second = view.frame.column + view.frame.gutter;
    size_t left = 0;
    size_t right = 0;
    while (left < leftUnits.size() || right < rightUnits.size()) {
        const Filled first = fillColumn(leftUnits, left, pages.room(), pages.isFresh());
        const Filled other = fillColumn(rightUnits, right, pages.room(), pages.isFresh());
        pages.put(first.block);
        pages.put(other.block, second);
        left = first.next;
        right = other.next;
        pages.y += std::max(first.block.height, other.block.height);
        if (left < leftUnits.size() || right < rightUnits.size())
            pages.newPage();
    }
}

} // namespace core::report
