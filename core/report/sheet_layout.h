#pragma once

#include "core/report/page.h"
#include "core/report/persona_sheet.h"

#include <vector>

namespace core::report {

enum class SheetTemplate { OnePage, Full, Poster };
enum class Paper { A4, Letter, A3, A2, Tabloid };

QSizeF sizeOf(Paper paper); // mm, as it is printed on: the large ones lie
/// A poster is for a wall, on A3, A2 or Tabloid; the others are for the hand, on A4 or Letter.
bool suits(SheetTemplate layout, Paper paper);
/// `paper`, or the one of the same country that suits.
Paper paperFor(SheetTemplate layout, Paper paper);

struct SheetOptions {
    SheetTemplate layout = SheetTemplate::OnePage;
    Paper paper = Paper::A4;
    bool blackOnly = false;     // the marker becomes an underline, red becomes ink
    bool keyQuotesOnly = false; // evidence pages: key quotes and every contradiction instead of all
};

/// Lays the persona out on pages, on paper that suits the template. A page that holds everything is tried first, from
/// roomy to snug; then it flows. Needs a QGuiApplication; may run on a worker.
SheetPages layoutSheet(const PersonaSheet& sheet, const SheetOptions& options);

/// How many emoji of the sheet no font on this machine draws.
int emojiLeftOutOf(const PersonaSheet& sheet);

/// Several personas in one document: each starts a page, its evidence and page numbers start at 1.
SheetPages layoutSheets(const std::vector<PersonaSheet>& sheets, const SheetOptions& options);

} // namespace core::report
