#include "core/report/quote_round.h"

namespace core::report {

bool isTooShort(const OutgoingQuote& quote)
{
    return !quote.words().isEmpty() && quote.words().size() < shortestQuote;
}

void showInSentences(SheetEvidence& evidence, const Stores& stores, Gate& gate, Passage passage)
{
    const TextRange marked = widen(stores, passage, longestRound);
    const OutgoingQuote quote = gate.pass(passage);
    if (marked.length() >= quote.words().size() || quote.isCut() || quote.seen())
        return;
    evidence.quote = quote;
    evidence.marked = marked;
}

} // namespace core::report
