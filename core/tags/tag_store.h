#pragma once

#include "core/db/store.h"
#include "core/tags/tag.h"

#include <QColor>
#include <QHash>

namespace core {

/// How often and by how many people a tag is used, sub-tags not counted, and when it was last put on words.
struct TagUse {
    int mentions = 0;
    int people = 0;
    qint64 lastAt = 0; // UTC milliseconds
    friend bool operator==(const TagUse&, const TagUse&) = default;
};

/// The codebook.
class TagStore : public Store {
public:
    using Store::Store;

    std::vector<Tag> tags() const; // parents before children
    /// The path of every tag, "workaround/export".
    QHash<Id<Tag>, QString> paths() const;
    std::optional<Tag> find(const QString& path) const; // without regard to case
    /// Of the tags that are in use.
    QHash<Id<Tag>, TagUse> uses() const;
    /// The tag that was put on words last, if there is one.
    std::optional<Id<Tag>> lastUsed() const;

    /// The tag at `path`, with the parents that it needs; made where there is none, in the next free colour.
    Id<Tag> ensure(const QString& path);
    Id<Tag> ensure(const QStringList& parts);
    void describe(Id<Tag> tag, const QString& description);
    /// Takes the hue nearest to an imported colour, and keeps the colour itself for export.
    void setImportedColour(Id<Tag> tag, const QColor& colour);

private:
    std::optional<Tag> child(Id<Tag> parent, const QString& name) const;
    Id<Tag> add(Id<Tag> parent, const QString& name);
    int nextColour() const;
};

} // namespace core
