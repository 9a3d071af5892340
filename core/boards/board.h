#pragma once

#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace core {

struct Claim;
struct Researcher;
struct Source;

/// What the colour of a card says.
enum class ColourBy { Participant, Segment, Tag, Lane, Study };

/// The steps of the KJ method (Kawakita Jiro). None: the board is free.
enum class KjStep { None, Shuffle, Sort, Name, Group, Vote, Freeze };

/// An affinity map: cards in clusters, clusters in clusters. Lengths are pixels at 100 %.
struct Board {
    Id<Board> id;
    Id<Study> study; // none: a board of all studies
    QString name;
    KjStep step = KjStep::None;
    ColourBy colourBy = ColourBy::Tag;
    bool votesShown = false;
    friend bool operator==(const Board&, const Board&) = default;
};

/// Cards that belong together. One at the top stands at `at`; one inside another is stacked there by `at.y()`, which is
/// then 0, 1, 2 … How high it is follows from what is in it.
struct Cluster {
    Id<Cluster> id;
    Id<Board> board;
    Id<Cluster> parent;
    QString name;
    int colour = 0; // 1 to 16, see core/tags/hue.h; 0: none
    QPointF at;
    double width = 0; // holds as many cards beside one another as fit
    bool collapsed = false;
    QString note;
    friend bool operator==(const Cluster&, const Cluster&) = default;
};

/// A highlight, or words of one's own, on a board. In a cluster its place is `z`: 0, 1, 2 … Outside it lies at `at`,
/// those with a greater `z` on top.
struct Card {
    Id<Card> id;
    Id<Board> board;
    Id<Cluster> cluster;     // none: not sorted yet
    Id<Highlight> highlight; // none: a note
    QString text;            // of a note
    QPointF at;
    int z = 0;
    bool isNote() const { return !highlight; }
    friend bool operator==(const Card&, const Card&) = default;
};

/// A photo of a wall, or a sketch, under all that lies on a board.
struct BoardPhoto {
    Id<BoardPhoto> id;
    Id<Board> board;
    Id<Source> source;
    QRectF place;
    friend bool operator==(const BoardPhoto&, const BoardPhoto&) = default;
};

/// The dots that one researcher gives to a cluster.
struct Vote {
    Id<Cluster> cluster;
    Id<Researcher> by;
    int dots = 0;
    friend bool operator==(const Vote&, const Vote&) = default;
};

/// What a cluster became: a tag or a claim.
struct ClusterResult {
    Id<Cluster> cluster;
    Id<Tag> tag;
    Id<Claim> claim;
    friend bool operator==(const ClusterResult&, const ClusterResult&) = default;
};

// The names in the file: "participant", "sort" …; for the step None: empty.
QString nameOf(ColourBy by);
QString nameOf(KjStep step);
ColourBy colourByFrom(const QString& name);
KjStep kjStepFrom(const QString& name);

} // namespace core
