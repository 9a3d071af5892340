#include "core/sessions/observed_sequences.h"

#include "core/sessions/activities.h"
#include "core/stores.h"

#include <algorithm>

namespace core {
namespace {

QStringList keysOf(const QStringList& activities)
{
    QStringList keys;
    for (const auto& activity : activities)
        keys << activityKey(activity);
    return keys;
}

/// How many activities of `own`, from `first` on, come in this order in `other`. Taking each at the first place where
/// it comes leaves the most room for the rest, so no other choice finds more.
int lengthIn(const QStringList& own, int first, const QStringList& other)
{
    int count = 0;
    qsizetype from = 0;
    for (int at = first; at < own.size(); ++at) {
        const qsizetype place = other.indexOf(own[at], from);
        if (place < 0)
            break;
        from = place + 1;
        ++count;
    }
    return count;
}

} // namespace

std::optional<SharedRun> sharedRun(const ObservedSequence& own, const std::vector<ObservedSequence>& others)
{
    const QStringList keys = keysOf(own.activities);
    std::vector<QStringList> known;
    for (const auto& other : others)
        known.push_back(other.session == own.session ? QStringList() : keysOf(other.activities));
    SharedRun best;
    for (int first = 0; first < keys.size(); ++first) {
        std::vector<int> lengths;
        for (const auto& other : known)
            lengths.push_back(lengthIn(keys, first, other));
        const int longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
        const int seen = int(std::count(lengths.begin(), lengths.end(), longest)) + 1;
        if (longest < 2 || std::pair(longest, seen) <= std::pair(best.count, best.observations))
            continue;
        best = {first, longest, seen, own.people};
        for (size_t at = 0; at < others.size(); ++at)
            if (lengths[at] == longest)
                best.people += others[at].people;
    }
    return best.count == 0 ? std::nullopt : std::optional(best);
}

std::vector<ObservedSequence> observedSequences(const Stores& stores, Id<Study> study)
{
    QHash<Id<Session>, std::vector<Entry>> activities;
    stores.db.each("SELECT e.session_id, e.at_ms, e.text FROM session s JOIN entry e ON e.session_id = s.id "
                   "WHERE s.study_id = ? AND s.kind = 'observation' AND e.kind = 'activity' AND NOT e.open "
                   "ORDER BY e.session_id, e.position",
                   {study.value}, [&](const db::Row& row) {
                       activities[row.id<Session>(0)].push_back(
                           {.kind = EntryKind::Activity, .atMs = row.maybeInteger(1), .text = row.text(2)});
                   });
    std::vector<ObservedSequence> sequences;
    for (const auto& session : stores.sessions.sessions()) {
        if (session.study != study || session.kind != SessionKind::Observation)
            continue;
        ObservedSequence sequence{session.id, {}, sequenceOf(activities.value(session.id))};
        for (const auto& speaker : stores.sessions.speakers(session.id))
            if (speaker.part == Part::Participant && speaker.participant)
                sequence.people.insert(speaker.participant);
        sequences.push_back(std::move(sequence));
    }
    return sequences;
}

} // namespace core
