// What is done to entries on the lanes, each as one step of history.
#include "ui/observation/entry_table.h"
#include "ui/observation/lane_view.h"
#include "ui/observation/observation_panel.h"
#include "ui/widgets/words.h"

#include "core/tags/lane_edits.h"

#include <algorithm>

namespace ui {

int ObservationPanel::placeOf(core::Id<core::Entry> id) const
{
    const auto found = std::find_if(m_content.entries.begin(), m_content.entries.end(),
                                    [id](const core::Entry& entry) { return entry.id == id; });
    return found == m_content.entries.end() ? -1 : int(found - m_content.entries.begin());
}

QString ObservationPanel::shortWords(int entry) const
{
    const QString words = m_content.entries[size_t(entry)].text.simplified();
    return words.size() > 32 ? words.left(30).trimmed() + QChar(0x2026) : words;
}

void ObservationPanel::refuse(const QString& why)
{
    emit failed({core::Error::Kind::Refused, why});
}

void ObservationPanel::retime(int entry, std::optional<qint64> atMs, std::optional<qint64> untilMs)
{
    core::Entry changed = m_content.entries[size_t(entry)];
    if (atMs)
        changed.atMs = atMs;
    if (untilMs)
        changed.untilMs = untilMs;
    changed.timeEstimated = false;
    edit(tr("Change time of '%1'").arg(shortWords(entry)),
         [&](core::Stores& stores) { stores.sessions.update(changed); });
}

void ObservationPanel::reword(int entry, const QString& words)
{
    edit(tr("Reword '%1'").arg(shortWords(entry)),
         [&](core::Stores& stores) { core::rewordObserved(stores, idOf(entry), words); });
}

void ObservationPanel::add(core::EntryKind lane, qint64 atMs, const QString& words)
{
    core::Id<core::Entry> made;
    const bool done = edit(tr("Add %1").arg(kindWord(lane).toLower()), [&](core::Stores& stores) {
        made = core::addObserved(stores, m_session, lane, atMs, words);
    });
    if (done)
        show(placeOf(made));
}

void ObservationPanel::remove(int entry)
{
    const int next = nextOnLane(entry);
    const auto after = next >= 0 ? idOf(next) : core::Id<core::Entry>();
    if (edit(tr("Delete '%1'").arg(shortWords(entry)),
             [&](core::Stores& stores) { core::removeObserved(stores, idOf(entry)); }))
        show(placeOf(after));
}

int ObservationPanel::underPlayhead() const
{
    const qint64 at = m_lanes->playhead();
    const auto isUnder = [at](const core::LaneItem& item) { return item.atMs < at && at < item.untilMs; };
    if (chosen() >= 0)
        if (const auto item = m_content.itemOf(chosen()); item && isUnder(*item))
            return chosen();
    const auto& activities = m_content.lanes.items.front();
    const auto found = std::find_if(activities.begin(), activities.end(), isUnder);
    return found == activities.end() ? -1 : found->entry;
}

int ObservationPanel::nextOnLane(int entry) const
{
    const int lane = laneOf(m_content.entries[size_t(entry)].kind);
    if (lane < 0)
        return -1;
    const auto& items = m_content.lanes.items[size_t(lane)];
    const auto at =
        std::find_if(items.begin(), items.end(), [entry](const core::LaneItem& item) { return item.entry == entry; });
    return at == items.end() || std::next(at) == items.end() ? -1 : std::next(at)->entry;
}

void ObservationPanel::split()
{
    const int entry = underPlayhead();
    if (entry < 0)
        return refuse(tr("Nothing was split: the playhead stands in no activity. Click where it is to be split, or "
                         "move the playhead with Ctrl and the arrows."));
    core::Id<core::Entry> made;
    const bool done = edit(tr("Split '%1'").arg(shortWords(entry)), [&](core::Stores& stores) {
        made = core::splitObserved(stores, idOf(entry), m_lanes->playhead());
    });
    if (!done)
        return;
    show(placeOf(made));
    m_lanes->edit(placeOf(made)); // most often the second part is something else
}

void ObservationPanel::join()
{
    const int next = chosen() < 0 ? -1 : nextOnLane(chosen());
    if (next < 0)
        return refuse(tr("Nothing was joined: choose an entry that has a later one on its lane."));
    const auto first = idOf(chosen());
    if (edit(tr("Join '%1' with the next").arg(shortWords(chosen())),
             [&](core::Stores& stores) { core::joinObserved(stores, first, idOf(next)); }))
        show(placeOf(first));
}

void ObservationPanel::beginHere()
{
    const auto item = chosen() < 0 ? std::nullopt : m_content.itemOf(chosen());
    const qint64 at = m_lanes->playhead();
    if (chosen() < 0 || laneOf(m_content.entries[size_t(chosen())].kind) < 0)
        return refuse(tr("Choose an entry on a lane first."));
    if (item && !item->isPoint() && at >= item->untilMs)
        return refuse(tr("The time was not changed: an entry begins before it ends, and this one ends at %1.")
                          .arg(sessionTime(item->untilMs)));
    retime(chosen(), at, {});
}

void ObservationPanel::endHere()
{
    const auto item = chosen() < 0 ? std::nullopt : m_content.itemOf(chosen());
    const qint64 at = m_lanes->playhead();
    if (!item)
        return refuse(tr("Choose an entry on a lane first."));
    if (at <= item->atMs)
        return refuse(tr("The time was not changed: an entry ends after it begins, and this one begins at %1.")
                          .arg(sessionTime(item->atMs)));
    retime(chosen(), {}, at);
}

} // namespace ui
