#include "core/import/session_writer.h"

#include <algorithm>

namespace core::import {
namespace {

// Until one may cancel.
constexpr size_t atOnce = 256; // entries
constexpr qint64 lettersAtOnce = 50'000;

Entry entryFrom(const DocumentEntry& read, Id<Session> session, const std::vector<Id<Speaker>>& speakers)
{
    return {.session = session,
            .kind = read.kind,
            .speaker = read.speaker < 0 ? Id<Speaker>() : speakers[size_t(read.speaker)],
            .atMs = read.atMs,
            .untilMs = read.untilMs,
            .timeEstimated = read.timeEstimated,
            .quoted = read.quoted,
            .text = read.text};
}

void tagWholeEntry(Stores& stores, Id<Session> session, Id<Entry> entry, const DocumentEntry& read)
{
    Highlight highlight{.session = session, .begin = entry, .end = entry, .endOffset = int(read.text.size())};
    for (const auto& tag : read.tags)
        highlight.tags.push_back(stores.tags.ensure(tag));
    stores.highlights.add(highlight);
}

} // namespace

std::optional<qint64> lengthOf(const Document& document)
{
    std::optional<qint64> length;
    for (const auto& entry : document.entries)
        for (const auto& time : {entry.atMs, entry.untilMs})
            length = std::max(length, time);
    return length;
}

WrittenSession writeSession(Stores& stores, Session session, const Document& document,
                            const std::vector<VoicePlan>& voices, Id<Source> source, const ReadProgress& progress)
{
    WrittenSession written;
    if (!session.heldOn.isValid())
        session.heldOn = document.heldOn;
    if (!session.lengthMs)
        session.lengthMs = lengthOf(document);
    written.session = stores.sessions.add(session, source);

    std::vector<Id<Speaker>> speakers;
    for (const auto& voice : voices) {
        const auto person =
            voice.part == Part::Participant ? personBehind(stores, voice.person, written.newPeople) : Id<Participant>();
        written.people += person ? 1 : 0;
        speakers.push_back(stores.sessions.add(Speaker{{}, written.session, voice.label, voice.part, person}));
    }
    qint64 letters = 0, all = 0;
    for (const auto& read : document.entries)
        all += read.text.size();
    Meter meter(progress, all);
    while (written.entries.size() < document.entries.size()) {
        const auto first = written.entries.size();
        const qint64 most = letters + lettersAtOnce;
        std::vector<Entry> entries;
        for (auto at = first; at < document.entries.size() && entries.size() < atOnce && letters < most; ++at) {
            entries.push_back(entryFrom(document.entries[at], written.session, speakers));
            letters += document.entries[at].text.size();
        }
        const auto ids = stores.sessions.add(entries);
        written.entries.insert(written.entries.end(), ids.begin(), ids.end());
        for (size_t at = 0; at < ids.size(); ++at)
            if (const auto& read = document.entries[first + at]; !read.tags.isEmpty()) {
                tagWholeEntry(stores, written.session, ids[at], read);
                ++written.highlights;
            }
        meter.at(letters);
    }
    return written;
}

WrittenSession writeSession(Stores& stores, const Session& session, const Document& document, Id<Source> source)
{
    return writeSession(stores, session, document, planVoices(stores, session.title, document), source);
}

} // namespace core::import
