#include "core/sessions/observed_sequences.h"

#include "core/sessions/activities.h"
#include "core/stores.h"

#include <QHash>

#include <algorithm>

namespace core {
namespace {

/// Activities as numbers, the same number for the same activity.
class Numbers {
public:
    std::vector<int> of(const QStringList& activities)
    {
        std::vector<int> numbers;
        for (const auto& activity : activities) {
            const QString key = activityKey(activity);
            if (!m_known.contains(key))
                m_known.insert(key, int(m_known.size()));
            numbers.push_back(m_known.value(key));
        }
        return numbers;
    }

private:
    QHash<QString, int> m_known;
};

/// How many activities of `own`, from `first` on, come in this order in `other`. Taking each at the first place where
/// it comes leaves the most room for the rest, so no other choice finds more.
int lengthIn(const std::vector<int>& own, size_t first, const std::vector<int>& other)
{
    int count = 0;
    auto from = other.begin();
    for (size_t at = first; at < own.size(); ++at) {
        const auto place = std::find(from, other.end(), own[at]);
        if (place == other.end())
            break;
        from = std::next(place);
        ++count;
    }
    return count;
}

} // namespace

std::optional<SharedRun> sharedRun(const ObservedSequence& own, const std::vector<ObservedSequence>& others)
{
    Numbers numbers;
    const auto sequence = numbers.of(own.activities);
    std::vector<std::vector<int>> known;
    for (const auto& other : others)
        known.push_back(other.session == own.session ? std::vector<int>() : numbers.of(other.activities));
    SharedRun best;
    for (size_t first = 0; first < sequence.size(); ++first) {
        std::vector<int> lengths;
        for (const auto& other : known)
            lengths.push_back(lengthIn(sequence, first, other));
        const int longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
        const int seen = int(std::count(lengths.begin(), lengths.end(), longest)) + 1;
        if (longest < 2 || std::pair(longest, seen) <= std::pair(best.count, best.observations))
            continue;
        best = {int(first), longest, seen, own.people};
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
