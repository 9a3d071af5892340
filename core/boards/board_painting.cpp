#include "core/boards/board_painting.h"

#include "core/boards/board_brush.h"

namespace core {
namespace {

constexpr double barWidth = 4;

/// Which of a board's things are painted, by their places in the content.
class Chosen {
public:
    Chosen(const BoardScene& scene, const BoardPainting& how) : m_scene(scene), m_how(how)
    {
        m_all = how.cards.isEmpty() && how.clusters.isEmpty() && !how.onlyThese;
        if (m_all)
            return;
        for (size_t i = 0; i < scene.content.clusters.size(); ++i)
            m_clusters.push_back(isNamed(int(i)));
    }

    bool has(BoardItem item) const
    {
        if (m_all)
            return true;
        const int cluster = item.isCard ? m_scene.index.aroundCard(item.at) : item.at;
        const bool named = (cluster >= 0 && m_clusters[size_t(cluster)]) ||
                           (item.isCard && m_how.cards.contains(m_scene.content.cards[size_t(item.at)].id));
        return named == m_how.onlyThese;
    }

private:
    bool isNamed(int cluster) const
    {
        for (; cluster >= 0; cluster = m_scene.index.aroundCluster(cluster))
            if (m_how.clusters.contains(m_scene.content.clusters[size_t(cluster)].id))
                return true;
        return false;
    }

    const BoardScene& m_scene;
    const BoardPainting& m_how;
    bool m_all = false;
    std::vector<char> m_clusters;
};

void paintGround(const BoardBrush& brush, const QRectF& rect, int hue, bool note, bool detached)
{
    const auto& colours = brush.colours;
    const QRectF whole = brush.snapped(rect);
    const QColor fill = note ? colours.paper : hue ? colours.tint(hue) : colours.page;
    if (brush.zoom() < 0.25) {
        brush.painter.fillRect(whole, note || hue == 0 ? colours.lineStrong : fill);
        return;
    }
    const bool outlined = note || detached || hue == 0;
    brush.box(rect, 2, fill, outlined ? (detached ? colours.field : colours.lineStrong) : QColor(),
              detached ? Qt::DashLine : Qt::SolidLine);
    if (!note) {
        const double wide = std::max(1.0, std::round(barWidth * brush.scale)) / brush.scale;
        brush.painter.fillRect(QRectF(whole.left(), whole.top(), wide, whole.height()), colours.bar(hue));
    }
}

/// The part of a card that its words have.
QRectF wordsOn(const QRectF& card)
{
    return {QPointF(card.left(), card.bottom() - board::card.height()), board::card};
}

void paintWords(const BoardBrush& brush, int card, const QRectF& rect, const CardFace& face)
{
    const SetCard* set = brush.texts.card(brush.scene.content.cards[size_t(card)].id, face, true);
    if (!set)
        return;
    for (const auto& [line, at] : set->lines)
        paintLine(brush.painter, line, rect.topLeft() + at, brush.colours.ink);
    if (face.people.isEmpty())
        return;
    const SetLine code = brush.texts.line(face.people, BoardType::CardCode, 56);
    paintLine(brush.painter, code, rect.bottomRight() + QPointF(-6 - code.width, -8), brush.colours.inkSoft);
}

/// The beginning of its words at the size of the screen, in as much room as it has.
void paintFirstLine(const BoardBrush& brush, int card, const QRectF& rect, const CardFace& face)
{
    const SetCard* set = brush.texts.card(brush.scene.content.cards[size_t(card)].id, face, false);
    if (!set)
        return;
    const double zoom = brush.zoom();
    QPainter& painter = brush.painter;
    painter.save();
    painter.translate(rect.left() + 6 / zoom, rect.bottom());
    painter.scale(1 / zoom, 1 / zoom);
    const double lift = std::clamp((rect.height() * zoom - 9) / 2, 3.0, 6.0);
    paintBeginning(painter, set->first, brush.texts.line(QStringLiteral("…"), BoardType::Figure, 60), QPointF(0, -lift),
                   rect.width() * zoom - 9, brush.colours.ink);
    painter.restore();
}

} // namespace

CardDetail detailAt(double scale)
{
    constexpr double hair = 1e-6;
    return scale >= 0.6 - hair ? CardDetail::Words : scale >= 0.25 - hair ? CardDetail::Line : CardDetail::Tint;
}

namespace {

void paintCard(const BoardBrush& brush, int card, CardDetail detail, const BoardNames& names)
{
    const auto& content = brush.scene.content;
    const Card& known = content.cards[size_t(card)];
    const QRectF& rect = brush.scene.layout.cards[size_t(card)];
    const int hue = brush.scene.colouring.hues[size_t(card)];
    if (detail == CardDetail::Tint)
        return paintGround(brush, rect, hue, known.isNote(), false);
    const CardFace face = content.face(known);
    paintGround(brush, rect, hue, known.isNote(), face.detached);
    if (detail == CardDetail::Words) {
        const auto picture = content.pictures.constFind(known.highlight);
        if (picture != content.pictures.constEnd())
            paintCardPicture(brush, *picture, rect);
        return paintWords(brush, card, wordsOn(rect), face);
    }
    constexpr double letters = 13; // screen pixels that a line takes
    const QRectF words(rect.left(), rect.bottom() - letters / brush.zoom(), rect.width(), letters / brush.zoom());
    if (!words.intersects(names.value(brush.scene.index.aroundCard(card))))
        paintFirstLine(brush, card, rect, face);
}

} // namespace

void paintBoard(QPainter& painter, const BoardScene& scene, const BoardColours& colours, const QRectF& area,
                double scale, const BoardPainting& how)
{
    std::optional<BoardTexts> own;
    if (!how.texts)
        own.emplace().begin();
    const BoardBrush brush{painter, scene, colours, how, how.texts ? *how.texts : *own, scale};
    const CardDetail detail = detailAt(brush.zoom());
    const Chosen chosen(scene, how);
    std::vector<BoardItem> items = scene.index.in(area);
    std::erase_if(items, [&](BoardItem item) { return !chosen.has(item); });
    const BoardNames names = detail == CardDetail::Words || !how.namesShown ? BoardNames() : namesOf(brush, items);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (!how.onlyThese)
        paintPhotos(brush, area);
    for (const BoardItem item : items) {
        if (item.isCard)
            paintCard(brush, item.at, detail, names);
        else
            paintCluster(brush, item.at);
    }
    if (!how.onlyThese)
        paintHeading(brush, area);
    paintNames(brush, names);
    painter.restore();
}

} // namespace core
