#include "ui/observation/observation_content.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("observation", text);
}

/// Whom an entry counts for, as the page shows it: its speaker, else the session's only participant.
QString whoIn(const SessionContent& content, const core::Entry& entry, const QString& alone)
{
    const QString speaker = content.speakerShown(entry);
    return speaker.isEmpty() && !core::isResearchers(entry.kind) ? alone : speaker;
}

QString onlyParticipant(const SessionContent& content)
{
    QStringList people;
    for (const auto& speaker : content.speakers)
        if (speaker.part == core::Part::Participant)
            people << content.codes.value(speaker.participant, speaker.label);
    people.removeDuplicates();
    return people.size() == 1 ? people.first() : QString();
}

void addChips(std::vector<paint::Chip>& chips, const SessionContent& content, const core::Highlight& highlight)
{
    for (const auto tag : highlight.tags) {
        const auto* shown = content.tag(tag);
        const bool there = std::any_of(chips.begin(), chips.end(),
                                       [&](const paint::Chip& chip) { return shown && chip.path == shown->path; });
        if (shown && !there)
            chips.push_back({shown->path, shown->hue});
    }
}

} // namespace

ObservationContent ObservationContent::of(const SessionContent& content)
{
    ObservationContent shown;
    shown.entries = content.entries;
    const QString alone = onlyParticipant(content);
    for (const auto& entry : shown.entries)
        shown.who << whoIn(content, entry, alone);
    shown.chips.resize(shown.entries.size());
    for (const auto& highlight : content.highlights)
        for (int at = content.entryAt(highlight.begin); at <= content.entryAt(highlight.end); ++at)
            addChips(shown.chips[size_t(at)], content, highlight);
    shown.tasks = content.tasks;
    auto length = content.session.lengthMs;
    for (const auto& task : shown.tasks)
        length = std::max(length.value_or(0), task.untilMs);
    shown.lanes = core::lanesOf(shown.entries, length);
    shown.time = core::timeByActivity(shown.entries, shown.lanes);
    for (const auto& lane : shown.lanes.items)
        for (const auto& item : lane)
            shown.m_items.insert(item.entry, item);
    QHash<QString, int> fills;
    for (const auto& item : shown.lanes.items.front()) {
        const QString key = core::activityKey(shown.entries[size_t(item.entry)].text);
        if (!fills.contains(key))
            fills.insert(key, int(fills.size()) % 3);
        shown.m_fills.insert(item.entry, fills.value(key));
    }
    return shown;
}

bool ObservationContent::isEmpty() const
{
    return m_items.isEmpty();
}

std::optional<core::LaneItem> ObservationContent::itemOf(int entry) const
{
    const auto found = m_items.constFind(entry);
    return found == m_items.constEnd() ? std::nullopt : std::optional(*found);
}

int ObservationContent::hueOf(int entry) const
{
    const auto& own = chips[size_t(entry)];
    return own.empty() ? 0 : own.front().hue;
}

QString ObservationContent::took(int entry) const
{
    const auto item = itemOf(entry);
    const bool lasts = item && !item->isPoint() &&
                       (entries[size_t(entry)].kind == core::EntryKind::Activity || entries[size_t(entry)].untilMs);
    return lasts ? sessionTime(item->untilMs - item->atMs) : QString();
}

int laneOf(core::EntryKind kind)
{
    const auto found = std::find(core::observedLanes.begin(), core::observedLanes.end(), kind);
    return found == core::observedLanes.end() ? -1 : int(found - core::observedLanes.begin());
}

QString laneWord(core::EntryKind lane)
{
    switch (lane) {
    case core::EntryKind::Activity: return tr("Activities");
    case core::EntryKind::Environment: return tr("Environments");
    case core::EntryKind::Interaction: return tr("Interactions");
    case core::EntryKind::Object: return tr("Objects");
    case core::EntryKind::User: return tr("Users");
    default: return {};
    }
}

QString laneMark(core::EntryKind kind)
{
    switch (kind) {
    case core::EntryKind::Activity: return QStringLiteral("A");
    case core::EntryKind::Environment: return QStringLiteral("E");
    case core::EntryKind::Interaction: return QStringLiteral("I");
    case core::EntryKind::Object: return QStringLiteral("O");
    case core::EntryKind::User: return QStringLiteral("U");
    case core::EntryKind::Utterance: return QStringLiteral("\u201C");
    case core::EntryKind::Insight: return QStringLiteral("!");
    case core::EntryKind::FollowUp: return QStringLiteral("?");
    case core::EntryKind::Question: return QStringLiteral("Q");
    default: return {};
    }
}

} // namespace ui
