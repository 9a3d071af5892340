#pragma once

#include "core/import/decode.h"
#include "core/sources.h"

namespace core::import {

/// The text that a source holds, decoded or extracted as the importer does; nothing where it is no text, but the file
/// of another tool.
std::optional<Decoded> originalText(const Source& source);

} // namespace core::import
