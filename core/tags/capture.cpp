#include "core/tags/capture.h"

#include "core/sessions/asking.h"
#include "core/sessions/note_line.h"
#include "core/sessions/text.h"
#include "core/stores.h"
#include "core/tags/tag_meant.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

/// Who may be named before a colon, by label and by code.
struct Names {
    QStringList all;
    QHash<QString, Id<Speaker>> speakers;
};

Names namesIn(const Stores& stores, Id<Session> session)
{
    Names names;
    const auto add = [&](const QString& name, Id<Speaker> speaker) {
        if (name.isEmpty() || names.all.contains(name, Qt::CaseInsensitive))
            return;
        names.all << name;
        names.speakers.insert(name, speaker);
    };
    const auto speakers = stores.sessions.speakers(session);
    for (const auto& speaker : speakers)
        add(speaker.label, speaker.id);
    for (const auto& speaker : speakers)
        if (const auto person = stores.people.participant(speaker.participant))
            add(person->code, speaker.id);
    return names;
}

/// What is done to the open line `id` is one step, however long it is typed.
void joinLine(Stores& stores, Id<Entry> id)
{
    stores.joinStep(QStringLiteral("open line %1").arg(id.value), std::numeric_limits<qint64>::max());
}

/// The session's open entry, made where there is none.
Entry openEntry(Stores& stores, Id<Session> session, qint64 atMs)
{
    auto entry = stores.captures.openLine(session);
    if (!entry) {
        entry = Entry{.session = session, .kind = EntryKind::Note, .atMs = atMs};
        entry->open = true;
        entry->id = stores.sessions.add(*entry);
    }
    joinLine(stores, entry->id);
    return std::move(*entry);
}

void removeOpenEntry(Stores& stores, Id<Session> session)
{
    const auto open = stores.captures.openLine(session);
    if (!open)
        return;
    joinLine(stores, open->id);
    stores.sessions.remove(open->id);
}

void putTags(Stores& stores, Id<Entry> id, const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    std::vector<Id<Tag>> tags;
    for (const auto& path : paths) {
        const auto meant = tagMeant(stores.tags.tags(), path);
        tags.push_back(meant && !meant->archived ? meant->id : stores.tags.ensure(path));
    }
    const auto text = stores.sessions.entry(id).value().text;
    stores.highlights.tagPassage({id, 0, id, int(text.size())}, tags);
}

/// The item of the guide that a question line asks.
Id<GuideItem> itemMeant(const GuideProgress& progress, const NoteLine& note)
{
    const int byNumber = note.question ? progress.lineOf(*note.question) : -1;
    if (byNumber >= 0)
        return progress.lines[size_t(byNumber)].item.id;
    for (const auto& line : progress.lines)
        if (line.number > 0 && line.item.text.compare(note.text, Qt::CaseInsensitive) == 0)
            return line.item.id;
    return {};
}

/// A question of the guide, in the words in which it was asked.
Id<Entry> closeAsked(Stores& stores, Id<Session> session, Id<GuideItem> item, const NoteLine& note, qint64 atMs)
{
    removeOpenEntry(stores, session);
    const auto entry = ask(stores, session, item, atMs);
    if (!note.text.isEmpty())
        stores.sessions.setText(entry, note.text);
    putTags(stores, entry, note.tags);
    return entry;
}

Id<Entry> closeEntry(Stores& stores, Id<Session> session, const NoteLine& note, const Entry& as)
{
    Entry entry = openEntry(stores, session, *as.atMs);
    const auto id = entry.id;
    if (entry.text != note.text)
        stores.sessions.setText(id, note.text);
    entry = as;
    entry.id = id;
    entry.session = session;
    stores.sessions.update(entry);
    stores.sessions.moveLast(id);
    putTags(stores, id, note.tags);
    return id;
}

} // namespace

void beginCapture(Stores& stores, Id<Session> id, qint64 now, QDate today)
{
    auto session = stores.sessions.session(id).value();
    session.planned = false;
    if (!session.heldOn.isValid())
        session.heldOn = today;
    if (!session.startedAt)
        session.startedAt = now;
    stores.sessions.update(session);
}

void endCapture(Stores& stores, Id<Session> id, qint64 lengthMs)
{
    auto session = stores.sessions.session(id).value();
    session.lengthMs = lengthMs;
    stores.sessions.update(session);
}

void keepOpenLine(Stores& stores, Id<Session> session, const TypedLine& line)
{
    const QString text = cleanText(line.text).text;
    if (text.trimmed().isEmpty())
        return removeOpenEntry(stores, session);
    Entry entry = openEntry(stores, session, line.atMs);
    if (entry.text != text)
        stores.sessions.setText(entry.id, text);
    if (entry.atMs != line.atMs || entry.keyQuote != line.keyQuote) {
        entry.atMs = line.atMs;
        entry.keyQuote = line.keyQuote;
        stores.sessions.update(entry);
    }
    stores.sessions.moveLast(entry.id);
}

Id<Entry> closeLine(Stores& stores, Id<Session> session, const TypedLine& line)
{
    const auto names = namesIn(stores, session);
    const auto kind = stores.sessions.session(session).value().kind;
    NoteLine note = NoteGrammar(names.all, kind).parse(cleanText(line.text).text);
    const qint64 atMs = note.atMs.value_or(line.atMs);
    if (note.text.isEmpty() && note.tags.isEmpty() && !note.question) {
        removeOpenEntry(stores, session);
        return {};
    }
    const auto last = stores.sessions.lastEntry(session);
    if (note.isTagsOnly() && !note.question) {
        if (last && !last->text.trimmed().isEmpty()) {
            removeOpenEntry(stores, session);
            putTags(stores, last->id, note.tags);
            return last->id;
        }
        note = {.text = line.text.trimmed()}; // nothing to stand on: the words stay
    }
    if (note.kind == EntryKind::Question)
        if (const auto item = itemMeant(guideProgress(stores, session), note))
            return closeAsked(stores, session, item, note, atMs);
    if (note.question) // the guide has none of that number
        note.text = QStringLiteral("Q%1 %2").arg(*note.question).arg(note.text).trimmed();

    Entry as{.kind = note.kind, .speaker = names.speakers.value(note.speaker), .atMs = atMs, .quoted = note.quoted};
    as.keyQuote = line.keyQuote;
    if (const auto asked = note.kind == EntryKind::Question ? std::nullopt : askedNow(stores, session))
        as.guideItem = asked->item;
    return closeEntry(stores, session, note, as);
}

Id<Speaker> ensureSpeaker(Stores& stores, Id<Session> session, const QString& label)
{
    const auto speakers = stores.sessions.speakers(session);
    const auto person = stores.people.byCode(label) ? stores.people.byCode(label) : stores.people.byName(label);
    for (const auto& speaker : speakers)
        if (speaker.label.compare(label, Qt::CaseInsensitive) == 0 || (person && speaker.participant == person->id))
            return speaker.id;
    Speaker speaker;
    speaker.session = session;
    speaker.label = label;
    if (person)
        speaker.participant = person->id;
    return stores.sessions.add(speaker);
}

} // namespace core
