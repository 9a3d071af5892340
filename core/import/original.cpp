#include "core/import/original.h"

#include "core/import/document_reader.h"

namespace core::import {

std::optional<Decoded> originalText(const Source& source)
{
    if (source.bytes.startsWith("SQLite format 3"))
        return std::nullopt;
    if (const auto text = extractDocument(source.name, source.bytes))
        return Decoded{plainText(*text), text->format, text->kept, text->lost};
    return decode(source.bytes);
}

} // namespace core::import
