#include "core/report/board_page.h"

#include "core/boards/board_images.h"
#include "core/export/board_text.h"
#include "core/report/board_around.h"
#include "core/tr.h"

#include <algorithm>

namespace core::report {
namespace {

QRectF inMm(const QRectF& rect)
{
    return {rect.topLeft() * mmPerPixel, rect.size() * mmPerPixel};
}

constexpr TextStyle superStyle = sized(15, 18, QFont::DemiBold);
constexpr TextStyle headStyle = sized(13, 16, QFont::DemiBold);
constexpr TextStyle smallHeadStyle = sized(10.5, 12.5, QFont::DemiBold);
constexpr TextStyle figureStyle = sized(10.5, 13);
constexpr TextStyle wordStyle = sized(11.5, 14);
constexpr TextStyle personStyle = sized(10.5, 13);
constexpr double margin = boardMargin;
constexpr double bar = px(4);
constexpr double hair = px(1);
constexpr double textLeft = px(10);
constexpr int longestShown = 120; // more letters than three lines of a card can have

/// What is left of `text` from one of its lines on.
QString fromLine(const Paragraph& paragraph, size_t first, const QString& text)
{
    qsizetype at = 0;
    for (size_t line = 0; line < first; ++line)
        at = std::max<qsizetype>(at, text.indexOf(paragraph.lines[line].text, at) + paragraph.lines[line].text.size());
    return text.mid(at).trimmed();
}

/// A paragraph of `lines` lines at most, whose last line leaves `tail` free where it is the lowest that there is room
/// for.
Paragraph fitted(const QString& text, const TextStyle& style, double measure, size_t lines, double tail)
{
    Paragraph paragraph = wrapped(text.left(longestShown), style, {measure});
    const auto count = paragraph.lines.size();
    if (count < lines || (count == lines && paragraph.lastWidth() + tail <= measure && text.size() <= longestShown))
        return paragraph;
    const QString rest = fromLine(paragraph, lines - 1, text.left(longestShown));
    paragraph.lines.resize(lines);
    TextLine& last = paragraph.lines.back();
    last.text =
        elided(rest + (text.size() > longestShown ? QStringLiteral("…") : QString()), paragraph.style, measure - tail);
    last.width = widthOf(last.text, paragraph.style);
    return paragraph;
}

int leftOutOf(const QString& text)
{
    const auto points = text.left(longestShown).toUcs4();
    return int(std::ranges::count_if(points, [](char32_t c) { return !canPrint(c) && !isSkinTone(c); }));
}

class BoardPage {
public:
    BoardPage(const OutgoingBoard& board, Progress* progress)
        : m_board(board),
          m_content(board.content()),
          m_layout(layoutOf(m_content)),
          m_colours(BoardColours::light()),
          m_progress(progress),
          m_letters(lettersOf(board.colouring())),
          m_width(std::max(leastBoardWidth, px(m_layout.painted().width())))
    {
    }

    SheetPages laidOut()
    {
        m_page.bookmarks.push_back({m_content.board.name, 0, margin, margin});
        const Block head = boardHead(m_board, m_width, m_letters);
        put(m_page, head, {margin, margin});
        const double top = margin + head.height + px(16);
        m_origin = QPointF(margin, top) - inMm(m_layout.painted()).topLeft();
        putPhotos();
        for (const auto& at : readingOrder(m_content))
            putCluster(at);
        putLoose();
        const Block notes = boardNotes(m_board, m_width);
        const double bottom = top + px(m_layout.painted().height());
        put(m_page, notes, {margin, bottom});
        m_page.size = {m_width + 2 * margin, bottom + notes.height + margin};
        SheetPages document;
        document.info = {m_content.board.name, m_board.author(), m_board.study(), m_board.language(), {}};
        document.firstPages = {0};
        document.emojiLeftOut = m_leftOut;
        document.pages.push_back(std::move(m_page));
        return document;
    }

private:
    void putCluster(const ClusterInOrder& at)
    {
        const Cluster& cluster = *m_content.cluster(at.cluster);
        const QRectF place = m_layout.of(m_content, at.cluster);
        if (place.isNull())
            return; // in a collapsed one
        const bool isSuper = !m_content.clustersIn(at.cluster).empty();
        const QRectF rect = inMm(place).translated(m_origin);
        const auto figures = figuresOf(m_content, m_content.cardsBelow(at.cluster));
        m_page.bookmarks.push_back({cluster.name, at.depth + 1, rect.top(), rect.left()});
        putFrame(cluster, rect, isSuper, figures.people == 1);
        putHead(cluster, rect, isSuper);
        for (const auto card : m_content.cardsIn(at.cluster))
            putCard(*m_content.card(card));
    }

    void putFrame(const Cluster& cluster, const QRectF& rect, bool isSuper, bool isOnePerson)
    {
        m_page.items.push_back(Box{rect, isSuper ? m_colours.chrome : m_colours.paper});
        m_page.items.push_back(
            Box{rect, isOnePerson ? m_colours.warn : m_colours.lineStrong, isOnePerson ? px(1.6) : hair});
        if (cluster.colour > 0)
            m_page.items.push_back(
                Box{QRectF(rect.topLeft(), QSizeF(rect.width(), bar)), m_colours.bar(cluster.colour)});
    }

