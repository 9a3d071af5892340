#pragma once

#include "core/boards/board.h"
#include "core/db/store.h"

#include <optional>

namespace core {

/// Boards with what lies on them, row by row; what may be done with them as a whole stands in board_edits.h. Names of
/// boards are unique without regard to case: one that is taken, or empty, is Failure(Refused). Whatever changes a row
/// that is gone is Failure(NotFound).
class BoardStore : public Store {
public:
    using Store::Store;

    std::vector<Board> boards() const; // in order
    std::optional<Board> board(Id<Board> id) const;
    std::optional<Board> find(const QString& name) const; // without regard to case
    /// `like` where no board has that name, else `like` with a number: "New board 2".
    QString freeName(const QString& like) const;

    // By id.
    std::vector<Cluster> clusters(Id<Board> board) const;
    std::vector<Card> cards(Id<Board> board) const;
    /// Those named, as far as they lie on that board.
    std::vector<Cluster> clusters(Id<Board> board, const QSet<qint64>& ids) const;
    std::vector<Card> cards(Id<Board> board, const QSet<qint64>& ids) const;
    /// The cards that are in a cluster itself, in their order; none: those that are not sorted, the topmost last.
    std::vector<Card> cardsIn(Id<Board> board, Id<Cluster> cluster) const;
    std::optional<Cluster> cluster(Id<Cluster> id) const;
    std::optional<Card> card(Id<Card> id) const;
    std::vector<Vote> votes(Id<Board> board) const;
    std::vector<ClusterResult> results(Id<Board> board) const;
    std::vector<BoardPhoto> photos(Id<Board> board) const; // by id
    std::optional<BoardPhoto> photo(Id<BoardPhoto> id) const;
    /// The first picture at the entry in which a highlight begins, else at that in which it ends; of all on a board.
    QHash<Id<Highlight>, Id<Source>> pictures(Id<Board> board) const;
    QHash<Id<Highlight>, Id<Source>> pictures(const std::vector<Id<Highlight>>& highlights) const;
    /// How many cards lie on each board.
    QHash<Id<Board>, int> cardCounts() const;
    /// The boards on which a highlight lies, in order.
    std::vector<Board> boardsOf(Id<Highlight> highlight) const;

    /// Appends it.
    Id<Board> add(const Board& board);
    void update(const Board& board);
    /// Puts it on another place in the list, counted from 0.
    void move(Id<Board> id, int place);
    /// With all that lies on it.
    void remove(Id<Board> id);

    Id<Cluster> add(const Cluster& cluster);
    void update(const Cluster& cluster);
    /// With its votes and results; what is in it stays on the board, in no cluster.
    void remove(Id<Cluster> id);

    Id<Card> add(const Card& card);
    /// Writes all but the highlight. A note without words is Failure(Refused).
    void update(const Card& card);
    void remove(Id<Card> id);

    Id<BoardPhoto> add(const BoardPhoto& photo);
    /// Writes its place.
    void update(const BoardPhoto& photo);
    void remove(Id<BoardPhoto> id);

    /// How many dots whoever makes this step gives to a cluster; 0: none.
    void vote(Id<Cluster> cluster, int dots);
    /// How many they have given so far.
    int dotsOfMine(Id<Cluster> cluster) const;
    /// Notes what a cluster became; once.
    void addResult(const ClusterResult& result);
    /// Adds the dots of one cluster to those of another, researcher by researcher, and gives it its results.
    void handOver(Id<Cluster> from, Id<Cluster> to);

private:
    void requireFree(const QString& name, Id<Board> by) const;
};

} // namespace core
