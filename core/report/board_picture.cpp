#include "core/report/board_picture.h"

#include "core/boards/board_painting.h"
#include "core/report/board_around.h"
#include "core/report/paint_page.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace core::report {
namespace {

double possibleScale(QSizeF board, double scale)
{
    const QSizeF size = board + QSizeF(100, 300); // with what stands around it
    const double side = mostOnASide / std::max(size.width(), size.height());
    return std::min({scale, side, std::sqrt(mostPixels / (size.width() * size.height()))});
}

/// Paints in bands, so that somebody who waits can see how far it is, and stop it.
void paintBands(QPainter& painter, const OutgoingBoard& board, const BoardScene& scene, double scale,
                Progress* progress)
{
    const QRectF bounds = scene.layout.painted();
    const double high = 400 / scale;
    const double over = 40 / scale; // names of a far view may begin above their band
    BoardPainting how{.votesShown = scene.content.board.votesShown};
    how.picture = [&](Id<Source> source, int side) { return board.picture(source, side); };
    for (double y = 0; y < bounds.height() + 1; y += high) {
        if (progress) {
            progress->throwIfCancelled();
            progress->report(qint64(y), qint64(bounds.height()));
        }
        const QRectF band(bounds.left(), bounds.top() + y, bounds.width(), high);
        painter.save();
        painter.setClipRect(band.adjusted(-over, 0, over, 0));
        paintBoard(painter, scene, BoardColours::light(), band.adjusted(-over, -over, over, over), scale, how);
        painter.restore();
    }
}

} // namespace

BoardPicture boardPicture(const OutgoingBoard& board, double wanted, Progress* progress)
{
    loadSheetFonts();
    const BoardScene scene = sceneOf(board.content(), board.colouring());
    const QRectF bounds = scene.layout.painted();
    const double scale = possibleScale(bounds.size(), wanted);
    const double around = std::max(scale, 1.0); // what stands around the board stays legible
    const double width = std::max(leastBoardWidth, px(bounds.width() * scale / around));
    const Block head = boardHead(board, width);
    const Block notes = boardNotes(board, width);
    const double top = boardMargin + head.height + px(16);
    const double bottom = top + px(bounds.height() * scale / around);
    Page page;
    page.size = {width + 2 * boardMargin, bottom + notes.height + boardMargin};
    put(page, head, {boardMargin, boardMargin});
    put(page, notes, {boardMargin, bottom});
    BoardPicture picture{pictureOf(page, 96 * around), scale};
    QPainter painter(&picture.image);
    const QPointF corner = QPointF(boardMargin, top) / mmPerPixel * around;
    painter.translate(std::round(corner.x()), std::round(corner.y()));
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paintBands(painter, board, scene, scale, progress);
    return picture;
}

} // namespace core::report
