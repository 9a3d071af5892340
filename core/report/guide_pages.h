#pragma once

#include "core/report/sheet_layout.h"
#include "core/sessions/guide.h"

#include <vector>

namespace core::report {

/// A discussion guide as it is taken along on paper.
struct GuideSheet {
    Guide guide;
    std::vector<GuideItem> items;
    QString study;
    QString team;     // the author of the file
    QString language; // of the project
};

/// Lays the guide out: questions and tasks numbered, each with a box to tick, room behind it and its minutes; probes
/// and notes under them. Needs a QGuiApplication; may run on a worker.
SheetPages layoutGuide(const GuideSheet& sheet, Paper paper);

} // namespace core::report
