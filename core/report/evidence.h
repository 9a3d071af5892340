#pragma once

#include "core/report/flow.h"

namespace core::report {

/// The evidence pages: a group for each trait in the order of the sheet, what was held back, then the people.
void putEvidence(PageStack& pages, const SheetView& view);

/// The same for columns that somebody else fills, and what is to be said of them.
struct EvidenceUnits {
    std::vector<Unit> units;
    QString remark; // "16 quotes"
};
EvidenceUnits evidenceUnits(const SheetView& view);
/// "● face to face ■ market" and `remark`, ending at `right`; returns where it begins.
double putLaneKey(Block& block, const SheetView& view, double right, double base, const QString& remark);

/// The table of the people behind the sheet.
std::vector<Unit> peopleUnits(const SheetView& view);

} // namespace core::report
