#pragma once

#include "core/stores.h"

#include <QSet>

namespace core {

/// A tag that some people spoke under, and their highlights that carry it.
struct TraitSuggestion {
    Id<Tag> tag;
    QString path;
    int people = 0; // of those who were looked at
    std::vector<Id<Highlight>> highlights;
};

/// What could be a trait of these people: the tags on their highlights, most people first, then by path. Tags that are
/// archived are left out.
std::vector<TraitSuggestion> traitSuggestions(const Stores& stores, const QSet<Id<Participant>>& people);

} // namespace core
