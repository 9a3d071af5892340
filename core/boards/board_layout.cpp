#include "core/boards/board_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace core {

int board::columnsOf(double width)
{
    return std::max(1, int(std::floor((width - 2 * padding + gap) / (card.width() + gap))));
}

QSizeF sizeOf(const BoardContent& content, const Card& card)
{
    return content.pictures.contains(card.highlight) ? board::picturedCard : board::card;
}

namespace {

/// Lays out one board: who is in what is worked out once, then every cluster from the inside out.
class Layouter {
public:
    explicit Layouter(const BoardContent& content) : m_content(content)
    {
        m_layout.clusters.resize(content.clusters.size());
        m_layout.cards.resize(content.cards.size());
        for (size_t at = 0; at < content.clusters.size(); ++at)
            m_clusters[content.clusters[at].parent].push_back(at);
        for (size_t at = 0; at < content.cards.size(); ++at)
            m_cards[content.cards[at].cluster].push_back(at);
        for (auto& inside : m_clusters)
            std::ranges::stable_sort(inside, {}, [&](size_t at) { return content.clusters[at].at.y(); });
        for (auto& inside : m_cards)
            std::ranges::stable_sort(inside, {}, [&](size_t at) { return content.cards[at].z; });
    }

    BoardLayout laidOut()
    {
        for (const size_t at : m_clusters.value({}))
            place(at, m_content.clusters[at].at, widthOf(at));
        for (const size_t at : m_cards.value({}))
            m_layout.cards[at] = {m_content.cards[at].at, sizeOf(m_content, m_content.cards[at])};
        pushApart();
        for (const auto* rects : {&m_layout.clusters, &m_layout.cards})
            for (const auto& rect : *rects)
                m_layout.bounds |= rect;
        for (const auto& photo : m_content.photos)
            m_layout.bounds |= photo.place;
        placeHeading();
        return std::move(m_layout);
    }

private:
    /// Wide enough for its own columns, and for the clusters in it.
    double widthOf(size_t at) const
    {
        const auto& cluster = m_content.clusters[at];
        double width = board::widthOf(board::columnsOf(cluster.width));
        if (!cluster.collapsed)
            for (const size_t inner : m_clusters.value(cluster.id))
                width = std::max(width, widthOf(inner) + 2 * board::padding);
        return width;
    }

    /// Gives its height.
    double place(size_t at, QPointF corner, double width)
    {
        const auto& cluster = m_content.clusters[at];
        const auto inner = m_clusters.value(cluster.id);
        double height = inner.empty() ? board::head : board::superHead;
        if (!cluster.collapsed) {
            height += placeCards(cluster, corner + QPointF(board::padding, height), width, inner.empty());
            for (const size_t one : inner)
                height += place(one, corner + QPointF(board::padding, height), width - 2 * board::padding) +
                          board::clusterGap;
            height += board::padding - (inner.empty() ? board::gap : board::clusterGap);
        }
        m_layout.clusters[at] = {corner, QSizeF(width, height)};
        return height;
    }

    /// Gives the height of their rows, each with the gap below it; where they are all there is, at least one.
    double placeCards(const Cluster& cluster, QPointF corner, double width, bool alone)
    {
        const auto cards = m_cards.value(cluster.id);
        const int columns = board::columnsOf(width);
        double height = 0, row = 0; // of the rows above; of the highest card in this one
        for (size_t at = 0; at < cards.size(); ++at) {
            const int column = int(at) % columns;
            if (column == 0)
                height += std::exchange(row, 0) + (at > 0 ? board::gap : 0);
            const QSizeF size = sizeOf(m_content, m_content.cards[cards[at]]);
            m_layout.cards[cards[at]] = {corner + QPointF(column * (size.width() + board::gap), height), size};
            row = std::max(row, size.height());
        }
        if (cards.empty())
            return alone ? board::card.height() + board::gap : 0;
        return height + row + board::gap;
    }

    /// A card that lies free may have got its picture later: what it would cover now gives way downwards.
    void pushApart()
    {
        constexpr size_t most = 1000; // of more there is no time to look at each pair
        std::vector<size_t> loose = m_cards.value({});
        const auto& cards = m_content.cards;
        const auto isPictured = [&](size_t at) { return m_content.pictures.contains(cards[at].highlight); };
        if (loose.size() > most || std::ranges::none_of(loose, isPictured))
            return;
        std::ranges::sort(loose, {}, [&](size_t at) { return std::pair(cards[at].at.y(), cards[at].at.x()); });
        const auto plain = [&](size_t at) { return QRectF(cards[at].at, board::card); };
        for (auto here = loose.begin(); here != loose.end(); ++here) {
            QRectF& rect = m_layout.cards[*here];
            const auto covers = [&](size_t other) {
                return m_layout.cards[other].intersects(rect) && !plain(other).intersects(plain(*here));
            };
            for (auto other = std::find_if(loose.begin(), here, covers); other != here;
                 other = std::find_if(loose.begin(), here, covers))
                rect.moveTop(m_layout.cards[*other].bottom() + board::gap);
        }
    }

