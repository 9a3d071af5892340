#pragma once

#include "core/db/store.h"
#include "core/tags/tag.h"

#include <QColor>
#include <QHash>

namespace core {

/// How often and by how many people a tag is used, and when it was last put on words.
struct TagUse {
    int mentions = 0; // highlights that carry the tag itself
    int people = 0;
    int mentionsBelow = 0; // highlights that carry it or a tag below it
    int peopleBelow = 0;
    qint64 lastAt = 0; // UTC milliseconds; of the tag itself
    friend bool operator==(const TagUse&, const TagUse&) = default;
};

/// Where a tag stands: under which one, and at which place among its sisters, 0 the first.
struct TagPlace {
    Id<Tag> parent; // none: at the top
    int at = 0;
    friend bool operator==(const TagPlace&, const TagPlace&) = default;
};

/// What merging one tag into another comes to.
struct TagMerge {
    int mentions = 0; // highlights afterwards
    int both = 0;     // that carry both now
    int people = 0;   // afterwards
    int peopleFrom = 0;
    int peopleInto = 0;
    int claims = 0; // that stand on the highlights of the first, and go on doing so
    int cards = 0;
    int tagsBelow = 0; // that come along
    bool hasDescription = false;
    friend bool operator==(const TagMerge&, const TagMerge&) = default;
};

/// What goes with tags that are deleted.
struct TagRemoval {
    int tagsBelow = 0;
    int mentions = 0; // highlights that lose a tag
    int bare = 0;     // of these, those with nothing left on them: they go
    int claims = 0;   // that stand on some of the others, and keep them
    int cards = 0;
    friend bool operator==(const TagRemoval&, const TagRemoval&) = default;
};

/// The codebook.
class TagStore : public Store {
public:
    using Store::Store;

    std::vector<Tag> tags() const; // parents before children
    /// The path of every tag, "workaround/export".
    QHash<Id<Tag>, QString> paths() const;
    std::optional<Tag> find(const QString& path) const; // without regard to case
    std::optional<Tag> tag(Id<Tag> id) const;
    /// The tag under `parent` that has this name, without regard to case, if there is one other than `than`.
    std::optional<Tag> sister(Id<Tag> parent, const QString& name, Id<Tag> than = {}) const;
    TagPlace place(Id<Tag> tag) const;
    /// Of the tags that are in use, themselves or by tags below them.
    QHash<Id<Tag>, TagUse> uses() const;
    /// How many links there are between highlights and tags.
    int links() const;
    /// The tag that was put on words last and is not archived, if there is one.
    std::optional<Id<Tag>> lastUsed() const;

    TagMerge mergeOf(Id<Tag> from, Id<Tag> into) const;
    TagRemoval removalOf(const QSet<Id<Tag>>& tags) const;

    /// The tag at `path`, with the parents that it needs; made where there is none, in the next free colour. One that
    /// is archived comes back.
    Id<Tag> ensure(const QString& path);
    Id<Tag> ensure(const QStringList& parts);
    void describe(Id<Tag> tag, const QString& description);
    /// Takes the hue nearest to an imported colour, and keeps the colour itself for export.
    void setImportedColour(Id<Tag> tag, const QColor& colour);

    // All of these throw Failure(NotFound) for a tag that is gone, and Failure(Refused) for an empty name, for one that
    // a sister has, and for a tag that would stand below itself.

    Id<Tag> create(const QString& name, const TagPlace& place);
    void rename(Id<Tag> tag, const QString& name);
    void recolour(Id<Tag> tag, int hue);
    /// Gives the tags below the colour of the tag, or each the next colour of its own. New tags below then do the same.
    void setColourBelow(Id<Tag> tag, bool same);
    bool hasColourBelow(Id<Tag> tag) const;
    void move(Id<Tag> tag, const TagPlace& place);
    /// Bringing a tag back brings back those above it.
    void setArchived(Id<Tag> tag, bool archived);
    /// Puts all highlights of `from` under `into`, with the tags below it (those of one name become one) and its
    /// description, and deletes it. A highlight that carries both is still one.
    void merge(Id<Tag> from, Id<Tag> into);
    /// Deletes tags, those below them, and the highlights on which nothing is left (see removalOf).
    void remove(const QSet<Id<Tag>>& tags);

private:
    std::vector<Tag> where(const std::string& condition, const db::Values& values) const;
    Tag known(Id<Tag> id) const;
    QString freeName(Id<Tag> parent, const QString& name, Id<Tag> than) const;
    std::vector<Tag> sisters(Id<Tag> parent) const;
    void arrange(std::vector<Tag> sisters, Id<Tag> tag, int at);
    void relink(Id<Tag> from, Id<Tag> into);
    Id<Tag> add(Id<Tag> parent, const QString& name);
    int nextColour(Id<Tag> parent) const;
};

} // namespace core
