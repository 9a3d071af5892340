#include "core/report/block.h"

namespace core::report {
namespace {

template <class Target> void putInto(Target& target, const Block& block, QPointF by)
{
    target.items.reserve(target.items.size() + block.items.size());
    for (Item item : block.items) {
        move(item, by);
        target.items.push_back(std::move(item));
    }
    for (const Link& link : block.links)
        target.links.push_back({link.rect.translated(by), link.target, link.says});
    for (const Anchor& anchor : block.anchors)
        target.anchors.push_back({anchor.name, anchor.at + by});
    for (const Bookmark& bookmark : block.bookmarks)
        target.bookmarks.push_back({bookmark.title, bookmark.level, bookmark.y + by.y(), bookmark.x + by.x()});
}

Qt::LayoutDirection directionOf(const QString& text)
{
    return isRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight;
}

} // namespace

double Block::text(QPointF base, const QString& text, const TextStyle& style, QColor colour)
{
    const double width = widthOf(text, style);
    items.push_back(TextRun{base, width, text, adapted(style, text), colour, directionOf(text), false});
    return base.x() + width;
}

double Block::textEnding(double right, double base, const QString& text, const TextStyle& style, QColor colour)
{
    const double left = right - widthOf(text, style);
    this->text({left, base}, text, style, colour);
    return left;
}

double Block::textCentred(double middle, double base, const QString& text, const TextStyle& style, QColor colour)
{
    return this->text({middle - widthOf(text, style) / 2, base}, text, style, colour);
}

double Block::lines(QPointF at, const Paragraph& paragraph, QColor colour, double hang)
{
    double y = at.y();
    bool first = true;
    for (const TextLine& line : paragraph.lines) {
        const double x = at.x() + (first ? 0 : hang);
        items.push_back(TextRun{{x, y + paragraph.style.baseline()},
                                line.width,
                                line.text,
                                paragraph.style,
                                colour,
                                paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
                                false});
        y += paragraph.style.leading;
        first = false;
    }
    return y;
}

double Block::linesFlushRight(double right, double top, const Paragraph& paragraph, QColor colour, double hang)
{
    double y = top;
    bool first = true;
    for (const TextLine& line : paragraph.lines) {
        const double x = right - line.width - (first ? 0 : hang);
        items.push_back(TextRun{{x, y + paragraph.style.baseline()},
                                line.width,
                                line.text,
                                paragraph.style,
                                colour,
                                paragraph.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
                                false});
        y += paragraph.style.leading;
        first = false;
    }
    return y;
}

void Block::unseen(QPointF base, const QString& text)
{
    this->text(base, text, type::unseen, QColor(0, 0, 0, 0));
}

void Block::rule(double x1, double x2, double y, double pen, QColor colour)
{
    items.push_back(Box{QRectF(x1, y, x2 - x1, pen), colour, 0, false});
}

void Block::put(const Block& other, QPointF by)
{
    putInto(*this, other, by);
}

Block scaled(const Block& block, double factor)
{
    Block other = block;
    for (Item& item : other.items)
        scale(item, factor);
    for (Link& link : other.links)
        link.rect = {link.rect.topLeft() * factor, link.rect.size() * factor};
    for (Anchor& anchor : other.anchors)
        anchor.at *= factor;
    for (Bookmark& bookmark : other.bookmarks) {
        bookmark.x *= factor;
        bookmark.y *= factor;
    }
    other.height *= factor;
    return other;
}

void put(Page& page, const Block& block, QPointF by)
{
    putInto(page, block, by);
}

} // namespace core::report
