#pragma once

#include "ui/quotes/quote_row.h"

#include "core/stores.h"

namespace ui {

/// What stands under a claim, as a list of quotes shows it: in the order of the evidence, marked where it contradicts
/// or comes from the market, with its note or else the person's role.
struct EvidenceRows {
    std::vector<core::Evidence> evidence;
    std::vector<QuoteRow> quotes; // one for each, in the same order
};
EvidenceRows evidenceRows(const core::Stores& stores, core::Id<core::Claim> claim);

/// The highlights that a query finds, newest ones where it asks nothing; those that stand under the claim already are
/// marked.
struct EvidenceFound {
    std::vector<QuoteRow> quotes; // at most `most`
    int total = 0;
    QString problem; // what is wrong with the query, where it finds nothing
};
EvidenceFound evidenceFound(const core::Stores& stores, core::Id<core::Claim> claim, const QString& query, int most);

} // namespace ui
