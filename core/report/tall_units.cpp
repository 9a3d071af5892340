#include "core/report/tall_units.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace core::report {
namespace {

constexpr double longBar = 6; // a bar or a line that leads down along text is broken with it

/// What must not be parted: from the top of a thing down to its bottom.
struct Extent {
    double top = 0;
    double bottom = 0;
};

Extent extentOf(const Item& item)
{
    if (const auto* run = std::get_if<TextRun>(&item); run && !run->turned)
        return {run->base.y() - 0.75 * run->style.size(), run->base.y() + 0.25 * run->style.size()};
    const QRectF bounds = boundsOf(item);
    return {bounds.top(), bounds.bottom()};
}

bool leadsDown(const Item& item)
{
    const auto* box = std::get_if<Box>(&item);
    const auto* stroke = std::get_if<Stroke>(&item);
    return (box && box->pen == 0 && box->rect.height() > longBar) ||
           (stroke && stroke->line.dx() == 0 && std::abs(stroke->line.dy()) > longBar);
}

/// The part of a bar or a line between two heights.
Item partOf(Item item, Extent part)
{
    if (auto* box = std::get_if<Box>(&item)) {
        box->rect.setTop(std::max(box->rect.top(), part.top));
        box->rect.setBottom(std::min(box->rect.bottom(), part.bottom));
    } else if (auto* stroke = std::get_if<Stroke>(&item)) {
        const double x = stroke->line.x1();
        const auto [top, bottom] = std::minmax(stroke->line.y1(), stroke->line.y2());
        stroke->line.setLine(x, std::max(top, part.top), x, std::min(bottom, part.bottom));
    }
    return item;
}

/// Heights at which a block can be parted, its own top the first; no part is higher than `most`.
std::vector<double> cutsOf(const Block& block, double most)
{
    std::vector<Extent> extents;
    for (const Item& item : block.items)
        if (!leadsDown(item))
            extents.push_back(extentOf(item));
    std::sort(extents.begin(), extents.end(), [](Extent a, Extent b) { return a.top < b.top; });
    std::vector<double> cuts{0};
    double bottom = 0;
    for (const Extent& extent : extents) {
        const bool clear = extent.top >= bottom && extent.top > cuts.back();
        if (bottom > 0 && (clear || extent.bottom - cuts.back() > most))
            cuts.push_back(extent.top);
        bottom = std::max(bottom, extent.bottom);
    }
    return cuts;
}

std::vector<Block> partsOf(const Block& block, double most)
{
    const auto cuts = cutsOf(block, most);
    std::vector<Block> parts(cuts.size());
    const auto at = [&](double y) {
        return size_t(std::max(std::ptrdiff_t(0), std::upper_bound(cuts.begin(), cuts.end(), y) - cuts.begin() - 1));
    };
    const auto extent = [&](size_t part) {
        return Extent{cuts[part], part + 1 < cuts.size() ? cuts[part + 1] : block.height};
    };
    for (size_t i = 0; i < parts.size(); ++i)
        parts[i].height = extent(i).bottom - extent(i).top;
    const auto add = [&](Item item, size_t part) {
        move(item, {0, -cuts[part]});
        parts[part].add(std::move(item));
    };
    for (const Item& item : block.items) {
        const Extent whole = extentOf(item);
        if (!leadsDown(item))
            add(item, at(whole.top));
        else
            for (size_t part = at(whole.top); part <= at(whole.bottom); ++part)
                add(partOf(item, extent(part)), part);
    }
    for (const Link& link : block.links) {
        const size_t part = at(link.rect.center().y());
        parts[part].links.push_back({link.rect.translated(0, -cuts[part]), link.target, link.says});
    }
    for (const Anchor& anchor : block.anchors)
        parts[at(anchor.at.y())].anchors.push_back({anchor.name, anchor.at - QPointF(0, cuts[at(anchor.at.y())])});
    for (const Bookmark& mark : block.bookmarks)
        parts[at(mark.y)].bookmarks.push_back({mark.title, mark.level, mark.y - cuts[at(mark.y)], mark.x});
    return parts;
}

} // namespace

std::vector<Unit> brokenWhereTall(const std::vector<Unit>& units, double most)
{
    std::vector<Unit> broken;
    for (const Unit& unit : units) {
        const double repeated = unit.repeat ? unit.repeat().height : 0;
        if (unit.block.height + repeated <= most) {
            broken.push_back(unit);
            continue;
        }
        auto parts = partsOf(unit.block, most - repeated);
        const size_t count = parts.size();
        for (size_t i = 0; i < count; ++i) {
            const bool last = i + 1 == count;
            const bool keeps = last ? unit.keepWithNext : i == 0 || i + 2 == count;
            broken.push_back({std::move(parts[i]), i == 0 ? unit.before : 0, keeps, nullptr, unit.repeat});
        }
    }
    return broken;
}

} // namespace core::report
