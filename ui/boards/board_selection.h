#pragma once

#include "core/boards/board.h"

#include <QSet>

namespace ui {

/// A card or a cluster; or neither.
struct BoardThing {
    core::Id<core::Card> card;
    core::Id<core::Cluster> cluster;
    explicit operator bool() const { return card || cluster; }
    friend bool operator==(const BoardThing&, const BoardThing&) = default;
};

/// What is selected on a board.
struct BoardSelection {
    QSet<core::Id<core::Card>> cards;
    QSet<core::Id<core::Cluster>> clusters;

    bool isEmpty() const { return cards.isEmpty() && clusters.isEmpty(); }
    bool has(const BoardThing& thing) const
    {
        return thing.card ? cards.contains(thing.card) : clusters.contains(thing.cluster);
    }
    void add(const BoardThing& thing)
    {
        if (thing.card)
            cards.insert(thing.card);
        else if (thing.cluster)
            clusters.insert(thing.cluster);
    }
    void remove(const BoardThing& thing)
    {
        cards.remove(thing.card);
        clusters.remove(thing.cluster);
    }
    friend bool operator==(const BoardSelection&, const BoardSelection&) = default;
};

} // namespace ui
