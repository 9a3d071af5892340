#pragma once

#include "core/db/store.h"
#include "core/tags/highlight.h"

#include <QSet>

namespace core {

/// Where a passage begins and ends: UTF-16 units in entries of one session, end exclusive.
struct PassageBounds {
    Id<Entry> begin;
    int beginOffset = 0;
    Id<Entry> end;
    int endOffset = 0;
    friend bool operator==(const PassageBounds&, const PassageBounds&) = default;
};
PassageBounds boundsOf(const Highlight& highlight);

/// One of the people behind a highlight.
struct Behind {
    Id<Highlight> highlight;
    Id<Participant> person;
    friend auto operator<=>(const Behind&, const Behind&) = default;
};

/// Where a highlight stands, without its words.
struct HighlightSpot {
    Id<Highlight> highlight;
    Id<Session> session;
    QDate date; // when it was said; invalid: not known
};

/// A choice of tags: what carries any or all of some, and none of others.
struct TagQuery {
    enum class Match { Any, All };
    Match match = Match::Any;
    QSet<Id<Tag>> with;
    QSet<Id<Tag>> without;
    bool below = true; // a tag stands for those below it too
    friend bool operator==(const TagQuery&, const TagQuery&) = default;
};

/// Highlights and their tags, and who stands behind them.
class HighlightStore : public Store {
public:
    using Store::Store;

    int count() const;
    /// All highlights in the order of study, session, entry, offset.
    std::vector<Passage> passages() const;
    /// Those named, in the same order.
    std::vector<Passage> passages(const std::vector<Id<Highlight>>& ids) const;
    /// The ones made last, newest first.
    std::vector<Id<Highlight>> newest(int most) const;
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

    /// The highlights that a choice of tags finds, by id; none where it names no tag. `tags`: the codebook.
    std::vector<Id<Highlight>> carrying(const TagQuery& query, const std::vector<Tag>& tags) const;
    /// Those named, in the order of study, session, entry, offset.
    std::vector<HighlightSpot> spots(const std::vector<Id<Highlight>>& highlights) const;
    /// The tags of highlights, as far as they are among these.
    QHash<Id<Highlight>, std::vector<Id<Tag>>> carriers(const QSet<Id<Tag>>& tags) const;
    /// Who stands behind all highlights, and behind those named: each person once, by highlight. As peopleBehind(), but
    /// without reading a word.
    std::vector<Behind> behind() const;
    std::vector<Behind> behind(const std::vector<Id<Highlight>>& highlights) const;

    Id<Highlight> add(const Highlight& highlight);
    /// Writes where the highlight stands: its ends, or the words that it has lost.
    void place(const Highlight& highlight);
    /// False where it had the tag already.
    bool addTag(Id<Highlight> highlight, Id<Tag> tag);
    /// The highlight of exactly this range, if there is one.
    std::optional<Id<Highlight>> at(Id<Entry> entry, TextRange range) const;
    std::optional<Id<Highlight>> at(const PassageBounds& bounds) const;
    std::optional<Highlight> highlight(Id<Highlight> id) const;

    // All of these throw Failure(NotFound) for a highlight or an entry that is gone, and Failure(Refused) for bounds
    // with no words between them.

    /// Puts tags on a passage, whose ends are brought to whole graphemes without white space. A highlight of exactly
    /// that range gets them; no second one is made.
    Id<Highlight> tagPassage(const PassageBounds& bounds, const std::vector<Id<Tag>>& tags);
    void remove(Id<Highlight> id);
    /// Takes a tag off. A highlight that then has neither tag nor memo, and stands on no claim, board or persona, goes
    /// with it.
    void removeTag(Id<Highlight> id, Id<Tag> tag);
    void replaceTag(Id<Highlight> id, Id<Tag> from, Id<Tag> to);

    // For many at once. They give how many highlights they changed, and pass over those that are gone.
    int addTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> tag);
    /// As removeTag(): those that are left bare go.
    int removeTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> tag);
    int replaceTag(const std::vector<Id<Highlight>>& highlights, Id<Tag> from, Id<Tag> to);
    /// Deletes those of them that have neither tag nor memo and stand on no claim, board or persona.
    void removeBare(const std::vector<Id<Highlight>>& highlights);
    /// The SQL condition that the highlight `alias` has no memo and stands on no claim, board or persona.
    static std::string nothingBesideTags(const std::string& alias);

    void setMemo(Id<Highlight> id, const QString& memo);
    void setRange(Id<Highlight> id, const PassageBounds& bounds);
    /// Puts a detached highlight, with all that hangs on it, on words of its session.
    void attach(Id<Highlight> id, const PassageBounds& bounds);

private:
    std::vector<Highlight> rows(const std::string& condition, const db::Values& values) const;
    std::vector<Highlight> tagged(const std::string& condition, const db::Values& values) const;
    struct Located;
    Located located(const PassageBounds& bounds) const;
    Highlight known(Id<Highlight> id) const;
    std::vector<Behind> behind(const std::string& condition, const db::Values& values) const;
    std::vector<Passage> where(const std::string& condition, const db::Values& values) const;
    void addTags(std::vector<Passage>& passages, const std::string& condition, const db::Values& values) const;
};

/// The people behind highlights: those of all entries that they touch, participants only. The one rule that strength,
/// matrices, boards and sheets go by.
QSet<Id<Participant>> peopleBehind(const std::vector<Passage>& passages);

} // namespace core
