#pragma once

#include "core/boards/suggest_space.h"
#include "core/boards/suggest_terms.h"

#include <QStringList>

#include <vector>

namespace core::boards {

/// Of `candidates`, which are among `members`, those with enough of their weight in terms that another member has too.
std::vector<size_t> supported(const Terms& terms, const std::vector<size_t>& members,
                              const std::vector<size_t>& candidates);

/// The words that two of `members` or more share, one of them in `candidates`, and that are rare outside; most telling
/// first, four at most, each in the form that the members wrote most often.
QStringList sharedWords(const Terms& terms, const std::vector<size_t>& members, const std::vector<size_t>& candidates);

} // namespace core::boards
