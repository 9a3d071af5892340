#include "core/import/session_writer.h"

#include "core/import/speakers.h"

#include <algorithm>

namespace core::import {
namespace {

/// Finds or makes the people behind one session's voices.
class People {
public:
    People(Stores& stores, const QString& title, const std::vector<DocumentSpeaker>& speakers)
        : m_stores(stores),
          m_code(participantCode(title)),
          m_voices(std::count_if(speakers.begin(), speakers.end(),
                                 [](const DocumentSpeaker& speaker) { return speaker.part == Part::Participant; }))
    {
    }

    Id<Participant> behind(const QString& label)
    {
        const bool isCoded =
            !m_code.isEmpty() && !m_codeUsed && (m_voices == 1 || label.compare(m_code, Qt::CaseInsensitive) == 0);
        const QString name = isGenericLabel(label) ? QString() : label;
        if (isCoded)
            return coded(name);
        if (const auto known = name.isEmpty() ? std::nullopt : m_stores.people.byName(name))
            return known->id;
        return made({{}, m_stores.people.freeCode(), name, {}, {}});
    }

    /// The participant that only the title names; none where a voice is theirs already, or there are other voices.
    Id<Participant> unheard() { return m_code.isEmpty() || m_voices > 0 ? Id<Participant>() : coded({}); }
    QString code() const { return m_code; }
    int made() const { return m_made; }

private:
    Id<Participant> coded(const QString& name)
    {
        m_codeUsed = true;
        if (const auto known = m_stores.people.byCode(m_code))
            return known->id;
        return made({{}, m_code, name.compare(m_code, Qt::CaseInsensitive) == 0 ? QString() : name, {}, {}});
    }

    Id<Participant> made(const Participant& participant)
    {
        ++m_made;
        return m_stores.people.add(participant);
    }

    Stores& m_stores;
    QString m_code;
    std::ptrdiff_t m_voices;
    bool m_codeUsed = false;
    int m_made = 0;
};

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

std::optional<qint64> lengthOf(const Document& document)
{
    std::optional<qint64> length;
    for (const auto& entry : document.entries)
        for (const auto& time : {entry.atMs, entry.untilMs})
            length = std::max(length, time);
    return length;
}

} // namespace

WrittenSession writeSession(Stores& stores, Session session, const Document& document, Id<Source> source)
{
    WrittenSession written;
    if (!session.heldOn.isValid())
        session.heldOn = document.heldOn;
    if (!session.lengthMs)
        session.lengthMs = lengthOf(document);
    written.session = stores.sessions.add(session, source);

    People people(stores, session.title, document.speakers);
    std::vector<Id<Speaker>> speakers;
    for (const auto& [label, part] : document.speakers) {
        const auto person = part == Part::Participant ? people.behind(label) : Id<Participant>();
        written.people += person ? 1 : 0;
        speakers.push_back(stores.sessions.add(Speaker{{}, written.session, label, part, person}));
    }
    if (const auto person = people.unheard()) {
        stores.sessions.add(Speaker{{}, written.session, people.code(), Part::Participant, person});
        ++written.people;
    }
    for (const auto& read : document.entries) {
        const auto entry = stores.sessions.add(entryFrom(read, written.session, speakers));
        written.entries.push_back(entry);
        if (!read.tags.isEmpty()) {
            tagWholeEntry(stores, written.session, entry, read);
            ++written.highlights;
        }
    }
    written.newPeople = people.made();
    return written;
}

} // namespace core::import
