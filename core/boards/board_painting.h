#pragma once

#include "core/boards/board_scene.h"

#include <QImage>
#include <QSet>

#include <functional>

class QPainter;

namespace core {

class BoardTexts;

/// How much of a card is worth painting at a scale: all its words, its first line, or a tint.
enum class CardDetail { Words, Line, Tint };
/// `scale`: pixels of the screen for one of the board.
CardDetail detailAt(double scale);

/// What is left out or changed while a person works on the board; files are painted with none of it.
struct BoardPainting {
    QSet<Id<Card>> cards;       // left out: they are being dragged
    QSet<Id<Cluster>> clusters; // left out with all in them
    bool onlyThese = false;     // the other way round: nothing but those
    bool votesShown = false;
    QHash<Id<Cluster>, int> ownDots; // shown to who gave them while all votes are not
    bool namesShown = true;
    double ratio = 1;            // device pixels for one of the screen
    BoardTexts* texts = nullptr; // keeps the words from one picture to the next
    /// A picture whose longest side is that many px at most; null: it is not there, or not yet.
    std::function<QImage(Id<Source>, int side)> picture{};
};

/// Paints what of a board lies in `area` (board pixels) with a painter on which one board pixel is one unit, at a scale
/// of `scale` device pixels each. The ground is not filled.
void paintBoard(QPainter& painter, const BoardScene& scene, const BoardColours& colours, const QRectF& area,
                double scale, const BoardPainting& how = {});

/// Where in the head of a cluster things stand, in board pixels; null: not shown. They are painted so, and can be
/// clicked, where cards show all their words.
struct BoardHead {
    QRectF head, name, chevron, note, result, dots, cards, people;
};
BoardHead headOf(const BoardScene& scene, int cluster, const BoardPainting& how, BoardTexts& texts);

/// The dots that a cluster shows.
int dotsShown(const BoardScene& scene, int cluster, const BoardPainting& how);

/// Whether what lies in a cluster of several cards comes from one person.
bool isOnePerson(const BoardScene& scene, int cluster);

} // namespace core
