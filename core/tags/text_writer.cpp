#include "core/tags/text_writer.h"

#include "core/sessions/session_text.h"
#include "core/stores.h"
#include "core/tags/follow.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

void detach(Highlight& highlight, const QString& words, Id<Speaker> speaker)
{
    highlight.detachedQuote = words;
    highlight.detachedSpeaker = speaker;
    highlight.begin = highlight.end = {};
    highlight.beginOffset = highlight.endOffset = 0;
}

/// The places of the highlights' ends among the entries; nothing for one that stands on no words of them.
std::vector<std::optional<PassageEnds>> endsAmong(const std::vector<Entry>& entries,
                                                  const std::vector<Highlight>& highlights)
{
    QHash<Id<Entry>, int> places;
    for (size_t at = 0; at < entries.size(); ++at)
        places.insert(entries[at].id, static_cast<int>(at));
    std::vector<std::optional<PassageEnds>> ends;
    for (const auto& highlight : highlights) {
        const int first = places.value(highlight.begin, -1), last = places.value(highlight.end, -1);
        ends.push_back(highlight.isDetached() || first < 0 || last < first
                           ? std::nullopt
                           : std::optional(PassageEnds{first, highlight.beginOffset, last, highlight.endOffset}));
    }
    return ends;
}

/// A session's entries and highlights while they are being edited; write() stores what differs at the end.
class Rewriting {
public:
    Rewriting(Stores& stores, Id<Session> session)
        : m_stores(stores),
          m_session(session),
          m_stored(stores.sessions.entries(session)),
          m_entries(m_stored),
          m_highlights(stores.highlights.endsInSession(session)),
          m_storedHighlights(m_highlights)
    {
        for (const auto& entry : m_entries)
            m_texts.append(entry.text);
    }

    const QStringList& texts() const { return m_texts; }
    void run(const std::vector<TextEdit>& edits)
    {
        m_ends = endsAmong(m_entries, m_highlights);
        for (const auto& edit : edits) {
            for (size_t at = 0; at < m_highlights.size(); ++at)
                if (m_ends[at])
                    follow(at, edit);
            reorder(edit);
            m_texts = edited(m_texts, edit);
        }
    }

    void write()
    {
        for (size_t at = 0; at < m_entries.size(); ++at)
            if (!m_entries[at].id)
                insert(at);
        settle();
        for (size_t at = 0; at < m_highlights.size(); ++at)
            if (m_highlights[at] != m_storedHighlights[at])
                m_stores.highlights.place(m_highlights[at]);
        QHash<Id<Entry>, size_t> left;
        for (size_t at = 0; at < m_entries.size(); ++at)
            left.insert(m_entries[at].id, at);
        for (const auto& stored : m_stored) {
            const auto still = left.constFind(stored.id);
            if (still == left.constEnd())
                m_stores.sessions.remove(stored.id);
            else if (m_texts[static_cast<int>(*still)] != stored.text)
                m_stores.sessions.setText(stored.id, m_texts[static_cast<int>(*still)]);
        }
    }

private:
    void follow(size_t at, const TextEdit& edit)
    {
        const auto ends = followed(*m_ends[at], edit, m_texts);
        if (!ends)
            detach(m_highlights[at], wordsOf(*m_ends[at], m_texts),
                   m_entries[static_cast<size_t>(m_ends[at]->first)].speaker);
        m_ends[at] = ends;
    }

    void reorder(const TextEdit& edit)
    {
        const auto from = origins(edit, static_cast<int>(m_entries.size()));
        std::vector<Entry> entries;
        for (size_t at = 0; at < from.size(); ++at)
            entries.push_back(from[at] >= 0 ? m_entries[static_cast<size_t>(from[at])] : fresh(edit, entries));
        if (std::holds_alternative<MoveEntries>(edit))
            renumber(entries, std::get<MoveEntries>(edit));
        m_entries = std::move(entries);
    }

    /// A new entry speaks with the voice of the one it is like, answers the same question, and has no time of its own.
    Entry fresh(const TextEdit& edit, const std::vector<Entry>& before) const
    {
        const auto* inserted = std::get_if<InsertEntries>(&edit);
        const Entry* like = inserted ? (inserted->like < 0 ? nullptr : &m_entries[static_cast<size_t>(inserted->like)])
                                     : &before.back();
        Entry entry;
        entry.session = m_session;
        if (like) {
            entry.kind = like->kind;
            entry.speaker = like->speaker;
            entry.guideItem = like->guideItem;
        }
        return entry;
    }

