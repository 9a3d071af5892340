#include "ui/boards/board_picture.h"

#include <QPainter>

namespace ui {
namespace {

// ms for words that were not set before: while the hand moves, and where very many come into view at once
constexpr qint64 hurriedWords = 4, manyWords = 40;
constexpr size_t manyCards = 350, manyTints = 6000; // from here on a picture takes longer than a frame
constexpr double over = 12;                         // screen pixels by which names may reach out of their clusters

/// Whether painting all that is in view takes longer than a frame.
bool isHeavy(const core::BoardScene& scene, const BoardSight& sight)
{
    const bool tints = core::detailAt(sight.zoom) == core::CardDetail::Tint;
    return scene.index.in(sight.visible()).size() > (tints ? manyTints : manyCards);
}

} // namespace

void BoardPicture::clear()
{
    m_last = {};
    m_whole = {};
    m_stale = {};
}

bool BoardPicture::paint(QPainter& painter, const core::BoardScene& scene, const core::BoardColours& colours,
                         const core::BoardPainting& how, const BoardSight& sight, bool hurried)
{
    Job job{scene, colours, how};
    job.how.texts = &texts;
    job.how.ratio = sight.ratio;
    const bool same = m_last.isOf(sight) && m_complete;
    const bool heavy = !same && isHeavy(scene, sight);
    texts.begin(hurried ? hurriedWords : heavy ? manyWords : -1);
    if (!m_stale.isNull())
        m_whole = {};
    if (same) {
        paintStale(job);
    } else if (m_whole.isOf(sight)) {
        m_last = m_whole;
        m_complete = true;
    } else if (!move(job, sight)) {
        if (hurried && heavy && !m_last.pixmap.isNull())
            stretch(job, sight);
        else
            paintAll(job, sight);
    }
    painter.drawPixmap(0, 0, m_last.pixmap);
    return m_complete;
}

/// The same at another place: what came into view is painted. A rough picture stays rough.
bool BoardPicture::move(const Job& job, const BoardSight& sight)
{
    BoardSight moved = m_last.sight;
    moved.centre = sight.centre;
    if (m_last.pixmap.isNull() || !(moved == sight) || m_last.sight == sight)
        return false;
    const QPointF by = sight.origin() - m_last.sight.origin();
    if (std::abs(by.x()) >= sight.size.width() || std::abs(by.y()) >= sight.size.height())
        return false;
    const QPoint device(qRound(by.x() * sight.ratio), qRound(by.y() * sight.ratio));
    m_last.pixmap.scroll(device.x(), device.y(), m_last.pixmap.rect());
    m_last.sight = sight;
    const double wide = sight.size.width(), high = sight.size.height();
    if (by.x() != 0)
        paintPart(job, QRectF(by.x() > 0 ? 0 : wide + by.x(), 0, std::abs(by.x()), high));
    if (by.y() != 0)
        paintPart(job, QRectF(0, by.y() > 0 ? 0 : high + by.y(), wide, std::abs(by.y())));
    paintStale(job);
    m_complete = m_complete && texts.isComplete();
    return true;
}

/// A rough picture of another scale, made of those that are there.
void BoardPicture::stretch(const Job& job, const BoardSight& sight)
{
    QPixmap pixmap(m_last.pixmap.size());
    pixmap.setDevicePixelRatio(sight.ratio);
    pixmap.fill(job.colours.page);
    QPainter painter(&pixmap);
    for (const Shot* shot : {&m_whole, &m_last})
        if (!shot->pixmap.isNull())
            painter.drawPixmap(sight.toScreen(shot->sight.visible()), shot->pixmap, QRectF(shot->pixmap.rect()));
    painter.end();
    m_last = {pixmap, sight};
    m_complete = false;
}

void BoardPicture::paintAll(const Job& job, const BoardSight& sight)
{
    const QSize device = (sight.size * sight.ratio).toSize();
    if (m_last.pixmap.size() != device)
        m_last.pixmap = QPixmap(device);
    m_last.pixmap.setDevicePixelRatio(sight.ratio);
    m_last.sight = sight;
    m_stale = {};
    paintPart(job, QRectF(QPointF(), sight.size));
    m_complete = texts.isComplete();
    const bool whole = sight.visible().contains(job.scene.layout.painted());
    if (whole && m_complete && job.how.cards.isEmpty() && job.how.clusters.isEmpty() &&
        job.scene.index.all().size() > manyTints)
        m_whole = m_last;
}

void BoardPicture::paintPart(const Job& job, const QRectF& part)
{
    const BoardSight& sight = m_last.sight;
    QPainter painter(&m_last.pixmap);
    painter.setClipRect(part);
    painter.fillRect(part, job.colours.page);
    painter.translate(sight.origin());
    painter.scale(sight.zoom, sight.zoom);
    core::paintBoard(painter, job.scene, job.colours, sight.toBoard(part.adjusted(-over, -over, over, over)),
                     sight.zoom * sight.ratio, job.how);
}

void BoardPicture::paintStale(const Job& job)
{
    const QRectF all(QPointF(), m_last.sight.size);
    const QRectF part = m_last.sight.toScreen(m_stale).adjusted(-2, -2, 2, 2) & all;
    if (!m_stale.isNull() && !part.isEmpty())
        paintPart(job, QRectF(part.toAlignedRect()));
    m_stale = {};
}

} // namespace ui
