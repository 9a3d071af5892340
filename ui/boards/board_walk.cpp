#include "ui/boards/board_walk.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// How far `to` lies in a direction, along it and across: negative where it does not.
double distance(const QRectF& from, const QRectF& to, Qt::Key arrow)
{
    const bool across = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const int sign = arrow == Qt::Key_Right || arrow == Qt::Key_Down ? 1 : -1;
    const QPointF way = to.center() - from.center();
    const double along = sign * (across ? way.x() : way.y());
    if (along < (across ? std::min(from.width(), to.width()) : std::min(from.height(), to.height())) / 2)
        return -1;
    // What lies on the same line is not aside, however long it is.
    const double apart = across ? std::max(to.top() - from.bottom(), from.top() - to.bottom())
                                : std::max(to.left() - from.right(), from.left() - to.right());
    const double aside = apart < 0 ? 0 : 60 + 4 * apart;
    const double gap = std::max(0.0, across ? sign * (sign > 0 ? to.left() - from.right() : to.right() - from.left())
                                            : sign * (sign > 0 ? to.top() - from.bottom() : to.bottom() - from.top()));
    const double offset = std::abs(across ? way.y() : to.left() - from.left());
    return gap + aside + offset * 0.1 + 1;
}

} // namespace

QRectF placeOf(const core::BoardScene& scene, core::BoardItem item)
{
    if (item.isCard)
        return scene.layout.cards[size_t(item.at)];
    QRectF rect = scene.layout.clusters[size_t(item.at)];
    const bool large = !scene.index.clustersIn(item.at).empty();
    rect.setHeight(large ? core::board::superHead : core::board::head);
    return rect;
}

std::optional<core::BoardItem> nearest(const core::BoardScene& scene, core::BoardItem from, Qt::Key arrow)
{
    const QRectF here = placeOf(scene, from);
    std::optional<core::BoardItem> best;
    double least = 0;
    for (const auto item : scene.index.all()) {
        const double away = distance(here, placeOf(scene, item), arrow);
        if (away < 0 || item == from || (best && away >= least))
            continue;
        best = item;
        least = away;
    }
    return best;
}

std::optional<core::BoardItem> nextCluster(const core::BoardScene& scene, std::optional<core::BoardItem> from,
                                           bool back)
{
    std::vector<core::BoardItem> clusters;
    for (const auto item : scene.index.all())
        if (!item.isCard)
            clusters.push_back(item);
    if (clusters.empty())
        return {};
    const int around = !from ? -1 : from->isCard ? scene.index.aroundCard(from->at) : from->at;
    const auto here = std::find(clusters.begin(), clusters.end(), core::BoardItem{around, false});
    if (here == clusters.end())
        return back ? clusters.back() : clusters.front();
    if (back && from->isCard)
        return *here; // first to the head of its own
    if (back)
        return here == clusters.begin() ? std::nullopt : std::optional(*(here - 1));
    return here + 1 == clusters.end() ? std::nullopt : std::optional(*(here + 1));
}

std::optional<core::BoardItem> endOf(const core::BoardScene& scene, core::BoardItem from, bool last)
{
    const int around = from.isCard ? scene.index.aroundCard(from.at) : from.at;
    const auto cards = scene.index.cardsIn(around);
    if (cards.empty() || scene.layout.cards[size_t(cards.front())].isNull())
        return {};
    return core::BoardItem{last ? cards.back() : cards.front(), true};
}

} // namespace ui
