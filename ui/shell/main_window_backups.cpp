// The way back to an earlier state of the whole file, and what is told about the file's safety.
#include "ui/history/backups_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/project_care.h"
#include "ui/shell/task_display.h"
#include "ui/widgets/words.h"

#include "core/delivery.h"

#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>
#include <QtConcurrent>

#include <algorithm>

namespace ui {

void MainWindow::buildBackups()
{
    m_backups = newPage<BackupsPage>();
    m_pages->addWidget(m_backups);
    connect(m_backups, &BackupsPage::restoreAsked, this, &MainWindow::restoreBackup);
    connect(m_backups, &BackupsPage::lookAsked, this,
            [this](const core::db::BackupFile& backup) { openProject(backup.path, core::Workspace::Mode::Read); });
    connect(m_backups, &BackupsPage::backupAsked, this, &MainWindow::makeBackup);
    m_care = new ProjectCare(this);
    connect(m_care, &ProjectCare::failed, this, &MainWindow::showError);
    connect(m_care, &ProjectCare::backedUp, this, &MainWindow::endBackup);
    connect(m_care, &ProjectCare::foundDamage, this, &MainWindow::tellDamage);
    connect(m_care, &ProjectCare::foundSync, this, &MainWindow::tellSync);
}

/// Those of the open project; where a backup is looked at, those that it is one of.
void MainWindow::openBackups()
{
    if (!settle())
        return;
    QString project = m_workspace ? m_workspace->path() : m_damaged;
    if (project.isEmpty())
        return;
    const auto known = core::db::backupsOf(m_backups->project());
    const bool isBackup = std::any_of(known.begin(), known.end(), [&](const core::db::BackupFile& backup) {
        return QFileInfo(backup.path) == QFileInfo(project);
    });
    if (isBackup)
        project = m_backups->project();
    closeNotice();
    leaveTrail();
    showPage(m_backups);
    m_backups->show(project, m_workspace && !isBackup);
    m_backups->mainRegion()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::makeBackup()
{
    if (!m_workspace || m_care->isBackingUp() || !settle())
        return;
    const auto progress = std::make_shared<core::Progress>();
    m_task->begin(tr("Backing up…"), progress);
    m_care->backUp(progress);
}

void MainWindow::endBackup(const QString& path)
{
    m_task->end();
    if (path.isEmpty())
        return;
    m_backups->show(m_backups->project(), m_workspace != nullptr);
    m_notice->tell(
        NoticeBar::Kind::Partly, tr("The project is backed up."),
        tr("The copy was opened and read to be sure of it. It lies at %1.").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::restoreBackup(const core::db::BackupFile& backup)
{
    const QString project = m_backups->project();
    if (m_workspace && m_workspace->isBusy())
        return;
    closeProject();
    if (m_workspace)
        return; // something typed could not be written, and was told
    m_damaged.clear();
    m_task->begin(tr("Going back to the backup of %1…").arg(shortDate(backup.madeAt.date())),
                  std::make_shared<core::Progress>());
    auto restore = [project, path = backup.path, owner = m_settings.researcher()] {
        return core::guarded([&] { return core::db::restore(project, path, owner); });
    };
    core::Delivery(QtConcurrent::run(std::move(restore)))
        .then(this, [this, project, backup](const core::Result<QString>& kept) {
            m_task->end();
            openProject(project);
            if (!kept)
                return showError(kept.error());
            m_notice->tell(
                NoticeBar::Kind::Partly,
                tr("The project is as it was on %1 at %2.")
                    .arg(shortDate(backup.madeAt.date()), backup.madeAt.time().toString(QStringLiteral("HH:mm"))),
                kept->isEmpty() ? QString()
                                : tr("What was there before is kept among the backups, as “%1”.")
                                      .arg(QFileInfo(*kept).completeBaseName()),
                {m_actions.at(QStringLiteral("project.backups"))});
        });
}

void MainWindow::tellDamage(const QStringList& problems)
{
    const QString more =
        problems.size() == 1
            ? QString()
            : u' ' + tr("'earshot check' lists all %1 findings.").arg(number(static_cast<qint64>(problems.size())));
    m_notice->tell(NoticeBar::Kind::Failed, tr("The project file is damaged."),
                   problems.front() + more + u' ' +
                       tr("Nothing was changed. A backup from before the damage may be whole: look at it first."),
                   {m_actions.at(QStringLiteral("project.backups"))});
}

void MainWindow::tellSync(const QString& service, const QStringList& conflictCopies)
{
    const QString path = m_workspace->path();
    if (!conflictCopies.isEmpty())
        return m_notice->tell(NoticeBar::Kind::Partly, tr("Two computers wrote to this project at once."),
                              tr("Beside it lies “%1”, which a service that synchronises this folder has made. Open it "
                                 "to see what is only there; nothing of it is in this file.")
                                  .arg(conflictCopies.front()));
    if (m_settings.syncTold(path) || m_notice->isVisible()) // then at the next opening
        return;
    m_settings.setSyncTold(path);
    m_notice->tell(NoticeBar::Kind::Partly, tr("This project lies in a folder of %1.").arg(service),
                   tr("Open it on one computer at a time, and let the folder come up to date before you do. "
                      "Two who write at once get two files."));
}

} // namespace ui
