#include "core/boards/board_segments.h"

#include "core/analysis/segment_members.h"

namespace core {

int BoardSegments::common(const QSet<Id<Participant>>& people) const
{
    std::optional<int> found;
    for (const auto person : people) {
        const int segment = of.value(person, none);
        if (found && *found != segment)
            return several;
        found = segment;
    }
    return found.value_or(none);
}

BoardSegments boardSegments(const Stores& stores)
{
    BoardSegments known;
    const auto segments = stores.segments.segments();
    const auto members = membersOf(stores, segments);
    for (size_t at = 0; at < segments.size(); ++at) {
        known.names.append(segments[at].name);
        for (const auto person : members[at].people()) {
            if (known.of.contains(person))
                known.inSeveral.insert(person);
            else
                known.of.insert(person, int(at));
        }
    }
    return known;
}

} // namespace core
