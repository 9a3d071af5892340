#include "core/report/bands.h"

#include <algorithm>
#include <map>

namespace core::report {
namespace {

constexpr TextStyle label{Face::Sans, 7.3, 3.5};
constexpr double binWidth = 2.0;
constexpr double highestStack = 14;

struct Stack {
    int known = 0;
    int guessed = 0;
    int height() const { return known + guessed; }
};

std::map<int, Stack> stacksOf(const SheetScale& scale, double width)
{
    std::map<int, Stack> stacks;
    const int bins = int(width / binWidth);
    for (const auto& place : scale.places) {
        const int bin = std::clamp(int(std::clamp(place.at, 0.0, 1.0) * bins), 0, bins - 1);
        (place.guessed ? stacks[bin].guessed : stacks[bin].known)++;
    }
    return stacks;
}

void putStack(Block& block, const Palette& palette, const Stack& stack, double x, double axis, double pitch)
{
    const double radius = 0.86 * pitch / 1.9;
    for (int i = 0; i < stack.height(); ++i) {
        const QPointF at(x, axis - 0.35 - radius - i * pitch);
        if (i < stack.known)
            block.add(Disc{at, radius, palette.ink});
        else
            block.add(Disc{at, radius - 0.1, palette.ink, 0.2});
    }
}

/// The ends' words under the axis, in two lines at most each.
double putEnds(Block& block, const SheetView& view, const SheetScale& scale, double top, double width)
{
    const double measure = width / 2 - 2;
    const Paragraph low = wrapped(scale.low, label, {measure});
    const Paragraph high = wrapped(scale.high, label, {measure});
    const double left = block.lines({0, top}, low, view.palette.ink);
    return std::max(left, block.linesFlushRight(width, top, high, view.palette.ink));
}

Block scaleBlock(const SheetView& view, const SheetScale& scale, double width)
{
    Block block;
    const auto stacks = stacksOf(scale, width);
    int highest = 0;
    for (const auto& [bin, stack] : stacks)
        highest = std::max(highest, stack.height());
    const double pitch = std::min(1.9, highestStack / std::max(1, highest));
    const double axis = view.step.scaleGap + 0.35 + highest * pitch;
    const QColor ink = view.palette.ink;
    block.add(Stroke{{0, axis, width, axis}, 0.2, ink});
    for (const double x : {0.1, width / 2, width - 0.1})
        block.add(Stroke{{x, axis, x, axis + 1}, 0.2, ink});
    for (const auto& [bin, stack] : stacks)
        putStack(block, view.palette, stack, (bin + 0.5) * binWidth, axis, pitch);
    block.height = putEnds(block, view, scale, axis + 0.65, width);
    return block;
}

std::vector<const SheetScale*> scalesOf(const PersonaSheet& sheet)
{
    std::vector<const SheetScale*> scales;
    for (const SheetScale& scale : sheet.scales)
        if (scale.places.size() >= 3)
            scales.push_back(&scale);
    return scales;
}

QString remarkFor(const PersonaSheet& sheet)
{
    for (const SheetScale& scale : sheet.scales)
        for (const auto& place : scale.places)
            if (place.guessed)
                return tr("a dot is a person; hollow: our guess");
    return tr("a dot is a person");
}

/// One column of scales from `first` to `last`, from `top` on; returns the bottom.
double putScales(Block& block, const SheetView& view, const std::vector<const SheetScale*>& scales, size_t first,
                 size_t last, QPointF at)
{
    double y = at.y();
    for (size_t i = first; i < last; ++i) {
        const Block one = scaleBlock(view, *scales[i], view.frame.column);
        block.put(one, {at.x(), y});
        y += one.height;
    }
    return y;
}

} // namespace

Block bandHead(const SheetView& view, double width, const QString& title, const QString& remark)
{
    Block block;
    const double base = type::head.baseline();
    const double room = width - widthOf(title, type::head) - 6;
    block.text({0, base}, title, type::head, view.palette.ink);
    if (!remark.isEmpty())
        block.textEnding(width, base - 0.2, elided(remark, type::aside, std::max(20.0, room)), type::aside,
                         view.palette.ink2);
    block.rule(0, width, type::head.leading + 0.66, 0.3, view.palette.ink);
    block.height = type::head.leading + 0.96;
    return block;
}

int drawnScales(const PersonaSheet& sheet)
{
    return int(scalesOf(sheet).size());
}

std::vector<Block> standBlocks(const SheetView& view, bool twoColumns)
{
    const auto scales = scalesOf(view.sheet);
    const QString title = tr("Where the %1 stand").arg(numberWord(int(view.sheet.people.size())));
    const double width = twoColumns ? view.frame.width : view.frame.column;
    const size_t most = twoColumns ? 12 : 6;
    std::vector<Block> blocks;
    for (size_t first = 0; first < scales.size(); first += most) {
        const size_t last = std::min(scales.size(), first + most);
        const size_t middle = twoColumns ? first + (last - first + 1) / 2 : last;
        Block block = bandHead(view, width, title, first == 0 ? remarkFor(view.sheet) : tr("continued"));
        if (first == 0)
            block.bookmarks.push_back({title, 1, 0});
        const double top = block.height;
        const double left = putScales(block, view, scales, first, middle, {0, top});
        const double right = putScales(block, view, scales, middle, last, {view.frame.column + view.frame.gutter, top});
        block.height = std::max(left, right);
        blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace core::report
