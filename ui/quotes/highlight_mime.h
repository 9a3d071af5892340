#pragma once

#include "core/tags/highlight.h"

class QMimeData;

namespace ui {

/// Highlights on the way from one list to another: their ids, beside the words that other programs take.
QString highlightMimeType();
void putHighlights(QMimeData& data, const std::vector<core::Id<core::Highlight>>& highlights);
std::vector<core::Id<core::Highlight>> highlightsIn(const QMimeData& data);

} // namespace ui
