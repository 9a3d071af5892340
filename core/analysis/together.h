#pragma once

#include "core/stores.h"

namespace core {

/// A tag that stands on some highlights beside others.
struct Together {
    Id<Tag> tag;
    int highlights = 0;
    int people = 0;
    friend bool operator==(const Together&, const Together&) = default;
};

/// The other tags on these highlights, most highlights first. `except`: the tags that they were found by.
std::vector<Together> taggedTogether(const Stores& stores, const std::vector<Id<Highlight>>& highlights,
                                     const QSet<Id<Tag>>& except);

} // namespace core
