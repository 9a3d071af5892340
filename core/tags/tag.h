#pragma once

#include "core/id.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace core {

/// A code of the codebook. Tags form a tree; names are unique among sisters, without regard to case.
struct Tag {
    Id<Tag> id;
    Id<Tag> parent;
    QString name;
    int colour = 1; // 1 to 16, see hue.h
    QString description;
    bool archived = false; // kept on what it was put on, offered no more; so are the tags below it
    friend bool operator==(const Tag&, const Tag&) = default;
};

/// The tags and all below them. `tags`: the codebook, parents before children.
QSet<Id<Tag>> withTagsBelow(const std::vector<Tag>& tags, const QSet<Id<Tag>>& chosen);
/// Those that are archived, themselves or by a tag above them.
QSet<Id<Tag>> archivedTags(const std::vector<Tag>& tags);

/// "workaround/export" as its names; "\/" is a slash in a name. Names are trimmed, empty ones left out.
QStringList tagPathParts(const QString& path);
/// The other way round.
QString tagPath(const QStringList& parts);

} // namespace core