    /// Gives the moved entries room between their new neighbours.
    void renumber(std::vector<Entry>& entries, const MoveEntries& edit)
    {
        const auto first = static_cast<size_t>(edit.to), behind = first + static_cast<size_t>(edit.count);
        for (size_t at = first; at < behind; ++at)
            entries[at].position = 0;
        for (size_t at = first; at < behind; ++at)
            m_stores.sessions.setPosition(entries[at].id, roomAt(entries, at));
    }

    void insert(size_t at)
    {
        auto& entry = m_entries[at];
        roomAt(m_entries, at);
        entry.text = m_texts[static_cast<int>(at)];
        entry.id = m_stores.sessions.add(entry);
    }

    /// A position between the neighbours of the entry at `at`, which has none yet; the whole session is renumbered
    /// where there is none left.
    qint64 roomAt(std::vector<Entry>& entries, size_t at)
    {
        const qint64 before = at == 0 ? 0 : entries[at - 1].position;
        size_t next = at + 1;
        while (next < entries.size() && entries[next].position == 0)
            ++next;
        const auto gaps = static_cast<qint64>(next - at) + 1;
        const qint64 after =
            next < entries.size() ? entries[next].position : before + gaps * SessionStore::positionStep;
        if (after - before < gaps) {
            for (size_t i = 0; i < entries.size(); ++i) {
                entries[i].position = static_cast<qint64>(i + 1) * SessionStore::positionStep;
                if (entries[i].id)
                    m_stores.sessions.setPosition(entries[i].id, entries[i].position);
            }
        } else {
            entries[at].position = before + (after - before) / gaps;
        }
        return entries[at].position;
    }

    /// Brings the highlights' rows in step with their ends.
    void settle()
    {
        for (size_t at = 0; at < m_highlights.size(); ++at) {
            if (!m_ends[at])
                continue;
            auto& highlight = m_highlights[at];
            highlight.begin = m_entries[static_cast<size_t>(m_ends[at]->first)].id;
            highlight.beginOffset = m_ends[at]->from;
            highlight.end = m_entries[static_cast<size_t>(m_ends[at]->last)].id;
            highlight.endOffset = m_ends[at]->to;
        }
    }

    Stores& m_stores;
    Id<Session> m_session;
    std::vector<Entry> m_stored;
    std::vector<Entry> m_entries;
    QStringList m_texts;
    std::vector<Highlight> m_highlights;
    std::vector<Highlight> m_storedHighlights;
    std::vector<std::optional<PassageEnds>> m_ends;
};

} // namespace

void rewrite(Stores& stores, Id<Session> session, const QStringList& known, const std::vector<TextEdit>& edits)
{
    Rewriting rewriting(stores, session);
    if (rewriting.texts() != known)
        throw Failure(Error::Kind::Refused, tr("The text of this session was changed elsewhere in the meantime. "
                                               "What was typed here was not written."));
    rewriting.run(edits);
    rewriting.write();
}

int detachedBy(const Stores& stores, Id<Session> session, const std::vector<TextEdit>& edits)
{
    const auto entries = stores.sessions.entries(session);
    QStringList texts;
    for (const auto& entry : entries)
        texts.append(entry.text);
    auto ends = endsAmong(entries, stores.highlights.endsInSession(session));
    int detached = 0;
    for (const auto& edit : edits) {
        for (auto& passage : ends) {
            const auto now = passage ? followed(*passage, edit, texts) : std::nullopt;
            detached += passage && !now ? 1 : 0;
            passage = now;
        }
        texts = edited(texts, edit);
    }
    return detached;
}

void retype(Stores& stores, const TypingStart& start, const QString& text, int caret)
{
    const auto changed = differenceOf(start.text, text, caret);
    // The entry between two that stand for all before and all behind it.
    const QStringList before{QString(), start.text, QString()};
    const ReplaceWords edit{
        1, changed.begin, 1, changed.beforeEnd, {text.mid(changed.begin, changed.afterEnd - changed.begin)}};
    for (Highlight highlight : start.highlights) {
        const bool begins = highlight.begin == start.entry, ends = highlight.end == start.entry;
        const PassageEnds passage{begins ? 1 : 0, begins ? highlight.beginOffset : 0, ends ? 1 : 2,
                                  ends ? highlight.endOffset : 0};
        if (const auto now = followed(passage, edit, before)) {
            highlight.beginOffset = begins ? now->from : highlight.beginOffset;
            highlight.endOffset = ends ? now->to : highlight.endOffset;
        } else {
            detach(highlight, wordsOf(passage, before), stores.sessions.entry(start.entry).value().speaker);
        }
        stores.highlights.place(highlight);
    }
    stores.sessions.setText(start.entry, text);
}

TypingStart typingStart(const Stores& stores, Id<Entry> entry)
{
    return {entry, stores.sessions.entry(entry).value().text, stores.highlights.endingIn(entry)};
}

} // namespace core
