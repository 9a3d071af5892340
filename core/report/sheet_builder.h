#pragma once

#include "core/claims/strength.h"
#include "core/export/gate.h"
#include "core/report/persona_sheet.h"
#include "core/report/sheet_facts.h"

namespace core::report {

/// A sheet's values, and what consent held back of them.
struct BuiltSheet {
    PersonaSheet sheet;
    SheetFacts facts;
};

/// Gathers all that a persona's sheet prints; every customer's word in it has passed the gate.
BuiltSheet buildSheet(const Stores& stores, const Persona& persona, const Audience& audience);

} // namespace core::report
