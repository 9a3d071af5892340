#pragma once

#include "core/report/foot.h"
#include "core/report/header.h"
#include "core/report/sheet_view.h"

#include <functional>
#include <vector>

namespace core::report {

/// A piece of a column that is broken only where no page could hold it (tall_units.h).
struct Unit {
    Block block;
    double before = 0; // gap over it, except at a column's top
    bool keepWithNext = false;
    std::function<Block()> first{};  // makes what stands instead of `block` at a column's top
    std::function<Block()> repeat{}; // makes what stands over it at a column's top: "Goals continued"
};

/// What a column took of the units: up to `next`; `block.height` is what it needed.
struct Filled {
    Block block;
    size_t next = 0;
};

/// Puts units from `first` on under one another as far as `height` goes. `mustPlace`: the column is a fresh page's,
/// where at least one unit is placed whatever its height.
Filled fillColumn(const std::vector<Unit>& units, size_t first, double height, bool mustPlace);

/// What stands on every page beside its body.
struct Dress {
    std::function<Block(bool continued)> head;
    Block foot{}; // over the last line of the first page; height 0: none
    std::function<Block(int page, int pages, bool underFoot)> lastLine;
};

/// The pages of one document as they grow, from top to bottom.
class PageStack {
public:
    PageStack(const Frame& frame, Dress dress);
    /// Dressed as the pages of a persona.
    explicit PageStack(const SheetView& view);

    double y = 0; // where the next block goes
    double limit() const;
    double room() const { return limit() - y; }
    double body() const { return limit() - m_frame.bodyTop(); } // the height that a page's content can take
    bool isFresh() const { return y <= m_frame.bodyTop() + 0.01; }
    void newPage(bool continued = true);
    /// Puts the block at `y`, `x` from the left margin; `y` stays.
    void put(const Block& block, double x = 0);
    /// Puts a band `gap` under what is there, on a new page where it does not fit.
    void putBand(const Block& block, double gap);
    /// Units in one column of the page's width, `gap` under what is there, or in two that read left, then right and
    /// are level at the end.
    void flow(const std::vector<Unit>& units, double gap = 0);
    void flowInTwoColumns(const std::vector<Unit>& units);

    size_t count() const { return m_pages.size(); }
    Page& page(size_t at) { return m_pages[at]; }
    /// Adds the last lines and gives the pages away.
    std::vector<Page> finished();

private:
    Frame m_frame;
    Dress m_dress;
    std::vector<Page> m_pages;
};

} // namespace core::report
