#include "ui/print/paper.h"

#include "core/error.h"
#include "core/report/paint_page.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPointer>
#include <QScopeGuard>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>

#include <algorithm>

namespace ui {
namespace {

using namespace core::report;

/// The pages that are to be printed, in their order; a copy that the printer does not make itself stands there again.
std::vector<const Page*> pagesFor(const QPrinter& printer, const SheetPages& document)
{
    const bool some = printer.printRange() == QPrinter::PageRange && !printer.pageRanges().isEmpty();
    std::vector<const Page*> once;
    for (size_t at = 0; at < document.pages.size(); ++at)
        if (!some || printer.pageRanges().contains(static_cast<int>(at) + 1))
            once.push_back(&document.pages[at]);
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::reverse(once.begin(), once.end());
    std::vector<const Page*> pages;
    for (int copy = 0; copy < (printer.supportsMultipleCopies() ? 1 : printer.copyCount()); ++copy)
        pages.insert(pages.end(), once.begin(), once.end());
    return pages;
}

void paint(QPainter& painter, const Page& page, const QPrinter& printer, core::Progress& progress)
{
    constexpr double alike = 1; // mm: sizes of paper are rounded
    const QSizeF paper = printer.pageLayout().fullRect(QPageLayout::Millimeter).size();
    const QSizeF spare = paper - page.size;
    const bool same = std::abs(spare.width()) < alike && std::abs(spare.height()) < alike;
    const double scale = same ? 1 : std::min(paper.width() / page.size.width(), paper.height() / page.size.height());
    const double dotsPerMm = printer.resolution() / 25.4;
    const QSizeF margin = (paper - page.size * scale) / 2;
    painter.save();
    const auto restored = qScopeGuard([&] { painter.restore(); }); // also when it is cancelled
    painter.translate(margin.width() * dotsPerMm, margin.height() * dotsPerMm);
    paintPage(painter, page, dotsPerMm * scale, &progress);
}

[[noreturn]] void throwRefused(const QPrinter& printer)
{
    throw core::Failure(
        core::Error::Kind::ReadOnly,
        core::tr("“%1” takes no pages. Nothing was printed. Look whether it is on and has paper, choose "
                 "another printer, or print to a file.")
            .arg(nameOf(printer)));
}

} // namespace

void askPrinter(QWidget* window, Paper paper, const QString& title,
                std::function<void(const std::shared_ptr<QPrinter>&)> answer)
{
    const QSizeF size = sizeOf(paper);
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(size, QPageSize::Millimeter, {}, QPageSize::FuzzyOrientationMatch));
    printer->setPageOrientation(size.width() > size.height() ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange |
                       QAbstractPrintDialog::PrintShowPageSize | QAbstractPrintDialog::PrintCollateCopies);
    QObject::connect(dialog, &QDialog::accepted, window, [printer, answer = std::move(answer)] { answer(printer); });
    dialog->open();
}

QString nameOf(const QPrinter& printer)
{
    return printer.outputFileName().isEmpty() ? printer.printerName() : QFileInfo(printer.outputFileName()).fileName();
}

QStringList paintOnPaper(QPrinter& printer, const SheetPages& document, core::Progress& progress)
{
    printer.setFullPage(true);
    printer.setCreator(QStringLiteral("Earshot"));
    const auto pages = pagesFor(printer, document);
    if (pages.empty())
        throw core::Failure(
            core::Error::Kind::Usage,
            core::tr("There is no such page: there are %1. Nothing was printed.").arg(document.pages.size()));
    QPainter painter;
    if (!painter.begin(&printer))
        throwRefused(printer);
    try {
        for (size_t at = 0; at < pages.size(); ++at) {
            if (at > 0 && !printer.newPage())
                throwRefused(printer);
            paint(painter, *pages[at], printer, progress);
        }
    } catch (...) {
        printer.abort();
        painter.end();
        if (!printer.outputFileName().isEmpty())
            QFile::remove(printer.outputFileName());
        throw;
    }
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        throwRefused(printer);
    return printer.outputFileName().isEmpty() ? QStringList() : QStringList{printer.outputFileName()};
}

} // namespace ui
