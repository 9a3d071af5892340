#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

namespace core::import {

/// The text transcripts of Otter ("Name  55:21"), Zoom ("[Name] 10:02:33", "00:00:05<tab>Name") and Google Meet (lone
/// block times). Nothing where `text` is none of them.
std::optional<Document> readTranscript(const QString& text, const ReadOptions& options,
                                       const ReadProgress& progress = {});

} // namespace core::import
