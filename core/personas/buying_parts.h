#pragma once

#include "core/personas/persona.h"

#include <array>

namespace core {

/// All parts, in the order in which a sheet shows them.
inline constexpr std::array buyingParts{BuyingPart::User,  BuyingPart::Champion,   BuyingPart::DecisionMaker,
                                        BuyingPart::Buyer, BuyingPart::Gatekeeper, BuyingPart::Influencer};

QString nameOf(BuyingPart part); // in the file: "decision-maker"
BuyingPart buyingPartFrom(const QString& name);
QString titleOf(BuyingPart part); // for a person: "Decision maker"

} // namespace core
