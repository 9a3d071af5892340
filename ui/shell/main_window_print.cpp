// The way to the pages that print sheets and reports, and what is said when they lie there.
#include "ui/personas/persona_page.h"
#include "ui/print/print_page.h"
#include "ui/print/report_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QUrl>

namespace ui {

void MainWindow::buildPrint()
{
    const auto build = [this](OutgoingPage* page, const QString& name, const QString& question) {
        m_pages->addWidget(page);
        page->restoreLayout(m_settings.pageLayout(name));
        connect(page, &Page::workBegun, this, &MainWindow::closeNotice);
        connect(page, &OutgoingPage::printed, this, &MainWindow::tellPrinted);
        connect(page, &OutgoingPage::folderAsked, this, [this, page, question](const QString& now) {
            chooseFiles(this, {FileQuestion::Kind::Folder, question, now},
                        [page](const QStringList& chosen) { page->setFolder(chosen.front()); });
        });
    };
    build(m_print = newPage<PrintPage>(), QStringLiteral("print"), tr("Where the sheets are to lie"));
    build(m_report = newPage<ReportPage>(), QStringLiteral("report"), tr("Where the report is to lie"));
}

void MainWindow::openReport(core::Id<core::Study> study)
{
    if (!m_workspace || !settle())
        return;
    leaveTrail();
    showPage(m_report);
    m_report->open(study);
    m_report->mainRegion()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::openPrint()
{
    if (!m_workspace || !settle())
        return;
    const auto persona = page() == m_personas ? m_personas->persona() : core::Id<core::Persona>();
    leaveTrail();
    showPage(m_print);
    m_print->choose(persona);
    m_print->mainRegion()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::tellPrinted(const core::report::Printed& printed, const QString& folder)
{
    QList<QAction*> next;
    if (printed.printer.isEmpty()) {
        m_printedTo = folder;
        next << m_actions.at(QStringLiteral("print.open-folder"));
        next.front()->setEnabled(true);
    }
    QStringList sentences{
        !printed.printer.isEmpty() ? tr("The pages went to the printer “%1”.").arg(printed.printer)
        : printed.files.size() == 1
            ? tr("“%1” lies in %2.").arg(QFileInfo(printed.files.front()).fileName(), QDir::toNativeSeparators(folder))
            : tr("%1 files lie in %2.").arg(printed.files.size()).arg(QDir::toNativeSeparators(folder)),
        heldBackSentence(printed.facts), notRecordedSentence(printed.facts), printed.note};
    sentences.removeAll(QString());
    m_notice->tell(NoticeBar::Kind::Partly,
                   printed.sheets == 0 ? tr("The report is written.")
                                       : counted(printed.sheets, tr("Printed %1 sheet."), tr("Printed %1 sheets.")),
                   sentences.join(u' '), next);
}

void MainWindow::openPrintedFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_printedTo));
}

} // namespace ui