    /// The name on one line or, smaller, on two; behind it what stands behind the cluster.
    void putHead(const Cluster& cluster, const QRectF& rect, bool isSuper)
    {
        const double height = px(isSuper ? board::superHead : board::head) + (cluster.collapsed ? 0 : -px(2));
        const double right = rect.width() - textLeft;
        Block block;
        const QString figures = figuresText(m_content, cluster.id);
        const double room = right - textLeft - widthOf(figures, figureStyle) - px(8);
        const TextStyle& style = isSuper ? superStyle : headStyle;
        Paragraph name = wrapped(cluster.name.left(longestShown), style, {room});
        if (name.lines.size() > 1)
            name = fitted(cluster.name, smallHeadStyle, room, 2, 0);
        const double top = (height - name.height()) / 2 + px(1.5);
        block.lines({textLeft, top}, name, m_colours.ink);
        const double base = top + name.style.baseline() + name.height() - name.style.leading;
        block.textEnding(right, base, figures, figureStyle, m_colours.inkSoft);
        put(m_page, block, rect.topLeft());
        m_leftOut += leftOutOf(cluster.name);
    }

    void putLoose()
    {
        const auto loose = m_content.cardsIn({});
        if (loose.empty())
            return;
        const QPointF first = inMm(m_layout.of(m_content, loose.front())).topLeft() + m_origin;
        m_page.bookmarks.push_back({tr("Not yet sorted"), 1, first.y(), first.x()});
        putHeading(qint64(loose.size()));
        for (const auto card : loose)
            putCard(*m_content.card(card));
    }

    void putHeading(qint64 cards)
    {
        if (m_layout.heading.isNull())
            return;
        Block block;
        const double base = px(17);
        const double end = block.text({0, base}, tr("Not yet sorted"), headStyle, m_colours.ink);
        block.text({end + px(8), base}, counted(cards, "%1 card", "%1 cards"), figureStyle, m_colours.inkSoft);
        put(m_page, block, inMm(m_layout.heading).topLeft() + m_origin);
    }

    void putPhotos()
    {
        for (const auto& photo : m_content.photos)
            if (const QImage image = m_board.picture(photo.source, board::wallImage); !image.isNull())
                m_page.items.push_back(Picture{inMm(photo.place).translated(m_origin), image});
    }

    void putPicture(const Card& card, const QRectF& rect)
    {
        const auto source = m_content.pictures.value(card.highlight);
        const QImage image = source ? m_board.picture(source, board::cardImage) : QImage();
        if (image.isNull())
            return;
        const QRectF room = pictureOn(QRectF({}, rect.size() / mmPerPixel));
        const auto fitted = fitPicture(image.size(), room);
        m_page.items.push_back(Box{inMm(room).translated(rect.topLeft()), m_colours.chrome});
        m_page.items.push_back(
            Picture{inMm(fitted.place).translated(rect.topLeft()), image.copy(fitted.part.toAlignedRect())});
    }

    void putCard(const Card& card)
    {
        if (m_progress && m_done % 64 == 0) {
            m_progress->throwIfCancelled();
            m_progress->report(m_done, qint64(m_content.cards.size()));
        }
        ++m_done;
        const QRectF place = m_layout.of(m_content, card.id);
        if (place.isNull())
            return;
        const QRectF rect = inMm(place).translated(m_origin);
        const int hue = m_board.colouring().hues[size_t(&card - m_content.cards.data())];
        m_page.items.push_back(Box{rect, card.isNote() ? m_colours.paper : m_colours.tint(hue)});
        if (card.isNote() || hue == 0)
            m_page.items.push_back(Box{rect.adjusted(hair / 2, hair / 2, -hair / 2, -hair / 2),
                                       card.isNote() ? m_colours.inkSoft : m_colours.line, hair});
        if (hue > 0)
            m_page.items.push_back(Box{QRectF(rect.topLeft(), QSizeF(bar, rect.height())), m_colours.bar(hue)});
        if (m_content.pictures.contains(card.highlight))
            putPicture(card, rect);
        const double high = px(board::card.height());
        putWords(card, QRectF(rect.left(), rect.bottom() - high, rect.width(), high), hue);
    }

    void putWords(const Card& card, const QRectF& rect, int hue)
    {
        const auto face = m_content.face(card);
        const double right = rect.width() - px(6);
        const double base = rect.height() - px(6);
        QStringList foot{m_letters.value(hue), elided(face.people, personStyle, px(84))};
        foot.removeAll(QString());
        const QString footText = foot.join(QStringLiteral("  "));
        const double tail = footText.isEmpty() ? 0 : widthOf(footText, personStyle) + px(6);
        Block block;
        const auto words = fitted(face.text.simplified(), wordStyle, right - textLeft, 3, tail);
        const bool isHeldBack = m_board.isHeldBack(card.highlight);
        block.lines({textLeft, px(5)}, words, isHeldBack ? m_colours.inkSoft : m_colours.ink);
        if (!footText.isEmpty())
            block.textEnding(right, base, footText, personStyle, m_colours.inkSoft);
        put(m_page, block, rect.topLeft());
        m_leftOut += leftOutOf(face.text);
    }

    const OutgoingBoard& m_board;
    const BoardContent& m_content;
    const BoardLayout m_layout;
    const BoardColours m_colours;
    Progress* m_progress;
    QHash<int, QString> m_letters; // of the hues
    double m_width;
    Page m_page;
    QPointF m_origin; // where the board's own origin comes to lie
    qint64 m_done = 0;
    int m_leftOut = 0;
};

} // namespace

SheetPages boardPage(const OutgoingBoard& board, Progress* progress)
{
    loadSheetFonts();
    return BoardPage(board, progress).laidOut();
}

} // namespace core::report
