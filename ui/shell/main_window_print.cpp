// The way to the page that prints sheets, and what is said when they lie there.
#include "ui/print/print_page.h"
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
    m_print = newPage<PrintPage>();
    m_pages->addWidget(m_print);
    m_print->restoreLayout(m_settings.pageLayout(QStringLiteral("print")));
    connect(m_print, &Page::workBegun, this, &MainWindow::closeNotice);
    connect(m_print, &PrintPage::printed, this, &MainWindow::tellPrinted);
    connect(m_print, &PrintPage::folderAsked, this, [this](const QString& now) {
        chooseFiles(this, {FileQuestion::Kind::Folder, tr("Where the sheets are to lie"), now},
                    [this](const QStringList& chosen) { m_print->setFolder(chosen.front()); });
    });
}

void MainWindow::openPrint()
{
    if (!m_workspace || !settle())
        return;
    const auto shown = page() && page() != m_print ? page()->shown() : std::nullopt;
    const auto* persona = shown ? std::get_if<core::Id<core::Persona>>(&*shown) : nullptr;
    leaveTrail();
    showPage(m_print);
    m_print->choose(persona ? *persona : core::Id<core::Persona>());
    m_print->mainRegion()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::tellPrinted(const core::report::Printed& printed, const QString& folder)
{
    m_printedTo = folder;
    auto* open = m_actions.at(QStringLiteral("print.open-folder"));
    open->setEnabled(true);
    QStringList sentences{
        printed.files.size() == 1
            ? tr("“%1” lies in %2.").arg(QFileInfo(printed.files.front()).fileName(), QDir::toNativeSeparators(folder))
            : tr("%1 files lie in %2.").arg(printed.files.size()).arg(QDir::toNativeSeparators(folder)),
        heldBackSentence(printed.facts), notRecordedSentence(printed.facts), printed.note};
    sentences.removeAll(QString());
    m_notice->tell(NoticeBar::Kind::Partly, counted(printed.sheets, tr("Printed %1 sheet."), tr("Printed %1 sheets.")),
                   sentences.join(u' '), {open});
}

void MainWindow::openPrintedFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_printedTo));
}

} // namespace ui
