#pragma once

#include "core/claims/strength.h"
#include "core/report/sheet_source.h"

#include <functional>

namespace core::report {

/// Puts on an enterprise persona's sheet who plays which part in its accounts' purchases, and parts its people by
/// account. `asEvidence` lets a passage through the gate.
void addBuying(PersonaSheet& sheet, const Stores& stores, const Persona& persona, const SheetSource& source,
               const PersonaStrength& strength, const std::function<SheetEvidence(const Passage&)>& asEvidence);

} // namespace core::report
