#include "core/report/board_paper.h"

#include "core/report/block.h"

#include <algorithm>

namespace core::report {
namespace {

constexpr double margin = 10; // most printers leave less than that
constexpr double mark = 4;

/// Where the parts of a board lie on the pages.
struct Tiles {
    QSizeF paper;
    QSizeF tile;  // what one page shows
    QSizeF whole; // what all pages show
    double scale = 1;
    QPointF cornerOf(int column, int row) const
    {
        return {column * (tile.width() - posterOverlap), row * (tile.height() - posterOverlap)};
    }
};

Tiles tilesFor(QSizeF board, QSizeF paper, QSize pages)
{
    Tiles tiles{paper, paper - QSizeF(2 * margin, 2 * margin), {}, 1};
    const QPointF last = tiles.cornerOf(pages.width() - 1, pages.height() - 1);
    tiles.whole = tiles.tile + QSizeF(last.x(), last.y());
    tiles.scale = std::min(tiles.whole.width() / board.width(), tiles.whole.height() / board.height());
    if (pages == QSize(1, 1))
        tiles.scale = std::min(tiles.scale, 1.0);
    return tiles;
}

Tiles tilesFor(QSizeF board, const BoardPaper& paper)
{
    const Tiles upright = tilesFor(board, paper.size, paper.pages);
    const Tiles landscape = tilesFor(board, paper.size.transposed(), paper.pages);
    switch (paper.turn) {
    case BoardPaper::Turn::Upright: return upright;
    case BoardPaper::Turn::Landscape: return landscape;
    case BoardPaper::Turn::Best: break;
    }
    return landscape.scale > upright.scale ? landscape : upright;
}

Page scaled(Page page, double factor)
{
    for (Item& item : page.items)
        scale(item, factor);
    for (Bookmark& bookmark : page.bookmarks) {
        bookmark.x *= factor;
        bookmark.y *= factor;
    }
    page.size *= factor;
    return page;
}

/// One page of a poster.
class PosterPage {
public:
    PosterPage(const Page& board, const Tiles& tiles, QSize pages, QPoint at)
        : m_tiles(tiles), m_pages(pages), m_at(at), m_shown(tiles.cornerOf(at.x(), at.y()), tiles.tile)
    {
        m_page.size = tiles.paper;
        const QPointF by = QPointF(margin, margin) - m_shown.topLeft();
        for (Item item : board.items) {
            if (!boundsOf(item).intersects(m_shown))
                continue;
            move(item, by);
            m_page.items.push_back(std::move(item));
        }
        putOutline(board, by);
    }

    Page made(const QString& title)
    {
        coverMargins();
        putMarks();
        Block foot;
        const double base = m_tiles.paper.height() - 3.4;
        const double right = foot.text({margin + mark, base}, label(), type::head, m_palette.ink);
        foot.text({right + 3, base}, elided(title, type::foot, m_tiles.tile.width() / 2), type::foot, m_palette.ink2);
        put(m_page, foot, {});
        return std::move(m_page);
    }

    QString label() const { return QChar(u'A' + m_at.x()) + QString::number(m_at.y() + 1); }

private:
    /// The clusters whose heads are on this page.
    void putOutline(const Page& board, QPointF by)
    {
        m_page.bookmarks.push_back({label(), 0, 0, 0});
        const QRectF own(m_shown.topLeft(), m_tiles.tile - QSizeF(m_at.x() + 1 < m_pages.width() ? posterOverlap : 0,
                                                                  m_at.y() + 1 < m_pages.height() ? posterOverlap : 0));
        for (const Bookmark& bookmark : board.bookmarks)
            if (bookmark.level > 0 && own.contains(bookmark.x, bookmark.y))
                m_page.bookmarks.push_back({bookmark.title, 1, bookmark.y + by.y(), bookmark.x + by.x()});
    }

    /// What goes beyond the edge stands on the next page.
    void coverMargins()
    {
        const double width = m_tiles.paper.width(), height = m_tiles.paper.height();
        for (const QRectF& rect : {QRectF(0, 0, width, margin), QRectF(0, height - margin, width, margin),
                                   QRectF(0, 0, margin, height), QRectF(width - margin, 0, margin, height)})
            m_page.items.push_back(Box{rect, Qt::white});
    }

    void putMarks()
    {
        const double right = m_tiles.paper.width() - margin, bottom = m_tiles.paper.height() - margin;
        for (const double x : {margin, right})
            across(x, false);
        for (const double y : {margin, bottom})
            down(y, false);
        if (m_at.x() > 0)
            across(margin + posterOverlap, true);
        if (m_at.x() + 1 < m_pages.width())
            across(right - posterOverlap, true);
        if (m_at.y() > 0)
            down(margin + posterOverlap, true);
        if (m_at.y() + 1 < m_pages.height())
            down(bottom - posterOverlap, true);
    }

    /// Marks at `x`, over and under what is shown: a line where to cut, a dashed one where the other page begins.
    void across(double x, bool overlaps)
    {
        const double bottom = m_tiles.paper.height() - margin;
        stroke({x, margin - mark, x, margin - 1}, overlaps);
        stroke({x, bottom + 1, x, bottom + mark}, overlaps);
    }
    void down(double y, bool overlaps)
    {
        const double right = m_tiles.paper.width() - margin;
        stroke({margin - mark, y, margin - 1, y}, overlaps);
        stroke({right + 1, y, right + mark, y}, overlaps);
    }
    void stroke(const QLineF& line, bool dashed) { m_page.items.push_back(Stroke{line, 0.2, m_palette.ink2, dashed}); }

    const Tiles& m_tiles;
    QSize m_pages;
    QPoint m_at;
    QRectF m_shown; // of the board
    Palette m_palette;
    Page m_page;
};

} // namespace

std::optional<QSizeF> paperNamed(const QString& name)
{
    static const QHash<QString, QSizeF> known{{QStringLiteral("a4"), {210, 297}},
                                              {QStringLiteral("a3"), {297, 420}},
                                              {QStringLiteral("letter"), {215.9, 279.4}}};
    const auto found = known.constFind(name.toLower());
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

SheetPages onPaper(const SheetPages& board, const BoardPaper& paper)
{
    SheetPages document = board;
    document.pages.clear();
    const Tiles tiles = tilesFor(board.pages.front().size, paper);
    Page whole = scaled(board.pages.front(), tiles.scale);
    if (paper.pages == QSize(1, 1)) {
        for (Item& item : whole.items)
            move(item, {margin, margin});
        for (Bookmark& bookmark : whole.bookmarks)
            bookmark = {bookmark.title, bookmark.level, bookmark.y + margin, bookmark.x + margin};
        whole.size = tiles.paper;
        document.pages.push_back(std::move(whole));
        return document;
    }
    for (int row = 0; row < paper.pages.height(); ++row)
        for (int column = 0; column < paper.pages.width(); ++column) {
            PosterPage page(whole, tiles, paper.pages, {column, row});
            document.labels << page.label();
            document.pages.push_back(page.made(document.info.title));
        }
    return document;
}

} // namespace core::report
