#pragma once

#include "core/boards/board_content.h"

#include <QRectF>

namespace core {

/// The measures of a board, in pixels at 100 %.
namespace board {
inline constexpr QSizeF card{136, 54};
inline constexpr QSizeF picturedCard{136, 114}; // with a picture over its words: two rows of others
inline constexpr double gap = 6;                // between two cards
inline constexpr double padding = 8;            // of a cluster, on all sides
inline constexpr double head = 30;              // of a cluster of cards
inline constexpr double superHead = 36;         // of one with clusters in it
inline constexpr double clusterGap = 10;        // between two clusters that stand together
/// The width of a cluster that holds so many cards beside one another.
constexpr double widthOf(int columns)
{
    return 2 * padding + columns * (card.width() + gap) - gap;
}
int columnsOf(double width);
inline constexpr double headingHeight = 28; // over the cards that are not sorted, with the gap below it
inline constexpr double headingWidth = 200;
} // namespace board

/// How large a card is.
QSizeF sizeOf(const BoardContent& content, const Card& card);

/// Where everything on a board lies. A pure function of the content: nothing that is stored is needed to be in step.
struct BoardLayout {
    std::vector<QRectF> clusters; // as content.clusters; null: inside a collapsed one
    std::vector<QRectF> cards;    // as content.cards; null: inside a collapsed cluster
    QRectF bounds;                // of everything
    QRectF heading;               // over the cards that are not sorted; null: there are none, or no room
    /// All that is painted.
    QRectF painted() const { return bounds | heading; }

    QRectF of(const BoardContent& content, Id<Cluster> cluster) const;
    QRectF of(const BoardContent& content, Id<Card> card) const;
};

/// Cards in a cluster stand in rows, under its head; then the clusters in it, one below the other, which make it as
/// wide as the widest.
BoardLayout layoutOf(const BoardContent& content);

/// Where in a cluster a card would come to stand that is dropped at `point`: before which of its cards.
int cardPlaceAt(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster, QPointF point);
/// The same for a cluster that is dropped into another one (none: 0).
int clusterPlaceAt(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster, QPointF point);

/// The place nearest to where it stands at which a cluster at the top lies on nothing else.
QPointF nearestFreePlace(const BoardContent& content, const BoardLayout& layout, Id<Cluster> cluster);

/// Places for new cards beside what lies there: rows to the right of it, from the top.
std::vector<QPointF> freePlaces(const BoardContent& content, const BoardLayout& layout,
                                const std::vector<double>& heights);

} // namespace core
