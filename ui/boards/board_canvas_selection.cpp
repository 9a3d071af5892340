// Which cards and clusters there are on the board, and which of them are selected.
#include "ui/boards/board_canvas.h"

#include <algorithm>

namespace ui {
namespace {

template <class Thing> int placeIn(const std::vector<Thing>& sorted, core::Id<Thing> id)
{
    const auto found = std::ranges::lower_bound(sorted, id, {}, &Thing::id);
    return found != sorted.end() && found->id == id ? int(found - sorted.begin()) : -1;
}

} // namespace

std::optional<core::BoardItem> BoardCanvas::itemOf(const BoardThing& thing) const
{
    const int at =
        thing.card ? placeIn(m_scene.content.cards, thing.card) : placeIn(m_scene.content.clusters, thing.cluster);
    return at < 0 ? std::nullopt : std::optional(core::BoardItem{at, bool(thing.card)});
}

BoardThing BoardCanvas::thingOf(core::BoardItem item) const
{
    if (item.isCard)
        return {m_scene.content.cards[size_t(item.at)].id, {}};
    return {{}, m_scene.content.clusters[size_t(item.at)].id};
}

BoardThing BoardCanvas::thingAt(QPointF point) const
{
    const auto item = m_scene.index.at(m_sight.toBoard(point));
    return item ? thingOf(*item) : BoardThing();
}

bool BoardCanvas::chevronHit(const BoardThing& thing, QPointF point)
{
    const auto item = itemOf(thing);
    if (!item || item->isCard || core::detailAt(zoom()) != core::CardDetail::Words)
        return false;
    const QRectF chevron = core::headOf(m_scene, item->at, painting(), m_picture.texts).chevron;
    return chevron.adjusted(-3, -6, 3, 6).contains(m_sight.toBoard(point));
}

void BoardCanvas::setSelection(const BoardSelection& selection)
{
    say(selection);
}

void BoardCanvas::say(const BoardSelection& selection)
{
    const bool same = selection == m_selection;
    m_selection = selection;
    if (!selection.isEmpty())
        m_photo = {};
    m_selectedBounds = boundsOfSelection();
    if (same)
        return placeBar();
    placeBar();
    update();
    emit selectionChanged();
}

void BoardCanvas::go(const BoardThing& thing)
{
    if (m_current == thing)
        return;
    m_current = thing;
    update();
    emit currentChanged();
}

void BoardCanvas::setCurrent(const BoardThing& thing)
{
    go(thing);
    BoardSelection selection;
    selection.add(thing);
    say(selection);
    reveal(thing);
}

std::vector<core::Id<core::Card>> BoardCanvas::selectedCards() const
{
    std::vector<core::Id<core::Card>> cards;
    if (m_selection.cards.isEmpty())
        return cards;
    for (const auto item : m_scene.index.all()) {
        if (!item.isCard || !m_selection.cards.contains(thingOf(item).card))
            continue;
        bool along = false;
        for (int around = m_scene.index.aroundCard(item.at); around >= 0; around = m_scene.index.aroundCluster(around))
            along |= m_selection.clusters.contains(m_scene.content.clusters[size_t(around)].id);
        if (!along)
            cards.push_back(thingOf(item).card);
    }
    return cards;
}

std::vector<core::Id<core::Cluster>> BoardCanvas::selectedClusters() const
{
    std::vector<core::Id<core::Cluster>> clusters;
    for (const auto item : m_scene.index.all()) {
        if (item.isCard || !m_selection.clusters.contains(thingOf(item).cluster))
            continue;
        bool along = false;
        for (int around = m_scene.index.aroundCluster(item.at); around >= 0;
             around = m_scene.index.aroundCluster(around))
            along |= m_selection.clusters.contains(m_scene.content.clusters[size_t(around)].id);
        if (!along)
            clusters.push_back(thingOf(item).cluster);
    }
    return clusters;
}

QRectF BoardCanvas::boundsOfSelection() const
{
    QRectF bounds;
    for (const auto card : m_selection.cards)
        bounds |= m_scene.layout.of(m_scene.content, card);
    for (const auto cluster : m_selection.clusters)
        bounds |= m_scene.layout.of(m_scene.content, cluster);
    return bounds;
}

} // namespace ui
