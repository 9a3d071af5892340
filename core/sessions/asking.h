#pragma once

#include "core/sessions/guide.h"
#include "core/sessions/session.h"

#include <vector>

namespace core {

struct Stores;

/// How far a session has come with its guide.
struct GuideProgress {
    struct Line {
        GuideItem item;
        int number = 0;                 // of questions and tasks, from 1; 0 for probes and notes
        std::optional<AskedItem> asked; // none: not yet
    };
    std::optional<Guide> guide; // none: the session follows none
    std::vector<Line> lines;    // in the order of the guide

    /// The line that is being asked: the one asked last, while it has no end. -1: none.
    int current() const;
    /// The first question or task that was not asked yet; -1: none is left.
    int next() const;
    /// Questions and tasks, and how many of them were asked.
    int toAsk() const;
    int wasAsked() const;
    /// Minutes planned for what was not asked yet, and for its probes. Those of a note are for the questions up to the
    /// next such note: they are left as long as one of these is.
    int minutesLeft() const;
    /// The line of the question or task with that number ("## Q3"); -1: there is none.
    int lineOf(int number) const;
};

GuideProgress guideProgress(const Stores& stores, Id<Session> session);
/// The same guide as before, whose lines have not changed: only what was asked is read again.
void refreshAsked(GuideProgress& progress, const Stores& stores, Id<Session> session);
/// What GuideProgress::current() would say, without reading the guide.
std::optional<AskedItem> askedNow(const Stores& stores, Id<Session> session);

/// Says that an item is asked at `atMs`, and ends the one that was being asked. An entry of kind Question with its
/// words is put before the open line, else last. Asked again, it is the time of the first time that stays.
Id<Entry> ask(Stores& stores, Id<Session> session, Id<GuideItem> item, std::optional<qint64> atMs);
/// Takes that back: the question's own entry goes unless it is tagged, what was answered to it belongs to no question,
/// and the item that it ended goes on.
void takeBack(Stores& stores, Id<Session> session, Id<GuideItem> item);

/// Says that an item was asked in this entry, and when it was so: for a session that was noted without the guide.
void askedIn(Stores& stores, Id<Entry> entry, Id<GuideItem> item);
/// Says of all that follows a question in the text, up to the next one, that it answers it. A question is an entry of
/// that kind, or the first words of a moderator that lead to an item (askedIn). Tells how many entries it linked anew.
int linkAnswers(Stores& stores, Id<Session> session);

} // namespace core
