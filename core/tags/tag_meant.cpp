#include "core/tags/tag_meant.h"

#include <algorithm>

namespace core {
namespace {

bool isCalled(const Tag& tag, const QString& name)
{
    return tag.name.compare(name.simplified(), Qt::CaseInsensitive) == 0;
}

std::optional<Tag> tagAt(const std::vector<Tag>& codebook, const QStringList& parts)
{
    std::optional<Tag> at;
    for (const auto& part : parts) {
        const auto parent = at ? at->id : Id<Tag>();
        const auto found = std::find_if(codebook.begin(), codebook.end(),
                                        [&](const Tag& tag) { return tag.parent == parent && isCalled(tag, part); });
        if (found == codebook.end())
            return std::nullopt;
        at = *found;
    }
    return at;
}

} // namespace

std::optional<Tag> tagMeant(const std::vector<Tag>& codebook, const QString& path)
{
    const QStringList parts = tagPathParts(path);
    auto meant = tagAt(codebook, parts);
    if (meant || parts.size() != 1)
        return meant;
    for (const auto& tag : codebook) {
        if (tag.archived || !isCalled(tag, parts.front()))
            continue;
        if (meant)
            return std::nullopt; // several are called so
        meant = tag;
    }
    return meant;
}

} // namespace core
