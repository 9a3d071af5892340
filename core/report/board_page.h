#pragma once

#include "core/export/board_outgoing.h"
#include "core/progress.h"
#include "core/report/page.h"

namespace core::report {

/// A whole board as one page, as large as it is at 100 %: its name, what the colours stand for, what lies on it cluster
/// by cluster, and the notes on clusters. Colours have letters too, so that a copy without colour can be read. Needs a
/// QGuiApplication; may run on a worker. Throws Failure(Cancelled).
SheetPages boardPage(const OutgoingBoard& board, Progress* progress = nullptr);

} // namespace core::report
