#include "core/claims/traces.h"

#include "core/sessions/attribution.h"

#include <algorithm>

namespace core {
namespace {

QString listOf(const std::vector<Id<Highlight>>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers.append(QString::number(id.value));
    return u'[' + numbers.join(u',') + u']';
}

/// Every entry that a highlight touches with whom it counts for, and every detached highlight with its speaker's
/// person. Most highlights lie in one entry, which is found without a search by position.
std::string behind(const std::string& condition)
{
    const std::string person = participantOfEntry("e");
    return "SELECT h.id AS highlight, " + person +
           " AS person FROM highlight h JOIN entry e ON e.id = h.begin_entry_id WHERE h.end_entry_id = "
           "h.begin_entry_id" +
           condition + " UNION ALL SELECT h.id, " + person +
           " FROM highlight h JOIN entry b ON b.id = h.begin_entry_id JOIN entry z ON z.id = h.end_entry_id "
           "JOIN entry e ON e.session_id = h.session_id AND e.position BETWEEN b.position AND z.position "
           "WHERE h.end_entry_id <> h.begin_entry_id" +
           condition +
           " UNION ALL SELECT h.id, k.participant_id FROM highlight h JOIN speaker k ON k.id = h.detached_speaker_id "
           "WHERE k.part = 'participant'" +
           condition;
}

} // namespace

QHash<Id<Participant>, Heard> heardFrom(const Stores& stores)
{
    QHash<Id<Participant>, Heard> heard;
    stores.db.each("SELECT participant_id, count(DISTINCT session_id) FROM speaker WHERE part = 'participant' AND "
                   "participant_id IS NOT NULL GROUP BY participant_id",
                   {}, [&](const db::Row& row) { heard[row.id<Participant>(0)].sessions = int(row.integer(1)); });
    stores.db.each("SELECT person, count(DISTINCT highlight) FROM (" + behind("") +
                       ") WHERE person IS NOT NULL GROUP BY person",
                   {}, [&](const db::Row& row) { heard[row.id<Participant>(0)].highlights = int(row.integer(1)); });
    return heard;
}

std::vector<Id<Highlight>> highlightsOf(const Stores& stores, Id<Participant> person)
{
    return stores.db.all(
        "SELECT h.id FROM highlight h JOIN session s ON s.id = h.session_id LEFT JOIN entry b ON b.id = "
        "h.begin_entry_id WHERE h.id IN (SELECT highlight FROM (" +
            behind(" AND h.session_id IN (SELECT session_id FROM speaker WHERE participant_id = ?1)") +
            ") WHERE person = ?1) ORDER BY s.held_on DESC, s.position, s.id, b.position, h.begin_offset, h.id",
        [](const db::Row& row) { return row.id<Highlight>(0); }, person);
}

std::vector<Session> sessionsOf(const Stores& stores, Id<Participant> person)
{
    const auto ids = stores.db.all(
        "SELECT DISTINCT s.id, s.held_on FROM speaker w JOIN session s ON s.id = w.session_id "
        "WHERE w.participant_id = ? AND w.part = 'participant' ORDER BY s.held_on DESC, s.position, s.id",
        [](const db::Row& row) { return row.id<Session>(0); }, person);
    std::vector<Session> sessions;
    for (const auto id : ids)
        sessions.push_back(stores.sessions.session(id).value());
    return sessions;
}

Traces tracesOf(const Stores& stores, const std::vector<Id<Highlight>>& highlights)
{
    Traces traces;
    const QString list = listOf(highlights);
    const auto witnesses = stores.db.all(
        "SELECT min(highlight_id) FROM evidence WHERE highlight_id IN (SELECT value FROM json_each(?)) GROUP BY "
        "claim_id",
        [](const db::Row& row) { return row.id<Highlight>(0); }, list);
    for (const auto highlight : std::vector(witnesses.begin(), witnesses.end()))
        for (const auto& claim : stores.claims.claimsOn(highlight))
            if (std::none_of(traces.claims.begin(), traces.claims.end(),
                             [&](const ClaimOn& known) { return known.claim.id == claim.claim.id; }))
                traces.claims.push_back(claim);
    traces.cards =
        int(stores.db.number("SELECT count(*) FROM card WHERE highlight_id IN (SELECT value FROM json_each(?))", list));
    QHash<Id<Tag>, int> mentions;
    stores.db.each("SELECT tag_id, count(*) FROM highlight_tag WHERE highlight_id IN (SELECT value FROM json_each(?)) "
                   "GROUP BY tag_id",
                   {list}, [&](const db::Row& row) { mentions[row.id<Tag>(0)] = int(row.integer(1)); });
    const auto paths = stores.tags.paths();
    for (const auto& tag : stores.tags.tags())
        if (mentions.contains(tag.id))
            traces.tags.push_back({tag, paths.value(tag.id), mentions.value(tag.id)});
    std::stable_sort(traces.tags.begin(), traces.tags.end(),
                     [](const TagCount& a, const TagCount& b) { return a.mentions > b.mentions; });
    return traces;
}

} // namespace core
