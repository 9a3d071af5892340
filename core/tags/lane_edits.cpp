#include "core/tags/lane_edits.h"

#include "core/sessions/text.h"
#include "core/stores.h"
#include "core/tags/text_writer.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

QStringList textsOf(const std::vector<Entry>& entries)
{
    QStringList texts;
    for (const auto& entry : entries)
        texts << entry.text;
    return texts;
}

Entry known(const Stores& stores, Id<Entry> id)
{
    const auto entry = stores.sessions.entry(id);
    if (!entry)
        throw Failure(Error::Kind::NotFound, tr("This entry is no longer in the session. Nothing was changed."));
    return *entry;
}

int placeOf(const std::vector<Entry>& entries, Id<Entry> id)
{
    return int(std::find_if(entries.begin(), entries.end(), [id](const Entry& e) { return e.id == id; }) -
               entries.begin());
}

/// Where in the text an entry of that time comes. Entries without a time belong to the one before them.
int placeFor(const std::vector<Entry>& entries, qint64 atMs)
{
    size_t place = 0;
    bool timed = false;
    for (size_t at = 0; at < entries.size() && !entries[at].open; ++at) {
        timed = timed || entries[at].atMs;
        if (!timed || entries[at].atMs.value_or(atMs + 1) <= atMs)
            place = at + 1;
        else if (!entries[at].atMs && place == at)
            place = at + 1;
    }
    return int(place);
}

/// Puts an entry into the text; its words are new there.
Id<Entry> insert(Stores& stores, Entry entry, int place)
{
    const auto before = stores.sessions.entries(entry.session);
    rewrite(stores, entry.session, textsOf(before), {InsertEntries{place, {entry.text}, -1}});
    entry.id = stores.sessions.entries(entry.session)[size_t(place)].id;
    stores.sessions.update(entry);
    return entry.id;
}

/// Puts the highlights that lie inside `from` on the same words of `onto`. False where one goes beyond.
bool moveHighlights(Stores& stores, Id<Entry> from, Id<Entry> onto)
{
    auto highlights = stores.highlights.endingIn(from);
    if (std::any_of(highlights.begin(), highlights.end(), [](const Highlight& h) { return h.begin != h.end; }))
        return false;
    for (auto& highlight : highlights) {
        highlight.begin = highlight.end = onto;
        stores.highlights.place(highlight);
    }
    return true;
}

void joinWords(Stores& stores, const Entry& first, const Entry& second)
{
    const auto entries = stores.sessions.entries(first.session);
    const int from = placeOf(entries, second.id), at = placeOf(entries, first.id);
    const int target = from < at ? at - 1 : at; // its place once the second one has been taken out
    rewrite(stores, first.session, textsOf(entries),
            {MoveEntries{from, 1, target + 1},
             ReplaceWords{target, int(first.text.size()), target + 1, 0, {QStringLiteral(" ")}}});
}

} // namespace

Id<Entry> addObserved(Stores& stores, Id<Session> session, EntryKind lane, qint64 atMs, const QString& text)
{
    Entry entry{.session = session, .kind = lane, .atMs = atMs, .text = cleanText(text).text.trimmed()};
    return insert(stores, entry, placeFor(stores.sessions.entries(session), atMs));
}

Id<Entry> splitObserved(Stores& stores, Id<Entry> id, qint64 atMs)
{
    Entry first = known(stores, id);
    if (!first.atMs || *first.atMs >= atMs)
        throw Failure(Error::Kind::Refused,
                      tr("An entry is split between its beginning and its end. Nothing was changed."));
    Entry second{.session = first.session,
                 .kind = first.kind,
                 .speaker = first.speaker,
                 .atMs = atMs,
                 .untilMs = first.untilMs,
                 .text = first.text,
                 .guideItem = first.guideItem};
    first.untilMs = atMs;
    stores.sessions.update(first);
    return insert(stores, second, placeFor(stores.sessions.entries(first.session), atMs));
}

void joinObserved(Stores& stores, Id<Entry> firstId, Id<Entry> secondId)
{
    Entry first = known(stores, firstId);
    const Entry second = known(stores, secondId);
    first.untilMs = second.untilMs;
    stores.sessions.update(first);
    if (first.text == second.text && moveHighlights(stores, second.id, first.id))
        removeObserved(stores, second.id);
    else
        joinWords(stores, first, second);
}

void removeObserved(Stores& stores, Id<Entry> id)
{
    const auto entries = stores.sessions.entries(known(stores, id).session);
    rewrite(stores, entries.front().session, textsOf(entries), {RemoveEntries{placeOf(entries, id), 1}});
}

void rewordObserved(Stores& stores, Id<Entry> id, const QString& text)
{
    known(stores, id);
    const QString clean = cleanText(text).text.trimmed();
    retype(stores, typingStart(stores, id), clean, int(clean.size()));
}

} // namespace core
