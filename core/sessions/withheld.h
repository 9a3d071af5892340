#pragma once

#include "core/sessions/capture_store.h"

#include <QHash>
#include <QSet>

namespace core {

struct Stores;

/// Whether a moment lies in a stretch; one that still lasts has no end.
bool isWithin(const Stretch& stretch, qint64 atMs);

/// What was written while permission was withheld, by session: it counts as refused. An entry without a time stands
/// where the one before it does. Sessions without such a stretch are not in it.
QHash<Id<Session>, QSet<Id<Entry>>> withheldEntries(const Stores& stores);

/// The same among the entries of one session, in their order.
QSet<Id<Entry>> withheldAmong(const std::vector<Entry>& entries, const std::vector<Stretch>& stretches);

} // namespace core
