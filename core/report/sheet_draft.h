#pragma once

#include "core/report/sheet_builder.h"
#include "core/report/sheet_layout.h"
#include "core/report/study_report_pages.h"

namespace core::report {

/// Reads what a persona's sheet prints. Throws Failure(NotFound) where the persona is gone.
BuiltSheet sheetOf(const Stores& stores, Id<Persona> persona, const Audience& audience);

/// `built` with the words as they are now: name, line, facts, traits. Nothing where more than words is other than it
/// was (traits that came, went or moved, own words, study, a portrait): then it is to be built anew. Costs nothing of
/// what counting people costs, so that a preview keeps up with typing in a large project.
std::optional<BuiltSheet> reworded(const Stores& stores, Id<Persona> persona, BuiltSheet built);

/// A persona's sheet, or the report of a study, as it would be printed now.
struct SheetDraft {
    PersonaSheet sheet; // of a persona
    SheetFacts facts;
    SheetPages pages;
};

/// Lays it out. Needs nothing of the project, so it may run on another worker.
SheetDraft draftOf(BuiltSheet built, const SheetOptions& options);
SheetDraft draftOf(const BuiltReport& built, const SheetOptions& options, Progress* progress);

} // namespace core::report
