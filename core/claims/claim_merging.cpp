#include "core/claims/claim_merging.h"

#include <QSet>

#include <algorithm>

namespace core {
namespace {

QSet<Id<Cluster>> clustersOf(const Stores& stores, Id<Claim> claim)
{
    QSet<Id<Cluster>> clusters;
    for (const auto& origin : stores.claims.originsOf(claim))
        clusters.insert(origin.cluster);
    return clusters;
}

/// Quotes by how many of the insights they stand under, and how many of those they are for.
struct Quotes {
    struct Quote {
        int claims = 0;
        int supports = 0;
    };
    QHash<Id<Highlight>, Quote> all;

    void add(const std::vector<Evidence>& evidence)
    {
        for (const auto& one : evidence) {
            auto& quote = all[one.highlight];
            ++quote.claims;
            quote.supports += one.supports ? 1 : 0;
        }
    }
};

} // namespace

ClaimMerge mergeOf(const Stores& stores, const std::vector<Id<Claim>>& gone, Id<Claim> into)
{
    const auto goes = [&](Id<Claim> claim) { return std::find(gone.begin(), gone.end(), claim) != gone.end(); };
    Quotes quotes;
    quotes.add(stores.claims.evidenceOf(into));
    ClaimMerge merge;
    merge.evidence = -int(quotes.all.size());
    QSet<Id<Cluster>> clusters;
    for (const auto& id : gone) {
        quotes.add(stores.claims.evidenceOf(id));
        clusters += clustersOf(stores, id);
        for (const auto& child : stores.claims.under(id))
            merge.below += child.id != into && !goes(child.id) ? 1 : 0;
    }
    merge.evidence += int(quotes.all.size());
    for (const auto& quote : std::as_const(quotes.all)) {
        merge.shared += quote.claims > 1 ? 1 : 0;
        merge.against += quote.supports > 0 && quote.supports < quote.claims ? 1 : 0;
    }
    merge.clusters = int((clusters - clustersOf(stores, into)).size());
    return merge;
}

void mergeInto(Stores& stores, const std::vector<Id<Claim>>& gone, Id<Claim> into)
{
    for (const auto& id : gone)
        stores.claims.mergeInto(id, into);
}

} // namespace core
