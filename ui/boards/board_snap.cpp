#include "ui/boards/board_snap.h"

#include <cmath>

namespace ui {
namespace {

constexpr double around = 300; // how far neighbours lie away at most

/// The best place so far on one axis.
struct Best {
    double reach;
    double at = 0;
    QRectF neighbour;
    bool found = false;

    void look(double from, double to, const QRectF& by)
    {
        if (std::abs(to - from) >= reach)
            return;
        reach = std::abs(to - from);
        at = to;
        neighbour = by;
        found = true;
    }
};

} // namespace

Snapped snapped(const core::BoardScene& scene, QPointF at, QSizeF size, double reach,
                const std::function<bool(core::BoardItem)>& skip)
{
    namespace board = core::board;
    const QRectF rect(at, size);
    Best x{reach}, y{reach};
    for (const auto item : scene.index.in(rect.adjusted(-around, -around, around, around))) {
        const int inside = item.isCard ? scene.index.aroundCard(item.at) : scene.index.aroundCluster(item.at);
        if (inside >= 0 || skip(item))
            continue;
        const QRectF by = item.isCard ? scene.layout.cards[size_t(item.at)] : scene.layout.clusters[size_t(item.at)];
        for (const double to :
             {by.left(), by.right() - size.width(), by.right() + board::gap, by.left() - board::gap - size.width()})
            x.look(at.x(), to, by);
        for (const double to :
             {by.top(), by.bottom() - size.height(), by.bottom() + board::gap, by.top() - board::gap - size.height()})
            y.look(at.y(), to, by);
    }
    Snapped result{{x.found ? x.at : at.x(), y.found ? y.at : at.y()}, {}};
    const QRectF there(result.at, size);
    if (x.found) {
        const bool right = std::abs(there.right() - x.neighbour.right()) < 0.5;
        const double line = right ? there.right() : there.left();
        const QRectF both = there | x.neighbour;
        result.guides.emplace_back(line, both.top(), line, both.bottom());
    }
    if (y.found) {
        const bool below = std::abs(there.bottom() - y.neighbour.bottom()) < 0.5;
        const double line = below ? there.bottom() : there.top();
        const QRectF both = there | y.neighbour;
        result.guides.emplace_back(both.left(), line, both.right(), line);
    }
    return result;
}

} // namespace ui
