#include "core/analysis/segment_comparison.h"

#include "core/personas/account_profile.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// The facts of both by label, in the order of the first that has them.
std::vector<ComparedFact> sideBySide(const std::vector<PersonaFact>& one, const std::vector<PersonaFact>& other)
{
    std::vector<ComparedFact> facts;
    for (const auto& [label, value] : one)
        facts.push_back({label, value, {}});
    for (const auto& [label, value] : other)
        if (const auto known = std::ranges::find(facts, label, &ComparedFact::label); known != facts.end())
            known->other = value;
        else
            facts.push_back({label, {}, value});
    return facts;
}

std::vector<PersonaFact> profileOfAccounts(const Stores& stores, const QSet<Id<Participant>>& people)
{
    const auto accounts = accountsOf(stores, people);
    return accountProfile(stores, {accounts.begin(), accounts.end()});
}

} // namespace

SegmentComparison compared(const Stores& stores, const SegmentMatrix& matrix, size_t one, size_t other)
{
    SegmentComparison comparison;
    for (size_t tag = 0; tag < matrix.tags.size(); ++tag) {
        const auto& first = matrix.at(one, tag);
        const auto& second = matrix.at(other, tag);
        if (first.share.count + second.share.count + first.market + second.market > 0)
            comparison.themes.push_back({matrix.tags[tag], first, second, differenceOf(first.share, second.share)});
    }
    std::stable_sort(comparison.themes.begin(), comparison.themes.end(),
                     [](const ComparedTheme& a, const ComparedTheme& b) {
                         if (a.difference.isTooFew != b.difference.isTooFew)
                             return b.difference.isTooFew;
                         return std::abs(a.difference.by) > std::abs(b.difference.by);
                     });
    const auto first = matrix.members[one].people(), second = matrix.members[other].people();
    comparison.shared = int((first & second).size());
    comparison.people = sideBySide(peopleProfile(stores, first), peopleProfile(stores, second));
    comparison.accounts = sideBySide(profileOfAccounts(stores, first), profileOfAccounts(stores, second));
    comparison.one = stores.claims.ofSegment(matrix.segments[one].id);
    comparison.other = stores.claims.ofSegment(matrix.segments[other].id);
    return comparison;
}

} // namespace core
