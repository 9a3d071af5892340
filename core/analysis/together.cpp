#include "core/analysis/together.h"

#include "core/db/id_list.h"

#include <algorithm>

namespace core {

std::vector<Together> taggedTogether(const Stores& stores, const std::vector<Id<Highlight>>& highlights,
                                     const QSet<Id<Tag>>& except)
{
    QHash<Id<Highlight>, std::vector<Id<Participant>>> people;
    for (const auto& one : stores.highlights.behind(highlights))
        people[one.highlight].push_back(one.person);
    QHash<Id<Tag>, Together> found;
    QHash<Id<Tag>, QSet<Id<Participant>>> met;
    stores.db.each(
        "SELECT tag_id, highlight_id FROM highlight_tag WHERE highlight_id IN (SELECT value FROM json_each(?))",
        {db::listOf(highlights.begin(), highlights.end())}, [&](const db::Row& row) {
            const auto tag = row.id<Tag>(0);
            if (except.contains(tag))
                return;
            ++found[tag].highlights;
            for (const auto person : people.value(row.id<Highlight>(1)))
                met[tag].insert(person);
        });
    std::vector<Together> together;
    for (auto one = found.begin(); one != found.end(); ++one)
        together.push_back({one.key(), one->highlights, int(met.value(one.key()).size())});
    std::sort(together.begin(), together.end(), [](const Together& a, const Together& b) {
        return std::tuple(-a.highlights, -a.people, a.tag) < std::tuple(-b.highlights, -b.people, b.tag);
    });
    return together;
}

} // namespace core
