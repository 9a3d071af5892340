#pragma once

#include "core/progress.h"
#include "core/report/sheet_layout.h"

#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace ui {

/// Asks with the system's print dialog, set to `paper`, without a nested event loop; `answer` is not called when the
/// person cancels.
void askPrinter(QWidget* window, core::report::Paper paper, const QString& title,
                std::function<void(const std::shared_ptr<QPrinter>&)> answer);

QString nameOf(const QPrinter& printer);

/// Paints the pages that the printer is set to, as often and in the order that it is set to, each in the middle of its
/// paper and as large as fits; one that is as large as the paper keeps its size. On any thread. Gives the file that the
/// printer writes, if it prints to one. Throws Failure where the printer takes nothing, and Failure(Cancelled): then
/// nothing is printed.
QStringList paintOnPaper(QPrinter& printer, const core::report::SheetPages& document, core::Progress& progress);

} // namespace ui
