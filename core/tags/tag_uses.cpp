// How often and by how many people each tag is used.
#include "core/tags/highlight_store.h"
#include "core/tags/tag_store.h"

#include <algorithm>

namespace core {
namespace {

struct Link {
    Id<Highlight> highlight;
    int tag = 0; // place in the codebook
    friend auto operator<=>(const Link&, const Link&) = default;
};

/// Counts highlights and distinct people by tag. Each highlight is told once for a tag.
class Tally {
public:
    Tally(size_t tags, const std::vector<Behind>& behind)
    {
        for (const auto& one : behind)
            if (!m_person.contains(one.person))
                m_person.insert(one.person, m_person.size());
        m_people = size_t(m_person.size());
        m_met.resize(tags * m_people);
        mentions.resize(tags);
        people.resize(tags);
    }

    int person(Id<Participant> id) const { return int(m_person.value(id)); }
    void count(int tag, const std::vector<int>& persons)
    {
        ++mentions[size_t(tag)];
        for (const int person : persons)
            if (auto met = m_met[size_t(tag) * m_people + size_t(person)]; !met) {
                met = true;
                ++people[size_t(tag)];
            }
    }

    std::vector<int> mentions, people;

private:
    QHash<Id<Participant>, qsizetype> m_person;
    size_t m_people = 0;
    std::vector<bool> m_met;
};

} // namespace

int TagStore::links() const
{
    return int(m_db.number("SELECT count(*) FROM highlight_tag"));
}

QHash<Id<Tag>, TagUse> TagStore::uses() const
{
    const auto all = tags();
    QHash<Id<Tag>, int> at;
    std::vector<int> parent;
    for (const auto& tag : all) {
        parent.push_back(at.value(tag.parent, -1));
        at[tag.id] = int(parent.size()) - 1;
    }

    std::vector<Link> links;
    std::vector<qint64> last(all.size());
    m_db.each("SELECT highlight_id, tag_id, made_at FROM highlight_tag", {}, [&](const db::Row& row) {
        links.push_back({row.id<Highlight>(0), at.value(row.id<Tag>(1))});
        auto& newest = last[size_t(links.back().tag)];
        newest = std::max(newest, row.integer(2));
    });
    std::sort(links.begin(), links.end());

    const auto behind = HighlightStore(m_db, nullptr).behind();
    Tally own(all.size(), behind), below(all.size(), behind);
    auto next = behind.begin();
    std::vector<int> persons, counted;
    for (auto link = links.begin(); link != links.end();) {
        const auto highlight = link->highlight;
        persons.clear();
        counted.clear();
        for (; next != behind.end() && next->highlight <= highlight; ++next)
            if (next->highlight == highlight)
                persons.push_back(own.person(next->person));
        for (; link != links.end() && link->highlight == highlight; ++link) {
            own.count(link->tag, persons);
            for (int tag = link->tag; tag >= 0; tag = parent[size_t(tag)])
                if (std::find(counted.begin(), counted.end(), tag) == counted.end()) {
                    counted.push_back(tag);
                    below.count(tag, persons);
                }
        }
    }

    QHash<Id<Tag>, TagUse> uses;
    for (size_t tag = 0; tag < all.size(); ++tag)
        if (below.mentions[tag] > 0)
            uses[all[tag].id] = {own.mentions[tag], own.people[tag], below.mentions[tag], below.people[tag], last[tag]};
    return uses;
}

} // namespace core
