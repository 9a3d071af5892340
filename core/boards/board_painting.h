#pragma once

#include "core/boards/board_scene.h"

#include <QSet>

class QPainter;

namespace core {

/// How much of a card is worth painting at a scale: all its words, its first line, or a tint.
enum class CardDetail { Words, Line, Tint };
CardDetail detailAt(double scale);

/// What is left out or changed while a person works on the board; files are painted with none of it.
struct BoardPainting {
    QSet<Id<Card>> withoutCards;       // being dragged
    QSet<Id<Cluster>> withoutClusters; // with all in them
    bool votesShown = false;
    bool namesShown = true;
};

/// Paints what of a board lies in `area` (board pixels) with a painter on which one board pixel is one unit, at a scale
/// of `scale` device pixels each. The ground is not filled.
void paintBoard(QPainter& painter, const BoardScene& scene, const BoardColours& colours, const QRectF& area,
                double scale, const BoardPainting& how = {});

} // namespace core
