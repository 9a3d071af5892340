#pragma once

#include "core/boards/board_painting.h"
#include "core/boards/board_texts.h"
#include "ui/boards/board_sight.h"

#include <QPixmap>
#include <QRegion>

namespace ui {

/// The board as it was painted last. Panning moves it and paints what came into view; zooming over many cards stretches
/// it first and paints it anew once the hand rests. The whole of a large board is kept beside it.
class BoardPicture {
public:
    explicit BoardPicture(const QFont& face) : texts(face) {}

    core::BoardTexts texts;

    /// Something else is to be seen: all is painted anew.
    void clear();
    /// So it is in `area` (board pixels).
    void renew(const QRectF& area) { m_stale |= area; }
    /// Paints the board on its ground. False where it is only a rough picture yet: call it again, not in a hurry.
    bool paint(QPainter& painter, const core::BoardScene& scene, const core::BoardColours& colours,
               const core::BoardPainting& how, const BoardSight& sight, bool hurried);

private:
    struct Shot {
        QPixmap pixmap;
        BoardSight sight;
        bool isOf(const BoardSight& other) const { return !pixmap.isNull() && sight == other; }
    };
    struct Job {
        const core::BoardScene& scene;
        const core::BoardColours& colours;
        core::BoardPainting how;
    };

    bool move(const Job& job, const BoardSight& sight);
    void stretch(const Job& job, const BoardSight& sight);
    void paintAll(const Job& job, const BoardSight& sight);
    void paintPart(const Job& job, const QRectF& part);
    void paintStale(const Job& job);

    Shot m_last;
    Shot m_whole; // of a large board, all in view
    QRectF m_stale;
    bool m_complete = true;
};

} // namespace ui
