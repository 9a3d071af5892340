#pragma once

#include "core/export/gate.h"
#include "core/report/persona_sheet.h"
#include "core/stores.h"
#include "core/tags/passage_round.h"

namespace core::report {

/// Of a printed quote with the sentences round the passage, in UTF-16 units.
inline constexpr qsizetype longestRound = 320;
/// Whether the words, a name or a keyword, say nothing by themselves.
bool isTooShort(const OutgoingQuote& quote);

/// Puts the whole sentences round the passage into `evidence`, with the passage marked, where all of them may go out.
void showInSentences(SheetEvidence& evidence, const Stores& stores, Gate& gate, Passage passage);

} // namespace core::report
