// What is done for good: people erased, names hidden and given back, and the receipts of it.
#include "ui/erasure/erasure_page.h"
#include "ui/erasure/receipts_page.h"
#include "ui/people/people_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/widgets/words.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStackedWidget>

namespace ui {

void MainWindow::declareErasureActions()
{
    const QString file = tr("File");
    add({.id = QStringLiteral("project.hide-names"),
         .text = tr("Hide names…"),
         .icon = QStringLiteral("user-identity"),
         .menu = file,
         .group = true},
        &MainWindow::openHiding);
    add({.id = QStringLiteral("project.restore-names"),
         .text = tr("Restore names from a key file…"),
         .icon = QStringLiteral("user-identity"),
         .menu = file},
        &MainWindow::askRestoreNames);
    add({.id = QStringLiteral("project.receipts"),
         .text = tr("Show receipts"),
         .icon = QStringLiteral("view-task"),
         .menu = file},
        &MainWindow::openReceipts);
}

void MainWindow::buildErasure()
{
    m_erasure = newPage<ErasurePage>();
    m_receipts = newPage<ReceiptsPage>();
    m_pages->addWidget(m_erasure);
    m_pages->addWidget(m_receipts);
    connect(m_people, &PeoplePage::eraseAsked, this, &MainWindow::erase);
    connect(m_erasure, &ErasurePage::keyFileAsked, this, [this] {
        const QFileInfo project(m_workspace->path());
        chooseFiles(this,
                    {FileQuestion::Kind::Save, tr("Where the names are kept"), project.absolutePath(),
                     tr("Key files (*.csv)"), QStringLiteral("csv"),
                     project.completeBaseName() + QStringLiteral(".names.csv")},
                    [this](const QStringList& chosen) { m_erasure->setKeyFile(chosen.front()); });
    });
    connect(m_erasure, &ErasurePage::done, this, [this](const core::DoneForGood& done) {
        m_trail.clear(); // what was shown there is gone
        showPage(m_receipts);
        m_receipts->showNewest();
        m_receipts->regions().first()->setFocus(Qt::OtherFocusReason);
        if (done.unfinished)
            m_notice->tell(NoticeBar::Kind::Partly, tr("The file is not clean yet."), done.unfinished->text);
    });
    connect(m_receipts, &ReceiptsPage::saveAsked, this, &MainWindow::saveReceipt);
}

void MainWindow::erase(core::Id<core::Participant> person)
{
    if (!m_workspace || !settle())
        return;
    closeNotice();
    leaveTrail();
    showPage(m_erasure);
    m_erasure->planErasure(person);
    m_erasure->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openHiding()
{
    if (!m_workspace || !settle())
        return;
    closeNotice();
    leaveTrail();
    showPage(m_erasure);
    m_erasure->planHiding();
    m_erasure->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::askRestoreNames()
{
    if (!m_workspace || !settle())
        return;
    chooseFiles(
        this,
        {FileQuestion::Kind::Open, tr("The key file with the names"), m_settings.lastFolder(), tr("Key files (*.csv)")},
        [this](const QStringList& chosen) {
            const auto restored = core::erasure::restoreNames(*m_workspace, chosen.front());
            if (!restored)
                return showError(restored.error());
            m_notice->tell(NoticeBar::Kind::Partly,
                           counted(*restored, tr("%1 name is back."), tr("%1 names are back.")),
                           tr("Texts keep the codes."));
        });
}

void MainWindow::openReceipts()
{
    if (!m_workspace)
        return;
    leaveTrail();
    showPage(m_receipts);
    m_receipts->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::saveReceipt(const QString& text)
{
    chooseFiles(this,
                {FileQuestion::Kind::Save, tr("Save the receipt"), m_settings.lastFolder(), tr("Text files (*.txt)"),
                 QStringLiteral("txt"), tr("Receipt.txt")},
                [this, text](const QStringList& chosen) {
                    QSaveFile file(chosen.front());
                    const bool written = file.open(QIODevice::WriteOnly) && file.write(text.toUtf8() + '\n') > 0;
                    if (!written || !file.commit())
                        showError({core::Error::Kind::Refused,
                                   tr("The receipt could not be written to “%1”: %2.")
                                       .arg(QDir::toNativeSeparators(chosen.front()), file.errorString())});
                });
}

} // namespace ui
