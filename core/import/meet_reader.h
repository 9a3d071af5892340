#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

namespace core::import {

/// Google Meet's transcripts, as text or Markdown: lone block times ("00:00:53", "### 00:00:53"), turns between them
/// whose times are estimates, a summary before that is not speech. Nothing where `text` is none.
std::optional<Document> readMeet(const QString& text, const ReadOptions& options, const ReadProgress& progress = {});

} // namespace core::import
