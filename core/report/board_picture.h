#pragma once

#include "core/export/board_outgoing.h"
#include "core/progress.h"

#include <QImage>

namespace core::report {

/// The largest picture that is made: pixels on a side, and in all.
inline constexpr int mostOnASide = 16'384;
inline constexpr double mostPixels = 64e6;

struct BoardPicture {
    QImage image;
    double scale = 1; // pixels for one of the board's
};

/// A board as the window shows it, on white, with its name and what its colours stand for. It comes out smaller than
/// `scale` where the picture would else be too large; at small scales it shows what a far view shows. Needs a
/// QGuiApplication; may run on a worker. Throws Failure(Cancelled).
BoardPicture boardPicture(const OutgoingBoard& board, double scale, Progress* progress = nullptr);

} // namespace core::report
