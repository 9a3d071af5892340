#include "core/sessions/asking.h"

#include "core/stores.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace core {
namespace {

bool isAsked(const GuideItem& item)
{
    return item.kind == GuideItem::Kind::Question || item.kind == GuideItem::Kind::Task;
}

bool isOver(const AskedItem& asked)
{
    return asked.untilMs || (asked.outcome && !asked.atMs); // or noted afterwards
}

} // namespace

int GuideProgress::current() const
{
    int found = -1;
    for (int line = 0; line < int(lines.size()); ++line) {
        const auto& asked = lines[size_t(line)].asked;
        if (!asked || isOver(*asked) || !isAsked(lines[size_t(line)].item))
            continue;
        if (found < 0 || asked->atMs.value_or(0) >= lines[size_t(found)].asked->atMs.value_or(0))
            found = line;
    }
    return found;
}

int GuideProgress::next() const
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [](const Line& line) { return isAsked(line.item) && !line.asked; });
    return found == lines.end() ? -1 : int(found - lines.begin());
}

int GuideProgress::toAsk() const
{
    return int(std::count_if(lines.begin(), lines.end(), [](const Line& line) { return isAsked(line.item); }));
}

int GuideProgress::wasAsked() const
{
    return int(
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return isAsked(line.item) && line.asked; }));
}

int GuideProgress::minutesLeft() const
{
    int minutes = 0, ofPart = 0;
    bool partIsLeft = false;
    bool open = true; // the question that a probe belongs to
    const auto endPart = [&] { minutes += partIsLeft ? ofPart : 0; };
    for (const auto& line : lines) {
        if (line.item.kind == GuideItem::Kind::Note && line.item.minutes) {
            endPart();
            ofPart = *line.item.minutes;
            partIsLeft = false;
            continue;
        }
        open = isAsked(line.item) ? !line.asked : open;
        minutes += open ? line.item.minutes.value_or(0) : 0;
        partIsLeft = partIsLeft || (open && isAsked(line.item));
    }
    endPart();
    return minutes;
}

int GuideProgress::lineOf(int number) const
{
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return line.number == number; });
    return number < 1 || found == lines.end() ? -1 : int(found - lines.begin());
}

GuideProgress guideProgress(const Stores& stores, Id<Session> session)
{
    GuideProgress progress;
    const auto guide = stores.guides.guideOf(session);
    if (!guide)
        return progress;
    progress.guide = stores.guides.guide(*guide);
    int number = 0;
    for (auto& item : stores.guides.items(*guide)) {
        const int own = isAsked(item) ? ++number : 0;
        progress.lines.push_back({std::move(item), own, {}});
    }
    refreshAsked(progress, stores, session);
    return progress;
}

void refreshAsked(GuideProgress& progress, const Stores& stores, Id<Session> session)
{
    QHash<Id<GuideItem>, AskedItem> asked;
    for (const auto& one : stores.guides.asked(session))
        asked.insert(one.item, one);
    for (auto& line : progress.lines) {
        const auto known = asked.constFind(line.item.id);
        line.asked = known == asked.cend() ? std::nullopt : std::optional(*known);
    }
}

std::optional<AskedItem> askedNow(const Stores& stores, Id<Session> session)
{
    const auto guide = stores.guides.guideOf(session);
    std::optional<AskedItem> found;
    for (const auto& asked : stores.guides.asked(session)) { // as they stand in the guide
        if (isOver(asked) || (found && asked.atMs.value_or(0) < found->atMs.value_or(0)))
            continue;
        if (const auto item = stores.guides.item(asked.item); item && item->guide == guide && isAsked(*item))
            found = asked;
    }
    return found;
}

Id<Entry> ask(Stores& stores, Id<Session> session, Id<GuideItem> id, std::optional<qint64> atMs)
{
    const auto item = stores.guides.item(id).value();
    if (auto ended = askedNow(stores, session); ended && ended->item != id && isAsked(item)) {
        ended->untilMs = atMs;
        stores.guides.setAsked(*ended);
    }
    AskedItem asked;
    for (const auto& one : stores.guides.asked(session))
        if (one.item == id)
            asked = one;
    if (!asked.id) {
        asked.session = session;
        asked.item = id;
        asked.atMs = atMs;
    }
    asked.untilMs.reset();
    stores.guides.setAsked(asked);

    Entry question;
    question.session = session;
    question.kind = EntryKind::Question;
    question.atMs = atMs;
    question.guideItem = id;
    question.text = item.text;
    const auto open = stores.captures.openLine(session);
    const auto entry = stores.sessions.add(question);
    if (open)
        stores.sessions.setPosition(open->id, stores.sessions.entry(entry)->position + SessionStore::positionStep);
    return entry;
}

void takeBack(Stores& stores, Id<Session> session, Id<GuideItem> item)
{
    for (auto& entry : stores.sessions.entries(session)) {
        if (entry.guideItem != item)
            continue;
        entry.guideItem = {};
        stores.sessions.update(entry);
        if (entry.kind == EntryKind::Question && stores.highlights.endingIn(entry.id).empty())
            stores.sessions.remove(entry.id);
    }
    std::optional<qint64> began;
    for (const auto& asked : stores.guides.asked(session))
        if (asked.item == item)
            began = asked.atMs;
    stores.guides.setNotAsked(session, item);
    for (auto& asked : stores.guides.asked(session))
        if (began && asked.untilMs == began) {
            asked.untilMs.reset();
            stores.guides.setAsked(asked);
        }
}

void askedIn(Stores& stores, Id<Entry> id, Id<GuideItem> item)
{
    Entry entry = stores.sessions.entry(id).value();
    stores.guides.setAsked({.session = entry.session, .item = item, .atMs = entry.atMs});
    entry.guideItem = item;
    stores.sessions.update(entry);
}

int linkAnswers(Stores& stores, Id<Session> session)
{
    QSet<Id<Speaker>> moderators;
    for (const auto& speaker : stores.sessions.speakers(session))
        if (speaker.part == Part::Moderator)
            moderators.insert(speaker.id);
    std::optional<Id<GuideItem>> question; // none before the first one
    QSet<Id<GuideItem>> known;
    int linked = 0;
    for (auto& entry : stores.sessions.entries(session)) {
        const bool isQuestion = entry.kind == EntryKind::Question;
        const bool asks = moderators.contains(entry.speaker) && entry.guideItem && !known.contains(entry.guideItem);
        if (isQuestion || asks)
            question = entry.guideItem;
        known.insert(question.value_or(Id<GuideItem>()));
        if (isQuestion || !question || entry.guideItem == *question)
            continue;
        entry.guideItem = *question;
        stores.sessions.update(entry);
        ++linked;
    }
    return linked;
}

} // namespace core
