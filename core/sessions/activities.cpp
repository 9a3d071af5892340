#include "core/sessions/activities.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace core {
namespace {

bool lasts(EntryKind lane)
{
    return lane == EntryKind::Activity || lane == EntryKind::Environment || lane == EntryKind::User;
}

qint64 lengthOf(const std::vector<Entry>& entries, std::optional<qint64> told)
{
    qint64 length = told.value_or(0);
    for (const auto& entry : entries)
        length = std::max({length, entry.atMs.value_or(0), entry.untilMs.value_or(0)});
    return length;
}

/// When the item at `at` ends that has no end of its own.
qint64 nextBeginning(const std::vector<LaneItem>& lane, size_t at, qint64 end)
{
    const auto later = std::find_if(lane.begin() + qsizetype(at), lane.end(),
                                    [&](const LaneItem& item) { return item.atMs > lane[at].atMs; });
    return later == lane.end() ? end : later->atMs;
}

/// How much of the time line is under at least one of the items, which stand by time.
qint64 covered(const std::vector<LaneItem>& items)
{
    qint64 sum = 0, reached = 0;
    for (const auto& item : items) {
        sum += std::max<qint64>(0, item.untilMs - std::max(item.atMs, reached));
        reached = std::max(reached, item.untilMs);
    }
    return sum;
}

} // namespace

Lanes lanesOf(const std::vector<Entry>& entries, std::optional<qint64> lengthMs)
{
    Lanes lanes;
    lanes.lengthMs = lengthOf(entries, lengthMs);
    for (size_t lane = 0; lane < observedLanes.size(); ++lane) {
        auto& items = lanes.items[lane];
        for (size_t at = 0; at < entries.size(); ++at) {
            const auto& entry = entries[at];
            if (entry.kind != observedLanes[lane] || entry.open)
                continue;
            if (entry.atMs)
                items.push_back({int(at), *entry.atMs, *entry.atMs});
            else
                ++lanes.untimed;
        }
        std::stable_sort(items.begin(), items.end(),
                         [](const LaneItem& a, const LaneItem& b) { return a.atMs < b.atMs; });
        for (size_t at = 0; at < items.size(); ++at) {
            const auto& own = entries[size_t(items[at].entry)].untilMs;
            if (own)
                items[at].untilMs = std::max(*own, items[at].atMs);
            else if (lasts(observedLanes[lane]))
                items[at].untilMs = nextBeginning(items, at, lanes.lengthMs);
        }
    }
    return lanes;
}

QString activityKey(const QString& text)
{
    return text.simplified().toCaseFolded();
}

TimeByActivity timeByActivity(const std::vector<Entry>& entries, const Lanes& lanes)
{
    TimeByActivity time;
    const auto& items = lanes.items.front();
    time.count = int(items.size());
    time.observedMs = covered(items);
    time.uncodedMs = lanes.lengthMs - time.observedMs;
    QHash<QString, size_t> places;
    for (const auto& item : items) {
        const QString& text = entries[size_t(item.entry)].text;
        const QString key = activityKey(text);
        if (!places.contains(key)) {
            places.insert(key, time.activities.size());
            time.activities.push_back({.name = text.simplified()});
        }
        auto& activity = time.activities[places.value(key)];
        activity.entries.push_back(item.entry);
        activity.ms += item.untilMs - item.atMs;
    }
    for (auto& activity : time.activities)
        activity.share = time.observedMs > 0 ? double(activity.ms) / double(time.observedMs) : 0;
    std::stable_sort(time.activities.begin(), time.activities.end(),
                     [](const ActivityTime& a, const ActivityTime& b) { return a.ms > b.ms; });
    return time;
}

QStringList sequenceOf(const std::vector<Entry>& entries)
{
    std::vector<std::pair<qint64, QString>> order;
    qint64 reached = 0; // the time of an entry that has none: that of the one before it
    for (const auto& entry : entries) {
        reached = entry.atMs.value_or(reached);
        if (entry.kind == EntryKind::Activity && !entry.open)
            order.push_back({reached, entry.text.simplified()});
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList sequence;
    for (const auto& [at, text] : order)
        if (sequence.isEmpty() || activityKey(sequence.last()) != activityKey(text))
            sequence << text;
    return sequence;
}

} // namespace core
