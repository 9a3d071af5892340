#pragma once

#include "core/export/board_outgoing.h"
#include "core/report/block.h"

namespace core::report {

/// A board pixel at 100 %, in mm.
inline constexpr double mmPerPixel = 25.4 / 96;
/// A length in board pixels as mm.
constexpr double px(double pixels)
{
    return pixels * mmPerPixel;
}
/// A text that is so many board pixels high.
constexpr TextStyle sized(double pixels, double leading, int weight = QFont::Normal)
{
    return {Face::Sans, pixels * 0.75, px(leading), weight};
}

inline constexpr double boardMargin = px(24);
inline constexpr double leastBoardWidth = px(480); // so that a name has room

/// "a", "b" …: what the colours are called where a copy may have none.
QHash<int, QString> lettersOf(const BoardColouring& colouring);

/// The name of a board, its study and figures, and what its colours stand for, with their letters where there are any.
/// All widths in mm.
Block boardHead(const OutgoingBoard& board, double width, const QHash<int, QString>& letters = {});

/// The notes on clusters: on the board itself there is no room for them. No height where there are none.
Block boardNotes(const OutgoingBoard& board, double width);

} // namespace core::report
