#pragma once

#include "core/id.h"

#include <QString>
#include <QStringList>

namespace core {

/// A code of the codebook. Tags form a tree; names are unique among sisters, without regard to case.
struct Tag {
    Id<Tag> id;
    Id<Tag> parent;
    QString name;
    int colour = 1; // 1 to 16, see hue.h
    QString description;
    friend bool operator==(const Tag&, const Tag&) = default;
};

/// "workaround/export" as its names; "\/" is a slash in a name. Names are trimmed, empty ones left out.
QStringList tagPathParts(const QString& path);
/// The other way round.
QString tagPath(const QStringList& parts);

} // namespace core
