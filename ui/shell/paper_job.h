#pragma once

#include "core/report/sheet_layout.h"
#include "core/workspace.h"

#include <QStringList>

#include <functional>
#include <memory>

class QPrinter;

namespace ui {

class MainWindow;
class Page;

/// What a page of the window sends to a printer.
struct PaperJob {
    struct Ready {
        core::report::SheetPages pages;
        QStringList remarks = {}; // sentences
    };
    QString title;
    core::report::Paper paper; // that the printer is set to at first
    /// Makes the pages, on a worker; may turn the printer's paper. Throws Failure.
    std::function<Ready(const core::Stores&, QPrinter&, core::Progress&)> make;
};

/// Asks for a printer, then prints there.
void askAndPrint(MainWindow& window, Page& page, const PaperJob& job);

/// Makes the pages and paints them on a worker, and says on what they were printed.
void printOn(const std::shared_ptr<QPrinter>& printer, MainWindow& window, Page& page, const PaperJob& job);

} // namespace ui
