#pragma once

#include "core/boards/board_index.h"

#include <QColor>

namespace core {

/// The colours in which a board is painted: those of the window, or light() for files.
struct BoardColours {
    QColor paper, page, chrome, line, lineStrong, field;
    QColor ink, inkSoft, inkFaint, accent, accentTint, warn, warnTint;
    bool dark = false;

    static BoardColours light();
    QColor bar(int hue) const;  // 1 to 16; 0: `field`
    QColor tint(int hue) const; // 0: `page`
};

/// One line of the legend: what a colour stands for.
struct LegendEntry {
    int hue = 0; // 0: nothing of the kind
    QString name;
    int cards = 0;
    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// What each card's colour says, for the whole board.
struct BoardColouring {
    std::vector<int> hues;           // as content.cards; 0: none
    std::vector<LegendEntry> legend; // the most cards first
    QString remark{};                // on how colours were given; empty: there is none
};
BoardColouring colouringOf(const Stores& stores, const BoardContent& content);

/// A board made ready for painting: everything that is asked for each card at each frame is worked out before.
struct BoardScene {
    BoardContent content;
    BoardLayout layout;
    BoardIndex index;
    BoardColouring colouring;
    std::vector<CardFigures> figures; // as content.clusters, each with all below it
    std::vector<int> dots;            // as content.clusters, of all researchers
};
BoardScene sceneOf(const Stores& stores, BoardContent content);
/// The same where the colours are known: nothing is read.
BoardScene sceneOf(BoardContent content, BoardColouring colouring);

} // namespace core
