#include "core/claims/claim_names.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

// In the order of the enums.
const std::array<const char*, 4> kinds{"insight", "trait", "characteristic", "score"};
const std::array<const char*, 3> statuses{"draft", "reviewed", "doubtful"};
const std::array<const char*, 5> nodes{"", "outcome", "opportunity", "solution", "experiment"};

template <class Names> size_t placeIn(const Names& names, const QString& name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const char* known) { return name == QLatin1String(known); });
    return static_cast<size_t>(found - names.begin()); // the schema lets no other name in
}

} // namespace

QString nameOf(ClaimKind kind)
{
    return QLatin1String(kinds[static_cast<size_t>(kind)]);
}

QString nameOf(ClaimStatus status)
{
    return QLatin1String(statuses[static_cast<size_t>(status)]);
}

QString nameOf(ClaimNode node)
{
    return QLatin1String(nodes[static_cast<size_t>(node)]);
}

ClaimKind claimKindFrom(const QString& name)
{
    return static_cast<ClaimKind>(placeIn(kinds, name));
}

ClaimStatus claimStatusFrom(const QString& name)
{
    return static_cast<ClaimStatus>(placeIn(statuses, name));
}

ClaimNode claimNodeFrom(const QString& name)
{
    return static_cast<ClaimNode>(placeIn(nodes, name));
}

} // namespace core
