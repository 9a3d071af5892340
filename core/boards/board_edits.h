#pragma once

#include "core/boards/board_content.h"

#include <QSize>

#include <span>

namespace core {

// What a person does on a board, each in one step. All of them throw Failure(Refused) where the KJ step forbids it, and
// Failure(NotFound) where what they are about is gone.

/// What a KJ step may forbid.
enum class BoardAct { Sort, Name, Group, Vote, Change };
/// None allows everything; Shuffle and Sort no names; Name no sorting …; Freeze nothing.
bool allows(KjStep step, BoardAct act);
/// Why not, as a sentence; empty where it is allowed.
QString refusal(KjStep step, BoardAct act);

/// Where cards or clusters go: into a cluster, before the place-th of what is in it (counted without what is moved; -1:
/// at the end); or, where there is none, onto the canvas, the first at `at` and the others as they lay to it.
struct BoardTarget {
    Id<Cluster> cluster;
    int place = -1;
    QPointF at;
};

void moveCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards, const BoardTarget& target);
/// Moves cards and clusters at once, the clusters into a cluster after the cards. On the canvas `at` is for the first
/// card, where there is none for the first cluster; all others go along as they lie to it.
void moveThings(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
                const std::vector<Id<Cluster>>& clusters, const BoardTarget& target);
/// Where a cluster would come to stand in itself: Failure(Refused).
void moveCluster(Stores& stores, Id<Cluster> cluster, const BoardTarget& target);
/// Moves what is selected by `offset` on the canvas: cards that are not sorted, and clusters at the top.
void moveBy(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
            const std::vector<Id<Cluster>>& clusters, QPointF offset);

/// Makes cards for those highlights that have none on the board yet; gives the new ones.
std::vector<Id<Card>> addHighlights(Stores& stores, Id<Board> board, const std::vector<Id<Highlight>>& highlights,
                                    const std::optional<BoardTarget>& target = {});
/// Makes a note of each line that has words.
std::vector<Id<Card>> addNotes(Stores& stores, Id<Board> board, const QStringList& lines,
                               const std::optional<BoardTarget>& target = {});
void removeCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards);

/// Puts cards into a new cluster, as near as there is room to where the first of them lies; beside its cluster where it
/// was in one (a split).
Id<Cluster> groupCards(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards, const QString& name);
/// Puts clusters into a new one, where the first of them stands.
Id<Cluster> groupClusters(Stores& stores, Id<Board> board, const std::vector<Id<Cluster>>& clusters,
                          const QString& name);
/// Dissolves a cluster: what is in it goes to the cluster around it, or onto the canvas where it is.
void dissolve(Stores& stores, Id<Cluster> cluster);
/// Puts all that is in one cluster at the end of another, with its note, votes and results, and deletes it.
void mergeClusters(Stores& stores, Id<Cluster> from, Id<Cluster> into);
/// Deletes a cluster with the clusters and cards in it.
void removeCluster(Stores& stores, Id<Cluster> cluster);

/// Lays a photo under all that is there: its middle at `middle`, else beside everything. `pixels`: how large it is;
/// it comes no larger than that, and never wider or higher than 1000.
Id<BoardPhoto> addPhoto(Stores& stores, Id<Board> board, Id<Source> source, QSize pixels,
                        const std::optional<QPointF>& middle = {});
/// Moves and resizes it; never smaller than 40 on a side.
void placePhoto(Stores& stores, Id<BoardPhoto> photo, const QRectF& place);
void removePhoto(Stores& stores, Id<BoardPhoto> photo);

enum class CardOrder { Person, Tag, Session, Text };
/// Puts the cards in a cluster, or (none) those that are not sorted, in order.
void arrange(Stores& stores, Id<Board> board, Id<Cluster> cluster, CardOrder order);
enum class BoardEdge { Left, Top };
/// Puts what is selected on one line, cards under or beside one another where they would else overlap.
void align(Stores& stores, Id<Board> board, const std::vector<Id<Card>>& cards,
           const std::vector<Id<Cluster>>& clusters, BoardEdge edge);

void rename(Stores& stores, Id<Cluster> cluster, const QString& name);
void setNote(Stores& stores, Id<Cluster> cluster, const QString& note);
void setColour(Stores& stores, Id<Cluster> cluster, int colour);
void setCollapsed(Stores& stores, std::span<const Id<Cluster>> clusters, bool collapsed);
void setWidth(Stores& stores, Id<Cluster> cluster, double width);
void setText(Stores& stores, Id<Card> note, const QString& text);
void vote(Stores& stores, Id<Cluster> cluster, int dots);

/// Goes to a step. Shuffle mixes the cards that are not sorted, by `seed`.
void goToStep(Stores& stores, Id<Board> board, KjStep step, quint32 seed);

/// A copy of the board under another name, after the others.
Id<Board> duplicateBoard(Stores& stores, Id<Board> board, const QString& name);
/// Copies cards, and clusters with all in them, to another board, beside what lies there.
void copyTo(Stores& stores, Id<Board> from, const std::vector<Id<Card>>& cards,
            const std::vector<Id<Cluster>>& clusters, Id<Board> to);

// On from here: what a cluster becomes is noted with it.

/// Puts a tag on the passages of all cards in a cluster, and in those below it; made where there is none.
Id<Tag> becomeTag(Stores& stores, Id<Cluster> cluster, const QString& tagPath);
/// Makes an insight, or a trait in a persona's section, with these passages as evidence for it.
Id<Claim> becomeClaim(Stores& stores, Id<Cluster> cluster, const Claim& claim);

} // namespace core
