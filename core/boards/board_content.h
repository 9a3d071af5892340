#pragma once

#include "core/boards/board.h"
#include "core/boards/board_segments.h"
#include "core/stores.h"

#include <QHash>
#include <QSet>

namespace core {

class ChangeSet;

/// What a card shows of its highlight.
struct CardFace {
    QString text;   // the quote, its line ends as spaces; of a keyword the sentence in which it stands
    QString people; // codes, "P07" or "P07, P12"; empty: nobody
    QSet<Id<Participant>> behind;
    Id<Session> session;
    QString sessionName; // "S04 Second visit"
    Id<Study> study;
    Lane lane = Lane::FaceToFace;
    std::vector<Id<Tag>> tags; // in the order in which they were put on
    bool detached = false;
    friend bool operator==(const CardFace&, const CardFace&) = default;
};

/// A board as it is in memory, with all that is needed to show it.
struct BoardContent {
    Board board;
    std::vector<Cluster> clusters; // by id
    std::vector<Card> cards;       // by id
    QHash<Id<Highlight>, CardFace> faces;
    std::vector<Vote> votes;
    std::vector<ClusterResult> results;
    BoardSegments segments{};                    // of who stands behind the cards
    QHash<Id<Highlight>, Id<Source>> pictures{}; // of the cards that show one
    std::vector<BoardPhoto> photos{};            // by id

    // Null where it is not on the board.
    const Cluster* cluster(Id<Cluster> id) const;
    const Card* card(Id<Card> id) const;
    /// Of a note: its words, and nobody behind them.
    CardFace face(const Card& card) const;
    /// The cards that are in a cluster itself, in their order. None: those that are not sorted, the topmost last.
    std::vector<Id<Card>> cardsIn(Id<Cluster> cluster) const;
    /// The clusters that are in a cluster itself, in their order. None: those at the top, by id.
    std::vector<Id<Cluster>> clustersIn(Id<Cluster> cluster) const;
    /// The cards in a cluster and in all below it, in their order.
    std::vector<Id<Card>> cardsBelow(Id<Cluster> cluster) const;
    /// Whether `cluster` is `above` or somewhere in it.
    bool isIn(Id<Cluster> cluster, Id<Cluster> above) const;
};

/// Reads a board. Failure(NotFound) where it is gone.
BoardContent boardContent(const Stores& stores, Id<Board> board);

/// Whether a change may have touched what cards show of their highlights, so that refresh() reads all of them again.
bool touchesFaces(const ChangeSet& changes);

/// Brings `content` up to date after a change, reading only what may be different. Failure(NotFound) where the board is
/// gone.
void refresh(BoardContent& content, const Stores& stores, const ChangeSet& changes);

/// What stands behind some cards.
struct CardFigures {
    int cards = 0;
    int notes = 0;  // of them
    int people = 0; // distinct
    QHash<Id<Tag>, int> tags;
    int faceToFace = 0; // cards by lane
    int market = 0;
};
CardFigures figuresOf(const BoardContent& content, const std::vector<Id<Card>>& cards);

/// How many of the people behind some cards count for each segment, as content.segments.names; the last: for none.
std::vector<int> peopleBySegment(const BoardContent& content, const std::vector<Id<Card>>& cards);

} // namespace core
