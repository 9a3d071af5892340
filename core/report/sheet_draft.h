#pragma once

#include "core/export/gate.h"
#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"

namespace core::report {

/// What a person wants to know about a sheet before it goes out, and after.
struct SheetFacts {
    int traits = 0;
    int assumptions = 0;
    int quotes = 0; // that may stand on it, held back or not
    GateCount held;
    std::vector<PersonaSheet::HeldBackCount> reasons;

    SheetFacts& operator+=(const SheetFacts& other);
};

SheetFacts factsOf(const PersonaSheet& sheet, const GateCount& held);

/// "3 quotes of 1 person held back: 2 withdrawn, 1 expired"; empty where nothing was.
QString heldBackWords(const SheetFacts& facts);

/// Reads what a persona's sheet prints. Throws Failure(NotFound) where the persona is gone.
BuiltSheet sheetOf(const Stores& stores, Id<Persona> persona, const Audience& audience);

/// A persona's sheet as it would be printed now.
struct SheetDraft {
    PersonaSheet sheet;
    SheetFacts facts;
    SheetPages pages;
};

SheetDraft draftOf(BuiltSheet built, const SheetOptions& options);

} // namespace core::report
