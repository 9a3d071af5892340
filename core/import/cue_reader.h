#pragma once

#include "core/import/document.h"
#include "core/import/read_options.h"

namespace core::import {

/// True where `text` is WebVTT or has lines of "time --> time" at its start; with the right name ending one such line
/// is enough.
bool isCueText(const QString& text, bool named);

/// WebVTT, SubRip and Teams' blocks. Consecutive cues of one speaker become one entry until a pause of 2 s or, past 60
/// words, the end of a sentence, unless `options.keepCues`.
Document readCues(const QString& text, const ReadOptions& options, const ReadProgress& progress = {});

} // namespace core::import
