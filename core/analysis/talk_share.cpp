#include "core/analysis/talk_share.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace core {
namespace {

constexpr qint64 longest = 2 * 60'000; // ms that an utterance without an end is taken to last at most

qint64 lastingOf(const std::vector<Entry>& entries, size_t at)
{
    const auto& entry = entries[at];
    if (!entry.atMs)
        return 0;
    if (entry.untilMs)
        return std::max<qint64>(0, *entry.untilMs - *entry.atMs);
    const auto next = std::find_if(entries.begin() + qsizetype(at) + 1, entries.end(),
                                   [](const Entry& later) { return later.atMs.has_value(); });
    return next == entries.end() ? 0 : std::clamp<qint64>(*next->atMs - *entry.atMs, 0, longest);
}

void addShares(std::vector<Talk>& talks, bool participants)
{
    int all = 0;
    for (const auto& talk : talks)
        if ((talk.speaker.part == Part::Participant) == participants)
            all += talk.words;
    for (auto& talk : talks)
        if ((talk.speaker.part == Part::Participant) == participants && all > 0)
            talk.wordShare = double(talk.words) / all;
}

} // namespace

int wordCount(QStringView text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    int words = 0;
    for (qsizetype at = 0; at >= 0 && at < text.size(); at = finder.toNextBoundary())
        words += finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem && text[at].isLetterOrNumber() ? 1 : 0;
    return words;
}

std::vector<Talk> talkShare(const std::vector<Speaker>& speakers, const std::vector<Entry>& entries)
{
    std::vector<Talk> talks;
    for (const auto& speaker : speakers)
        talks.push_back({.speaker = speaker});
    for (size_t at = 0; at < entries.size(); ++at) {
        const auto& entry = entries[at];
        const auto talk =
            std::find_if(talks.begin(), talks.end(), [&](const Talk& one) { return one.speaker.id == entry.speaker; });
        if (entry.kind != EntryKind::Utterance || entry.open || talk == talks.end())
            continue;
        talk->words += wordCount(entry.text);
        talk->ms += lastingOf(entries, at);
        talk->entries.push_back(int(at));
    }
    addShares(talks, true);
    addShares(talks, false);
    std::stable_sort(talks.begin(), talks.end(), [](const Talk& a, const Talk& b) {
        const bool first = a.speaker.part == Part::Participant, second = b.speaker.part == Part::Participant;
        return first != second ? first : a.words > b.words;
    });
    return talks;
}

} // namespace core
