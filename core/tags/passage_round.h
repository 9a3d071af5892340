#pragma once

#include "core/tags/highlight.h"

namespace core {

struct Stores;

/// A quote of fewer UTF-16 units, a name or a keyword, says nothing by itself.
inline constexpr qsizetype shortestQuote = 25;

/// Puts the whole sentences in the place of a passage within one entry, where they are `longest` UTF-16 units at most;
/// gives where the passage lies in them. Any other passage stays, and all of it is meant.
TextRange widen(const Stores& stores, Passage& passage, qsizetype longest);
/// The same for a keyword, as a card shows it; a longer passage stays.
void widenKeyword(const Stores& stores, Passage& passage);

} // namespace core
