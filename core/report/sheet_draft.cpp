#include "core/report/sheet_draft.h"

#include "core/error.h"
#include "core/tr.h"

namespace core::report {

BuiltSheet sheetOf(const Stores& stores, Id<Persona> id, const Audience& audience)
{
    const auto persona = stores.personas.persona(id);
    if (!persona)
        throw Failure(Error::Kind::NotFound, tr("The persona is not in this project any more."));
    return buildSheet(stores, *persona, audience);
}

SheetDraft draftOf(BuiltSheet built, const SheetOptions& options)
{
    SheetDraft draft{std::move(built.sheet), std::move(built.facts), {}};
    draft.pages = layoutSheet(draft.sheet, options);
    return draft;
}

SheetDraft draftOf(const BuiltReport& built, const SheetOptions& options, Progress* progress)
{
    return {{}, built.facts, layoutReport(built.report, options, progress)};
}

} // namespace core::report
