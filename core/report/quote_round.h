#pragma once

#include "core/stores.h"
#include "core/tags/highlight.h"

namespace core::report {

/// Puts the whole sentences in the place of a passage within one entry, where they are `longest` UTF-16 units at most;
/// gives where the passage lies in them. Any other passage stays, and all of it is meant.
TextRange widen(const Stores& stores, Passage& passage, qsizetype longest);

} // namespace core::report
