#include "core/sessions/withheld.h"

#include "core/stores.h"

#include <algorithm>

namespace core {

bool isWithin(const Stretch& stretch, qint64 atMs)
{
    return stretch.beginMs <= atMs && (!stretch.untilMs || atMs < *stretch.untilMs);
}

QSet<Id<Entry>> withheldAmong(const std::vector<Entry>& entries, const std::vector<Stretch>& stretches)
{
    QSet<Id<Entry>> withheld;
    std::optional<qint64> at;
    for (const auto& entry : entries) {
        at = entry.atMs ? entry.atMs : at;
        const bool stands = at && std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
                                return stretch.kind == Stretch::Kind::Withheld && isWithin(stretch, *at);
                            });
        if (stands)
            withheld.insert(entry.id);
    }
    return withheld;
}

QHash<Id<Session>, QSet<Id<Entry>>> withheldEntries(const Stores& stores)
{
    QHash<Id<Session>, std::vector<Stretch>> stretches;
    for (const auto& stretch : stores.captures.stretches(Stretch::Kind::Withheld))
        stretches[stretch.session].push_back(stretch);
    QHash<Id<Session>, QSet<Id<Entry>>> withheld;
    for (auto it = stretches.cbegin(); it != stretches.cend(); ++it)
        withheld[it.key()] = withheldAmong(stores.sessions.entries(it.key()), it.value());
    return withheld;
}

} // namespace core
