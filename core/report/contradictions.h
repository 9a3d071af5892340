#pragma once

#include "core/report/sheet_order.h"

namespace core::report {

/// A quote that speaks against a trait.
struct Contradiction {
    const SheetTrait* trait;
    const SheetEvidence* evidence;
};

/// The two that stand on the sheet itself, of those that may go out: from most people first, each of another person.
std::vector<Contradiction> foremostContradictions(const SheetOrder& order);
int peopleAgainst(const SheetOrder& order);
bool isContradicted(const SheetOrder& order);

/// "2 of 7 people contradict a line above; all their quotes are in the full sheet"; empty where nobody does.
QString contradictionRemark(const SheetOrder& order, int people, bool hasEvidencePages);
/// What stands there in place of quotes.
QString noContradictionText(const SheetOrder& order, int people);

} // namespace core::report
