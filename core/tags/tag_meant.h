#pragma once

#include "core/tags/tag.h"

#include <optional>

namespace core {

/// The tag that "#name" means in a note: that of this path, else the only one of this name, else none. Without regard
/// to case.
std::optional<Tag> tagMeant(const std::vector<Tag>& codebook, const QString& path);

} // namespace core
