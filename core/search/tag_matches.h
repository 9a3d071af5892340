#pragma once

#include "core/search/search.h"
#include "core/stores.h"

namespace core {

/// Puts a tag on what a query found: one highlight a match of words or phrase, whole entries for a query of fields
/// only. A highlight of exactly that range gets the tag; no second one is made. Returns how many passages have it that
/// had not.
int tagMatches(Stores& stores, const std::vector<Match>& matches, const QString& tagPath);

} // namespace core
