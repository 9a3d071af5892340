// What comes in: the files that are chosen or dropped, the page where they are looked at, and the reports afterwards.
#include "ui/import/import_page.h"
#include "ui/import/import_report_page.h"
#include "ui/import/past_imports_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/task_display.h"
#include "ui/widgets/words.h"

#include "core/db/backup.h"
#include "core/import/importer.h"

#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>

namespace ui {

void MainWindow::declareImportActions()
{
    const QString file = tr("File");
    add({.id = QStringLiteral("project.import"),
         .text = tr("Import files"),
         .icon = QStringLiteral("document-import"),
         .key = QKeySequence(Qt::CTRL | Qt::Key_I),
         .menu = file,
         .word = tr("Import"),
         .group = true},
        &MainWindow::askImportFiles);
    add({.id = QStringLiteral("project.import-folder"),
         .text = tr("Import a folder"),
         .icon = QStringLiteral("document-import"),
         .menu = file},
        &MainWindow::askImportFolder);
    add({.id = QStringLiteral("project.show-import"),
         .text = tr("Show what is about to come in"),
         .icon = QStringLiteral("view-task"),
         .menu = file},
        &MainWindow::openImport);
    add({.id = QStringLiteral("project.past-imports"),
         .text = tr("Show past imports"),
         .icon = QStringLiteral("view-history"),
         .menu = file},
        &MainWindow::openPastImports);
}

void MainWindow::buildImport()
{
    m_import = newPage<ImportPage>();
    m_importReport = newPage<ImportReportPage>();
    m_pastImports = newPage<PastImportsPage>();
    for (Page* page : QList<Page*>{m_import, m_importReport, m_pastImports})
        m_pages->addWidget(page);
    m_import->restoreLayout(m_settings.pageLayout(QStringLiteral("import")));
    connect(m_import, &ImportPage::importAsked, this, &MainWindow::bringIn);
    connect(m_import, &ImportPage::dropped, this, &MainWindow::goBack);
    connect(m_pastImports, &PastImportsPage::reportAsked, this, &MainWindow::showReport);
    connect(m_importReport, &ImportReportPage::undoAsked, this, [this] {
        undo();
        goToSessions();
    });
}

void MainWindow::askImportFiles()
{
    chooseFiles(this,
                {FileQuestion::Kind::OpenSeveral, tr("Import files"), m_settings.lastFolder(), tr("All files (*)")},
                [this](const QStringList& paths) { importPaths(paths); });
}

void MainWindow::askImportFolder()
{
    chooseFiles(this, {FileQuestion::Kind::Folder, tr("Import a folder"), m_settings.lastFolder()},
                [this](const QStringList& paths) { importPaths(paths); });
}

void MainWindow::askTranscript()
{
    chooseFiles(this,
                {FileQuestion::Kind::Open, tr("Join a transcript"), m_settings.lastFolder(),
                 tr("Transcripts (*.vtt *.srt *.txt *.docx *.md)")},
                [this](const QStringList& paths) {
                    m_settings.setLastFolder(QFileInfo(paths.front()).absolutePath());
                    m_sessionPage->offerTranscript(paths.front());
                });
}

void MainWindow::importPaths(const QStringList& paths)
{
    if (m_workspace)
        return planImport(paths);
    const QFileInfo first(paths.front());
    const QString suffix = QStringLiteral("earshot");
    const QString name = (first.isDir() ? first.fileName() : first.dir().dirName()) + u'.' + suffix;
    chooseFiles(this,
                {FileQuestion::Kind::Save, tr("Where the project of these files is to live"), m_settings.lastFolder(),
                 tr("Earshot projects (*.earshot)"), suffix, name},
                [this, paths](const QStringList& chosen) {
                    createProject(chosen.front());
                    if (m_workspace)
                        planImport(paths);
                });
}

void MainWindow::planImport(const QStringList& paths)
{
    m_settings.setLastFolder(QFileInfo(paths.front()).absolutePath());
    closeNotice();
    m_import->add(paths);
    openImport();
}

void MainWindow::openImport()
{
    if (!m_workspace || page() == m_import)
        return;
    leaveTrail();
    showPage(m_import);
    m_import->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openPastImports()
{
    if (!m_workspace)
        return;
    leaveTrail();
    showPage(m_pastImports);
    m_pastImports->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::bringIn(const std::vector<core::import::FilePlan>& plans)
{
    if (!settle())
        return;
    closeNotice();
    auto progress = std::make_shared<core::Progress>();
    m_task->begin(plans.size() == 1 ? tr("Importing “%1”…").arg(plans.front().source.fileName()) : tr("Importing…"),
                  progress);
    const auto change = [plans, progress, project = m_workspace->path()](core::Stores& stores) {
        core::db::backUpIfDue(project);
        return core::import::importFiles(stores, plans, progress.get());
    };
    m_workspace->editInBackground(tr("Import"), change, progress)
        .then(this, [this](const core::Result<core::import::ImportReport>& report) {
            m_task->end();
            if (!report)
                return showError(report.error());
            m_import->clear();
            const auto step = m_workspace->undoable();
            showReport({step ? step->madeAt : QDateTime::currentDateTime(), *report});
            if (!report->isComplete())
                m_notice->tell(NoticeBar::Kind::Partly, m_importReport->verdict(),
                               tr("What could not be kept is listed below. One undo takes the import back."));
        });
}

void MainWindow::showReport(const core::import::KeptReport& report)
{
    m_importReport->setReport(report);
    leaveTrail();
    showPage(m_importReport);
    m_importReport->regions().first()->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