    /// Over the corner of all cards that are not sorted, or of one of the topmost of them where something is there.
    void placeHeading()
    {
        constexpr size_t tried = 12;
        std::vector<QRectF> loose;
        QRectF around;
        for (const size_t at : m_cards.value({})) {
            loose.push_back(m_layout.cards[at]);
            around |= loose.back();
        }
        std::vector<QPointF> corners{around.topLeft()};
        std::ranges::sort(loose, {}, [](const QRectF& card) { return std::pair(card.top(), card.left()); });
        for (size_t at = 0; at < std::min(tried, loose.size()); ++at)
            corners.push_back(loose[at].topLeft());
        const auto isFree = [&](const QRectF& place) {
            const auto meets = [&](const QRectF& other) { return other.intersects(place); };
            return std::ranges::none_of(m_layout.clusters, meets) && std::ranges::none_of(loose, meets);
        };
        for (const QPointF corner : corners) {
            const QRectF place(corner - QPointF(0, board::headingHeight),
                               QSizeF(board::headingWidth, board::headingHeight));
            if (!loose.empty() && isFree(place)) {
                m_layout.heading = place;
                return;
            }
        }
    }

    const BoardContent& m_content;
    BoardLayout m_layout;
    QHash<Id<Cluster>, std::vector<size_t>> m_clusters, m_cards; // by what they are in
};

template <class Thing> QRectF rectOf(const std::vector<Thing>& things, const std::vector<QRectF>& rects, Id<Thing> id)
{
    const auto found = std::ranges::lower_bound(things, id, {}, &Thing::id);
    return found != things.end() && found->id == id ? rects[size_t(found - things.begin())] : QRectF();
}

} // namespace

QRectF BoardLayout::of(const BoardContent& content, Id<Cluster> cluster) const
{
    return rectOf(content.clusters, clusters, cluster);
}

QRectF BoardLayout::of(const BoardContent& content, Id<Card> card) const
{
    return rectOf(content.cards, cards, card);
}

BoardLayout layoutOf(const BoardContent& content)
{
    return Layouter(content).laidOut();
}

int cardPlaceAt(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster, QPointF point)
{
    int place = 0;
    for (const auto id : content.cardsIn(cluster)) {
        const QRectF rect = layout.of(content, id);
        const double bottom = rect.bottom() + board::gap / 2;
        if (point.y() < rect.top() - board::gap / 2 || (point.y() < bottom && point.x() < rect.center().x()))
            break;
        ++place;
    }
    return place;
}

int clusterPlaceAt(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster, QPointF point)
{
    const auto inside = content.clustersIn(cluster);
    const auto below = [&](Id<Cluster> id) { return point.y() < layout.of(content, id).center().y(); };
    return cluster ? int(std::ranges::find_if(inside, below) - inside.begin()) : 0;
}

QPointF nearestFreePlace(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster)
{
    constexpr int reach = 12; // places to each side; where all of them are taken, it goes to the right of everything
    const QRectF here = layout.of(content, cluster);
    std::vector<QRectF> others;
    for (size_t at = 0; at < content.clusters.size(); ++at)
        if (!content.clusters[at].parent && content.clusters[at].id != cluster)
            others.push_back(layout.clusters[at].adjusted(-board::gap, -board::gap, board::gap, board::gap));
    for (size_t at = 0; at < content.cards.size(); ++at)
        if (!content.cards[at].cluster)
            others.push_back(layout.cards[at]);
    if (!layout.heading.isNull())
        others.push_back(layout.heading);
    const QPointF step(board::card.width() + board::gap, board::card.height() + board::gap);
    std::vector<QPointF> places;
    for (int x = -reach; x <= reach; ++x)
        for (int y = -reach; y <= reach; ++y)
            places.push_back({x * step.x(), y * step.y()});
    std::ranges::stable_sort(places, {}, [](QPointF offset) { return QPointF::dotProduct(offset, offset); });
    for (const auto& offset : places)
        if (const QRectF there = here.translated(offset);
            std::ranges::none_of(others, [&](const QRectF& other) { return other.intersects(there); }))
            return there.topLeft();
    return layout.bounds.topRight() + QPointF(board::clusterGap, 0);
}

std::vector<QPointF> freePlaces(const BoardContent& content, const BoardLayout& layout,
                                const std::vector<double>& heights)
{
    constexpr double away = 40; // from what lies there
    const bool empty = content.cards.empty() && content.clusters.empty() && content.photos.empty();
    const QPointF corner = empty ? QPointF() : layout.bounds.topRight() + QPointF(away, 0);
    // As broad as high on the screen, but never one endless row.
    const double all = std::accumulate(heights.begin(), heights.end(), 0.0);
    const size_t columns = std::max(2, int(std::ceil(std::sqrt(all / board::card.width()))));
    std::vector<QPointF> places;
    double top = 0, row = 0;
    for (size_t at = 0; at < heights.size(); ++at) {
        const size_t column = at % columns;
        if (column == 0)
            top += std::exchange(row, 0) + (at > 0 ? board::gap : 0);
        places.push_back(corner + QPointF(double(column) * (board::card.width() + board::gap), top));
        row = std::max(row, heights[at]);
    }
    return places;
}

} // namespace core
