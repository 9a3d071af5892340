#include "core/import/original.h"

namespace core::import {

std::optional<Decoded> originalText(const Source& source)
{
    if (source.bytes.startsWith("SQLite format 3"))
        return std::nullopt;
    return decode(source.bytes);
}

} // namespace core::import
