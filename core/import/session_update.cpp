#include "core/import/session_update.h"

#include "core/import/readers.h"
#include "core/import/text_alignment.h"
#include "core/tags/text_writer.h"
#include "core/tr.h"

#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

QStringList textsOf(const std::vector<Entry>& entries)
{
    QStringList texts;
    for (const auto& entry : entries)
        texts << entry.text;
    return texts;
}

QStringList textsOf(const Document& document)
{
    QStringList texts;
    for (const auto& entry : document.entries)
        texts << entry.text;
    return texts;
}

/// Whether a session reads otherwise than the file that it came from.
bool wasEdited(const Stores& stores, const Session& session, Id<Source> source, const QStringList& texts)
{
    const auto original = stores.sources.source(source);
    if (!original)
        return true;
    const auto read = guarded([&] {
        return textsOf(readDocument(original->name, original->bytes, {session.kind, {}, false, {}}));
    });
    return !read || *read != texts;
}

/// Does one update.
class Updating {
public:
    Updating(Stores& stores, const Session& session, const Document& document)
        : m_stores(stores), m_session(session), m_document(document), m_before(stores.sessions.entries(session.id))
    {
    }

    UpdatedSession run(const std::vector<VoicePlan>& voices)
    {
        writeTexts();
        writeVoices(voices);
        writeEntries();
        dropSilent();
        return std::move(m_updated);
    }

private:
    void writeTexts()
    {
        QSet<Id<Highlight>> detached;
        for (const auto& highlight : m_stores.highlights.endsInSession(m_session.id))
            if (highlight.isDetached())
                detached.insert(highlight.id);
        const QStringList before = textsOf(m_before), after = textsOf(m_document);
        rewrite(m_stores, m_session.id, before, editsBetween(before, after));
        m_entries = m_stores.sessions.entries(m_session.id);
        if (textsOf(m_entries) != after)
            throw Failure(Error::Kind::Internal, tr("The text of “%1” could not be brought up to date. Nothing was "
                                                    "changed; bring the file in once more instead.")
                                                     .arg(m_session.title));
        for (const auto& highlight : m_stores.highlights.endsInSession(m_session.id)) {
            m_updated.highlights += highlight.isDetached() ? 0 : 1;
            if (highlight.isDetached() && !detached.contains(highlight.id))
                m_updated.lost.push_back({tr("highlight"), 1, m_session.title,
                                          tr("“%1” is no longer in the text. The highlight is kept with these words.")
                                              .arg(highlight.detachedQuote)});
        }
    }

    void writeVoices(const std::vector<VoicePlan>& voices)
    {
        for (const auto& speaker : m_stores.sessions.speakers(m_session.id))
            m_known.insert(speaker.label.toCaseFolded(), speaker);
        for (const auto& voice : voices) {
            const auto person = voice.part == Part::Participant
                                    ? personBehind(m_stores, voice.person, m_updated.newPeople)
                                    : Id<Participant>();
            m_updated.people += person ? 1 : 0;
            const auto known = m_known.constFind(voice.label.toCaseFolded());
            if (known == m_known.constEnd()) {
                m_speakers.push_back(m_stores.sessions.add(Speaker{{}, m_session.id, voice.label, voice.part, person}));
                continue;
            }
            m_speakers.push_back(known->id);
            Speaker now = *known;
            now.part = voice.part;
            now.participant = person;
            if (now != *known)
                m_stores.sessions.update(now);
        }
    }

    void writeEntries()
    {
        QHash<Id<Entry>, QString> before;
        for (const auto& entry : m_before) {
            before.insert(entry.id, entry.text);
            m_spoke.insert(entry.speaker);
        }
        for (size_t at = 0; at < m_entries.size(); ++at) {
            const auto& read = m_document.entries[at];
            Entry entry = m_entries[at];
            const auto stood = before.constFind(entry.id);
            m_updated.changed += stood == before.constEnd() || *stood != entry.text ? 1 : 0;
            if (stood == before.constEnd()) {
                entry.kind = read.kind;
                entry.quoted = read.quoted;
            }
            entry.speaker = read.speaker < 0 ? Id<Speaker>() : m_speakers[size_t(read.speaker)];
            entry.atMs = read.atMs;
            entry.untilMs = read.untilMs;
            entry.timeEstimated = read.timeEstimated;
            m_stores.sessions.update(entry);
            before.remove(entry.id);
            if (!read.tags.isEmpty())
                tag(entry, read.tags);
        }
        m_updated.entries = int(m_entries.size());
        m_updated.removed = int(before.size());
    }

    void tag(const Entry& entry, const QStringList& paths)
    {
        std::vector<Id<Tag>> tags;
        for (const auto& path : paths)
            tags.push_back(m_stores.tags.ensure(path));
        m_stores.highlights.tagPassage({entry.id, 0, entry.id, int(entry.text.size())}, tags);
    }

    /// A voice that spoke before and says nothing any more did not take part.
    void dropSilent()
    {
        QSet<Id<Speaker>> speaking(m_speakers.begin(), m_speakers.end());
        for (const auto& speaker : std::as_const(m_known))
            if (m_spoke.contains(speaker.id) && !speaking.contains(speaker.id))
                m_stores.sessions.remove(speaker.id);
    }

    Stores& m_stores;
    const Session& m_session;
    const Document& m_document;
    std::vector<Entry> m_before, m_entries;
    QHash<QString, Speaker> m_known; // by label, without regard to case
    std::vector<Id<Speaker>> m_speakers;
    QSet<Id<Speaker>> m_spoke;
    UpdatedSession m_updated;
};

} // namespace

std::optional<EarlierSession> earlierSession(const Stores& stores, const QString& fileName, const Document& document,
                                             int leastShared)
{
    const auto made = stores.sources.sessionsFrom(fileName);
    if (made.size() != 1)
        return std::nullopt;
    const auto session = stores.sessions.session(made.front().session);
    const auto before = textsOf(stores.sessions.entries(session->id)), after = textsOf(document);
    const int shared = keptShare(before, after);
    if (shared < leastShared)
        return std::nullopt;
    return EarlierSession{*session, shared, wasEdited(stores, *session, made.front().source, before),
                          detachedBy(stores, session->id, editsBetween(before, after))};
}

std::vector<VoicePlan> voicesOf(const Stores& stores, Id<Session> session, std::vector<VoicePlan> guessed)
{
    for (const auto& speaker : stores.sessions.speakers(session))
        for (auto& voice : guessed)
            if (voice.label.compare(speaker.label, Qt::CaseInsensitive) == 0) {
                voice.part = speaker.part;
                const auto person = stores.people.participant(speaker.participant);
                voice.person = person ? PersonPlan{person->id, person->code, person->name} : PersonPlan();
            }
    return guessed;
}

UpdatedSession updateSession(Stores& stores, const Session& session, const Document& document,
                             const std::vector<VoicePlan>& voices, Id<Source> source)
{
    if (*stores.sessions.session(session.id) != session)
        stores.sessions.update(session);
    stores.sessions.setSource(session.id, source);
    return Updating(stores, session, document).run(voices);
}

} // namespace core::import
