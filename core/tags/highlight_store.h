#pragma once

#include "core/db/store.h"
#include "core/tags/highlight.h"

#include <QSet>

namespace core {

/// Highlights and their tags, and who stands behind them.
class HighlightStore : public Store {
public:
    using Store::Store;

    /// All highlights in the order of study, session, entry, offset.
    std::vector<Passage> passages() const;
    /// Those named, in the same order.
    std::vector<Passage> passages(const std::vector<Id<Highlight>>& ids) const;
    /// Those whose words are gone from the text.
    std::vector<Passage> detached() const;
    /// Every entry of a session as a piece of its own: what it says and whom it counts for.
    std::vector<Piece> wholeEntries(Id<Session> session) const;
    /// One entry as a piece.
    Piece wholeEntry(Id<Entry> entry) const;
    /// Those of a session with their tags, the detached ones too, by id.
    std::vector<Highlight> ofSession(Id<Session> session) const;
    /// As ofSession(), without tags.
    std::vector<Highlight> endsInSession(Id<Session> session) const;
    /// Those that begin or end in an entry, without tags.
    std::vector<Highlight> endingIn(Id<Entry> entry) const;
    /// Those named, with their tags, as far as they belong to the session.
    std::vector<Highlight> ofSession(Id<Session> session, const QSet<qint64>& ids) const;
    /// The highlights of links between highlights and tags, by the links' ids.
    QSet<qint64> ofLinks(const QSet<qint64>& links) const;

    Id<Highlight> add(const Highlight& highlight);
    /// Writes where the highlight stands: its ends, or the words that it has lost.
    void place(const Highlight& highlight);
    /// False where it had the tag already.
    bool addTag(Id<Highlight> highlight, Id<Tag> tag);
    /// The highlight of exactly this range, if there is one.
    std::optional<Id<Highlight>> at(Id<Entry> entry, TextRange range) const;

private:
    std::vector<Highlight> rows(const std::string& condition, const db::Values& values) const;
    std::vector<Highlight> tagged(const std::string& condition, const db::Values& values) const;
    std::vector<Passage> where(const std::string& condition, const db::Values& values) const;
    void addTags(std::vector<Passage>& passages, const std::string& condition, const db::Values& values) const;
};

/// The people behind highlights: those of all entries that they touch, participants only. The one rule that strength,
/// matrices, boards and sheets go by.
QSet<Id<Participant>> peopleBehind(const std::vector<Passage>& passages);

} // namespace core
