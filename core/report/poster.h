#pragma once

#include "core/report/sheet_view.h"

namespace core::report {

/// One page for a wall: name, own line, and three lists of three, of which three people or more stand behind each.
/// Nothing on it is assumed. An enterprise persona has its buying roles in the place of the line.
Page posterPage(const SheetView& view);

} // namespace core::report
