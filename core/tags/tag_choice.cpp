// What a choice of tags finds, and who stands behind many highlights: answered without reading words.
#include "core/db/id_list.h"
#include "core/sessions/attribution.h"
#include "core/tags/highlight_store.h"

#include <algorithm>

namespace core {
namespace {

/// Which of the tags that are asked for a tag of the codebook answers: itself, and those above it.
QHash<Id<Tag>, std::vector<Id<Tag>>> answers(const TagQuery& query, const std::vector<Tag>& tags)
{
    QHash<Id<Tag>, std::vector<Id<Tag>>> answered;
    for (const auto& tag : tags) {
        auto answer = query.below ? answered.value(tag.parent) : std::vector<Id<Tag>>();
        if (query.with.contains(tag.id) || query.without.contains(tag.id))
            answer.push_back(tag.id);
        if (!answer.empty())
            answered[tag.id] = std::move(answer);
    }
    return answered;
}

bool isFound(const TagQuery& query, const QSet<Id<Tag>>& carried)
{
    if (carried.intersects(query.without))
        return false;
    return query.with.isEmpty() ||
           (query.match == TagQuery::Match::Any ? carried.intersects(query.with) : carried.contains(query.with));
}

} // namespace

QSet<Id<Tag>> withTagsBelow(const std::vector<Tag>& tags, const QSet<Id<Tag>>& chosen)
{
    QSet<Id<Tag>> all;
    for (const auto& tag : tags)
        if (chosen.contains(tag.id) || all.contains(tag.parent))
            all.insert(tag.id);
    return all;
}

QSet<Id<Tag>> archivedTags(const std::vector<Tag>& tags)
{
    QSet<Id<Tag>> archived;
    for (const auto& tag : tags)
        if (tag.archived)
            archived.insert(tag.id);
    return withTagsBelow(tags, archived);
}

std::vector<Id<Highlight>> HighlightStore::carrying(const TagQuery& query, const std::vector<Tag>& tags) const
{
    if (query.with.isEmpty() && query.without.isEmpty())
        return {};
    const auto answered = answers(query, tags);
    // Without a tag that has to be there, highlights that carry none of those asked about are found too.
    const std::string from = query.with.isEmpty() ? "SELECT h.id, g.tag_id FROM highlight h LEFT JOIN highlight_tag g "
                                                    "ON g.highlight_id = h.id ORDER BY h.id"
                                                  : "SELECT highlight_id, tag_id FROM highlight_tag WHERE tag_id IN "
                                                    "(SELECT value FROM json_each(?)) ORDER BY highlight_id";
    const auto asked = answered.keys();
    const db::Values values = query.with.isEmpty() ? db::Values() : db::Values{db::listOf(asked.begin(), asked.end())};
    std::vector<Id<Highlight>> found;
    Id<Highlight> highlight;
    QSet<Id<Tag>> carried;
    const auto close = [&] {
        if (highlight && isFound(query, carried))
            found.push_back(highlight);
        carried.clear();
    };
    m_db.each(from, values, [&](const db::Row& row) {
        if (row.id<Highlight>(0) != highlight)
            close();
        highlight = row.id<Highlight>(0);
        const auto answer = answered.constFind(row.id<Tag>(1));
        if (answer != answered.constEnd())
            for (const auto tag : *answer)
                carried.insert(tag);
    });
    close();
    return found;
}

// Sorted here and not in SQL, which would look up session and study for each highlight.
std::vector<HighlightSpot> HighlightStore::spots(const std::vector<Id<Highlight>>& highlights) const
{
    QHash<Id<Session>, std::pair<int, QDate>> sessions; // place in the order, date
    m_db.each("SELECT s.id, s.held_on FROM session s JOIN study t ON t.id = s.study_id ORDER BY t.position, t.id, "
              "s.position, s.id",
              {}, [&](const db::Row& row) {
                  const int place = int(sessions.size());
                  sessions.insert(row.id<Session>(0), {place, row.date(1)});
              });
    using Key = std::tuple<int, qint64, qint64, qint64>;
    std::vector<std::pair<Key, HighlightSpot>> found;
    m_db.each("SELECT h.id, h.session_id, b.position, h.begin_offset, b.said_on FROM highlight h LEFT JOIN entry b ON "
              "b.id = h.begin_entry_id WHERE h.id IN (SELECT value FROM json_each(?))",
              {db::listOf(highlights.begin(), highlights.end())}, [&](const db::Row& row) {
                  const auto session = sessions.value(row.id<Session>(1));
                  found.push_back(
                      {{session.first, row.integer(2), row.integer(3), row.integer(0)},
                       {row.id<Highlight>(0), row.id<Session>(1), row.isNull(4) ? session.second : row.date(4)}});
              });
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<HighlightSpot> spots;
    spots.reserve(found.size());
    for (auto& [key, spot] : found)
        spots.push_back(spot);
    return spots;
}

QHash<Id<Highlight>, std::vector<Id<Tag>>> HighlightStore::carriers(const QSet<Id<Tag>>& tags) const
{
    QHash<Id<Highlight>, std::vector<Id<Tag>>> carriers;
    m_db.each("SELECT highlight_id, tag_id FROM highlight_tag WHERE tag_id IN (SELECT value FROM json_each(?))",
              {db::listOf(tags.begin(), tags.end())},
              [&](const db::Row& row) { carriers[row.id<Highlight>(0)].push_back(row.id<Tag>(1)); });
    return carriers;
}

std::vector<Behind> HighlightStore::behind(const std::string& condition, const db::Values& values) const
{
    const Voices voices(m_db);
    std::vector<Behind> behind;
    const auto take = [&](const std::string& sql) {
        m_db.each(sql + condition, values, [&](const db::Row& row) {
            if (const auto person = voices.person(row.id<Session>(1), row.id<Speaker>(2)))
                behind.push_back({row.id<Highlight>(0), person});
        });
    };
    take("SELECT h.id, h.session_id, e.speaker_id FROM highlight h JOIN entry e ON e.id = h.begin_entry_id WHERE "
         "h.begin_entry_id = h.end_entry_id AND " +
         isNotResearchers("e"));
    take("SELECT h.id, h.session_id, e.speaker_id FROM highlight h JOIN entry b ON b.id = h.begin_entry_id JOIN entry "
         "z ON z.id = h.end_entry_id JOIN entry e ON e.session_id = h.session_id AND e.position BETWEEN b.position AND "
         "z.position WHERE h.begin_entry_id <> h.end_entry_id AND " +
         isNotResearchers("e"));
    take("SELECT h.id, h.session_id, h.detached_speaker_id FROM highlight h WHERE h.begin_entry_id IS NULL AND "
         "h.detached_speaker_id IS NOT NULL");
    std::sort(behind.begin(), behind.end());
    behind.erase(std::unique(behind.begin(), behind.end()), behind.end());
    return behind;
}

std::vector<Behind> HighlightStore::behind() const
{
    return behind("", {});
}

std::vector<Behind> HighlightStore::behind(const std::vector<Id<Highlight>>& highlights) const
{
    return behind(" AND h.id IN (SELECT value FROM json_each(?))", {db::listOf(highlights.begin(), highlights.end())});
}

} // namespace core
