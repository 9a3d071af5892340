#include "core/report/flow.h"

#include "core/report/tall_units.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr double unlimited = 1e6;

/// The unit as it stands where it is put.
Block shownAt(const Unit& unit, bool top)
{
    if (!top)
        return unit.block;
    Block block = unit.first ? unit.first() : unit.block;
    if (!unit.repeat)
        return block;
    Block both = unit.repeat();
    const double y = both.height;
    both.put(block, {0, y});
    both.height = y + block.height;
    return both;
}

/// The height of those that must stay with the unit.
double chainBehind(const std::vector<Unit>& units, size_t at)
{
    double height = 0;
    for (size_t i = at; i + 1 < units.size() && units[i].keepWithNext; ++i)
        height += units[i + 1].before + units[i + 1].block.height;
    return height;
}

/// The least height at which two columns take all that is left.
double levelHeight(const std::vector<Unit>& units, size_t first, double height)
{
    const auto takesAll = [&](double limit) {
        const Filled left = fillColumn(units, first, limit, true);
        return left.block.height <= limit &&
               (left.next >= units.size() || fillColumn(units, left.next, limit, false).next >= units.size());
    };
    double low = 0;
    double high = height;
    while (high - low > 0.5) {
        const double middle = (low + high) / 2;
        (takesAll(middle) ? high : low) = middle;
    }
    return high;
}

} // namespace

Filled fillColumn(const std::vector<Unit>& units, size_t first, double height, bool mustPlace)
{
    Filled filled{{}, first};
    Block& block = filled.block;
    for (size_t& i = filled.next; i < units.size(); ++i) {
        const bool top = i == first;
        const double before = top ? 0 : units[i].before;
        const Block shown = shownAt(units[i], top);
        const double y = block.height + before;
        if (y + shown.height + chainBehind(units, i) > height && !(top && mustPlace))
            break;
        block.put(shown, {0, y});
        block.height = y + shown.height;
    }
    return filled;
}

PageStack::PageStack(const Frame& frame, Dress dress) : m_frame(frame), m_dress(std::move(dress))
{
    newPage(false);
}

PageStack::PageStack(const SheetView& view)
    : PageStack(view.frame,
                {[&view](bool continued) { return runningHead(view, continued); }, footColumns(view),
                 [&view](int page, int pages, bool underFoot) { return lastLine(view, page, pages, underFoot); }})
{
}

double PageStack::limit() const
{
    const double bottom = m_frame.footBottom() - 2.0;
    return m_pages.size() == 1 && m_dress.foot.height > 0 ? bottom - 5.0 - m_dress.foot.height : bottom - 4.4;
}

void PageStack::newPage(bool continued)
{
    Page page;
    page.size = m_frame.paper;
    report::put(page, m_dress.head(continued), {m_frame.left, m_frame.top});
    m_pages.push_back(std::move(page));
    y = m_frame.bodyTop();
}

void PageStack::put(const Block& block, double x)
{
    report::put(m_pages.back(), block, {m_frame.left + x, y});
}

void PageStack::putBand(const Block& block, double gap)
{
    if (block.height > body())
        return flow({Unit{block}}, gap);
    if (!isFresh() && y + gap + block.height > limit())
        newPage();
    if (!isFresh())
        y += gap;
    put(block);
    y += block.height;
}

void PageStack::flow(const std::vector<Unit>& whole, double gap)
{
    const auto units = brokenWhereTall(whole, body());
    for (size_t next = 0; next < units.size();) {
        const double before = isFresh() ? 0 : gap;
        const Filled filled = fillColumn(units, next, room() - before, isFresh());
        if (filled.next > next) {
            y += before;
            put(filled.block);
            y += filled.block.height;
        }
        next = filled.next;
        if (next < units.size())
            newPage();
    }
}

void PageStack::flowInTwoColumns(const std::vector<Unit>& whole)
{
    const auto units = brokenWhereTall(whole, body());
    for (size_t next = 0; next < units.size();) {
        Filled left = fillColumn(units, next, room(), isFresh());
        Filled right = fillColumn(units, left.next, room(), false);
        const bool last = right.next >= units.size();
        if (last && left.next > next) {
            const double level = levelHeight(units, next, room());
            left = fillColumn(units, next, level, true);
            right = fillColumn(units, left.next, unlimited, false);
        }
        put(left.block);
        put(right.block, m_frame.column + m_frame.gutter);
        y += std::max(left.block.height, right.block.height);
        next = right.next;
        if (next < units.size())
            newPage();
    }
}

std::vector<Page> PageStack::finished()
{
    const double bottom = m_frame.footBottom();
    const int count = int(m_pages.size());
    for (int i = 0; i < count; ++i) {
        const bool foot = i == 0 && m_dress.foot.height > 0;
        if (foot)
            report::put(m_pages[0], m_dress.foot, {m_frame.left, bottom - 5.0 - m_dress.foot.height});
        const Block line = m_dress.lastLine(i + 1, count, foot);
        report::put(m_pages[size_t(i)], line, {m_frame.left, bottom - line.height});
    }
    return std::move(m_pages);
}

} // namespace core::report
