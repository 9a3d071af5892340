// What stands over the board, and what keeps clear of it.
#include "ui/boards/board_canvas.h"

#include <algorithm>

namespace ui {
namespace {

constexpr double margin = 24;           // round the board where all is in view; screen pixels
constexpr int barGap = 8, nearEdge = 8; // of the row of actions; screen pixels

} // namespace

void BoardCanvas::setCovers(const QList<QRect>& covers)
{
    m_covers = covers;
    placeBar();
}

double BoardCanvas::fittingZoom(const QSizeF& room) const
{
    const QRectF all = m_scene.layout.painted();
    if (all.isEmpty())
        return 1;
    return std::min({1.0, (room.width() - 2 * margin) / all.width(), (room.height() - 2 * margin) / all.height()});
}

/// All of the board in the middle of a part of the view.
BoardSight BoardCanvas::fitted(const QRectF& part) const
{
    BoardSight sight = m_sight;
    sight.zoom = std::clamp(fittingZoom(part.size()), smallestZoom(), 1.0);
    sight.centre = m_scene.layout.painted().center() + (rect().toRectF().center() - part.center()) / sight.zoom;
    return sight;
}

bool BoardCanvas::isCovered(const BoardSight& sight) const
{
    const auto hides = [&](const QRect& cover) {
        const QRectF place = sight.toBoard(cover.toRectF());
        return !m_scene.index.in(place).empty() || std::ranges::any_of(m_scene.content.photos, [&](const auto& photo) {
            return photo.place.intersects(place);
        });
    };
    return std::ranges::any_of(m_covers, hides);
}

/// Where something of it would lie under a cover, the board goes above all covers, or above those at the left and
/// beside those at the right: where it is larger.
void BoardCanvas::fit()
{
    BoardSight sight = fitted(rect());
    if (isCovered(sight)) {
        QRectF above = rect(), beside = rect();
        for (const auto& cover : m_covers) {
            above.setBottom(std::min(above.bottom(), double(cover.top())));
            if (cover.center().x() > width() / 2)
                beside.setRight(std::min(beside.right(), double(cover.left())));
            else
                beside.setBottom(std::min(beside.bottom(), double(cover.top())));
        }
        const BoardSight one = fitted(above), other = fitted(beside);
        sight = one.zoom >= other.zoom ? one : other;
    }
    look(sight);
    m_fitted = true;
}

void BoardCanvas::setSelectionBar(QWidget* bar)
{
    m_bar = bar;
    m_bar->setParent(this);
    placeBar();
}

/// Under what is selected, or over it where there is no room; in no case on a cover.
QPoint BoardCanvas::placeForBar(const QRectF& selected, const QSize& bar) const
{
    const int right = std::max(nearEdge, width() - nearEdge - bar.width());
    const int bottom = std::max(nearEdge, height() - nearEdge - bar.height());
    const int x = std::clamp(int(selected.left()), nearEdge, right);
    const auto isFree = [&](int y) {
        const QRect place(QPoint(x, y), bar);
        return y >= nearEdge && y <= bottom &&
               std::ranges::none_of(m_covers, [&](const QRect& cover) { return cover.intersects(place); });
    };
    int highest = bottom;
    for (const auto& cover : m_covers)
        if (cover.left() < x + bar.width() && cover.right() >= x)
            highest = std::min(highest, cover.top() - barGap - bar.height());
    for (const int y : {int(selected.bottom()) + barGap, int(selected.top()) - barGap - bar.height()})
        if (isFree(y))
            return {x, y};
    return {x, std::clamp(int(selected.bottom()) + barGap, nearEdge, std::max(nearEdge, highest))};
}

void BoardCanvas::placeBar()
{
    if (!m_bar)
        return;
    const QRectF bounds = m_sight.toScreen(m_selectedBounds);
    const bool shown = !m_selection.isEmpty() && !m_drag && !m_landing && m_lasso.isEmpty() && !isEditing() &&
                       bounds.intersects(rect().toRectF());
    if (shown) {
        const QSize size = m_bar->sizeHint();
        m_bar->setGeometry(QRect(placeForBar(bounds, size), size));
    }
    m_bar->setVisible(shown);
}

} // namespace ui
