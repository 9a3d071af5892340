#include "core/personas/buying_parts.h"

#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

const std::array<const char*, 6> names{"user", "champion", "decision-maker", "buyer", "gatekeeper", "influencer"};
const std::array<const char*, 6> titles{
    QT_TRANSLATE_NOOP("core", "User"),           QT_TRANSLATE_NOOP("core", "Champion"),
    QT_TRANSLATE_NOOP("core", "Decision maker"), QT_TRANSLATE_NOOP("core", "Buyer"),
    QT_TRANSLATE_NOOP("core", "Gatekeeper"),     QT_TRANSLATE_NOOP("core", "Influencer")};

} // namespace

QString nameOf(BuyingPart part)
{
    return QLatin1String(names[size_t(part)]);
}

BuyingPart buyingPartFrom(const QString& name)
{
    const auto found = std::ranges::find_if(names, [&](const char* known) { return name == QLatin1String(known); });
    return BuyingPart(found - names.begin()); // the schema lets no other name in
}

QString titleOf(BuyingPart part)
{
    return tr(titles[size_t(part)]);
}

} // namespace core
