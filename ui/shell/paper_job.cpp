#include "ui/shell/paper_job.h"

#include "ui/print/paper.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/page.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtPrintSupport/QPrinter>

namespace ui {

void askAndPrint(MainWindow& window, Page& page, const PaperJob& job)
{
    askPrinter(&window, job.paper, job.title,
               [&window, shown = QPointer(&page), job](const std::shared_ptr<QPrinter>& printer) {
                   if (shown && window.workspace())
                       printOn(printer, window, *shown, job);
               });
}

void printOn(const std::shared_ptr<QPrinter>& printer, MainWindow& window, Page& page, const PaperJob& job)
{
    const auto progress = std::make_shared<core::Progress>();
    emit page.workBegun(MainWindow::tr("Printing “%1”…").arg(job.title), progress);
    window.workspace()
        ->readInBackground(
            [make = job.make, printer, progress](const core::Stores& stores) {
                auto ready = make(stores, *printer, *progress);
                paintOnPaper(*printer, ready.pages, *progress);
                return std::move(ready.remarks);
            },
            progress)
        .then(&page, [&window, &page, printer, title = job.title](const core::Result<QStringList>& remarks) {
            emit page.workEnded();
            if (!remarks)
                return window.showError(remarks.error());
            window.notice().tell(NoticeBar::Kind::Partly,
                                 MainWindow::tr("“%1” went to the printer “%2”.").arg(title, nameOf(*printer)),
                                 remarks->join(u' '));
        });
}

} // namespace ui
