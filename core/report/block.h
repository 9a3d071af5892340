#pragma once

#include "core/report/page.h"
#include "core/report/text.h"

namespace core::report {

/// A part of a page in its own coordinates (mm from its top left), to be put on a page or into another block.
struct Block {
    std::vector<Item> items;
    std::vector<Link> links;
    std::vector<Anchor> anchors;
    std::vector<Bookmark> bookmarks;
    double height = 0;

    /// Text on one line whose baseline begins at `base`; returns where it ends.
    double text(QPointF base, const QString& text, const TextStyle& style, QColor colour);
    /// The same, ending at `right`; returns where it begins.
    double textEnding(double right, double base, const QString& text, const TextStyle& style, QColor colour);
    double textCentred(double middle, double base, const QString& text, const TextStyle& style, QColor colour);
    /// The lines of `paragraph` from `top` on, at their left. Returns the bottom.
    double lines(QPointF at, const Paragraph& paragraph, QColor colour, double hang = 0);
    double linesFlushRight(double right, double top, const Paragraph& paragraph, QColor colour, double hang = 0);
    /// Words that are not seen but extracted.
    void unseen(QPointF base, const QString& text);
    void rule(double x1, double x2, double y, double pen, QColor colour);
    void add(Item item) { items.push_back(std::move(item)); }
    /// Copies what `other` has, moved by `by`; the height stays.
    void put(const Block& other, QPointF by);
};

/// `block` larger or smaller, seen from its top left.
Block scaled(const Block& block, double factor);

void put(Page& page, const Block& block, QPointF by);

} // namespace core::report
