#include "core/boards/board_layout.h"

#include <algorithm>
#include <cmath>

namespace core {

int board::columnsOf(double width)
{
    return std::max(1, int(std::floor((width - 2 * padding + gap) / (card.width() + gap))));
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
            m_layout.cards[at] = {m_content.cards[at].at, board::card};
        for (const auto* rects : {&m_layout.clusters, &m_layout.cards})
            for (const auto& rect : *rects)
                m_layout.bounds |= rect;
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
        const QSizeF pitch(board::card.width() + board::gap, board::card.height() + board::gap);
        for (size_t at = 0; at < cards.size(); ++at) {
            const int row = int(at) / columns, column = int(at) % columns;
            m_layout.cards[cards[at]] = {corner + QPointF(column * pitch.width(), row * pitch.height()), board::card};
        }
        const int rows = (int(cards.size()) + columns - 1) / columns;
        return std::max(rows, alone ? 1 : 0) * pitch.height();
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

std::vector<QPointF> freePlaces(const BoardContent& content, const BoardLayout& layout, int count)
{
    constexpr double away = 40; // from what lies there
    const bool empty = content.cards.empty() && content.clusters.empty();
    const QPointF corner = empty ? QPointF() : layout.bounds.topRight() + QPointF(away, 0);
    // As broad as high on the screen, but never one endless row.
    const int columns = std::max(2, int(std::ceil(std::sqrt(count * board::card.height() / board::card.width()))));
    std::vector<QPointF> places;
    for (int at = 0; at < count; ++at) {
        const int row = at / columns, column = at % columns;
        places.push_back(
            corner + QPointF(column * (board::card.width() + board::gap), row * (board::card.height() + board::gap)));
    }
    return places;
}

} // namespace core
