#pragma once

#include "core/stores.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace core {

/// The segments of a project, and for which of them each person counts: the first that they belong to.
struct BoardSegments {
    QStringList names;                 // in order
    QHash<Id<Participant>, int> of;    // places in `names`
    QSet<Id<Participant>> inSeveral;   // who would count for others too
    static constexpr int none = -1;    // these people belong to no segment
    static constexpr int several = -2; // they belong to different ones

    /// The one segment that some people count for.
    int common(const QSet<Id<Participant>>& people) const;
    friend bool operator==(const BoardSegments&, const BoardSegments&) = default;
};
/// Searches by the rules of all segments: in a large project it takes its time.
BoardSegments boardSegments(const Stores& stores);

} // namespace core
