#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

namespace core::import {

/// Plain text and Markdown: speaker turns, hard-wrapped paragraphs, note lines where the session is an observation.
/// `text` is decoded (see decode). Marks of Markdown stay as they are, but `\[` becomes `[`.
Document readText(const QString& text, const ReadOptions& options, const ReadProgress& progress = {});

} // namespace core::import
