#pragma once

#include "core/sessions/session.h"
#include "core/tags/tag.h"

#include <QStringList>

#include <vector>

namespace core {

struct GuideItem;

/// A passage with tags and a memo: from (begin, beginOffset) to (end, endOffset), end exclusive, UTF-16 units.
/// Detached, when its words are gone from the text: no entries, and the words in `detachedQuote`.
struct Highlight {
    Id<Highlight> id;
    Id<Session> session;
    Id<Entry> begin;
    int beginOffset = 0;
    Id<Entry> end;
    int endOffset = 0;
    QString detachedQuote;
    Id<Speaker> detachedSpeaker;
    QString memo;
    qint64 madeAt = 0; // UTC milliseconds
    QString researcher;
    std::vector<Id<Tag>> tags;
    bool isDetached() const { return !begin; }
    friend bool operator==(const Highlight&, const Highlight&) = default;
};

/// The part of a highlight that lies in one entry.
struct Piece {
    Id<Entry> entry;
    TextRange range;
    QString text; // the words inside the range
    EntryKind kind = EntryKind::Utterance;
    Id<Speaker> speaker;
    Id<Participant> person; // whom the words count for; none: a researcher, or nobody named
    std::optional<qint64> atMs;
    QDate saidOn;
    bool quoted = false;     // a note that gives a customer's own words
    Id<GuideItem> guideItem; // the question that it answers
    bool keyQuote = false;
};

/// A highlight with its words. Those of several entries are joined by "\n".
struct Passage {
    Highlight highlight;
    std::vector<Piece> pieces; // one without an entry where the highlight is detached
    QString quote() const;
    bool isKeyQuote() const; // some of its words are in an entry that is marked as one
};

} // namespace core
