#include "ui/shell/main_window.h"

#include "ui/help/tour.h"
#include "ui/history/history_page.h"
#include "ui/import/import_page.h"
#include "ui/people/people_page.h"
#include "ui/print/print_page.h"
#include "ui/print/report_page.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_frame.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/project_care.h"
#include "ui/shell/rail.h"
#include "ui/shell/start_page.h"
#include "ui/shell/task_display.h"
#include "ui/tags/tags_page.h"
#include "ui/widgets/type.h"
#include "ui/widgets/words.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr int wideFrom = 1360;
constexpr int leastWidth = 1024;
constexpr int leastHeight = 640;

} // namespace

MainWindow::MainWindow(Style& style) : m_style(style)
{
    setWindowTitle(QStringLiteral("Earshot"));
    setAccessibleName(QStringLiteral("Earshot"));
    setMinimumSize(leastWidth, leastHeight);
    setAcceptDrops(true);
    m_actions.setKeys(m_settings.keys());
    declareProjectActions();
    declareViewActions();
    declareGoActions();
    buildPages();
    buildMenus();
    connectPages();
    closeNotice();
    if (m_settings.textSize() > 0)
        m_sessionPage->setTextSize(m_settings.textSize());
    if (!restoreGeometry(m_settings.geometry()))
        resize(1440, 900);
    showRecent();
    showStart();
    foldRail();
}

MainWindow::~MainWindow()
{
    hide(); // pages switch their actions off, which go before the pages do
    for (auto* page : findChildren<Page*>())
        page->setWorkspace(nullptr);
    m_care->setWorkspace(nullptr);
}

void MainWindow::createProject(const QString& path)
{
    adopt(core::Workspace::create(path, m_settings.researcher()), path);
}

void MainWindow::openProject(const QString& path, core::Workspace::Mode mode)
{
    if (m_workspace && QFileInfo(path) == QFileInfo(m_workspace->path()))
        return goToSessions();
    adopt(core::Workspace::open(path, mode, m_settings.researcher()), path);
}

void MainWindow::adopt(core::Result<std::unique_ptr<core::Workspace>> opened, const QString& path)
{
    if (!opened) {
        m_locked = opened.error().kind == core::Error::Kind::Locked ? path : QString();
        m_damaged = opened.error().kind == core::Error::Kind::Damaged ? path : QString();
        return showError(opened.error());
    }
    if (!settle())
        return;
    closeProject();
    m_workspace = std::move(*opened);
    m_settings.addRecentProject(path);
    m_settings.setLastFolder(QFileInfo(path).absolutePath());
    showRecent();
    connect(m_workspace.get(), &core::Workspace::changed, this, &MainWindow::showHistory);
    connect(m_workspace.get(), &core::Workspace::busyChanged, this, &MainWindow::showHistory);
    for (auto* page : findChildren<Page*>())
        page->setWorkspace(m_workspace.get());
    closeNotice();
    goToSessions();
    showHistory();
    offerTour();
    takeUpCapture();
    m_care->setWorkspace(m_workspace.get());
}

void MainWindow::closeProject()
{
    if (!m_workspace || !settle())
        return;
    m_tour->leave();
    for (auto* page : findChildren<Page*>())
        page->setWorkspace(nullptr);
    m_care->setWorkspace(nullptr);
    m_workspace.reset();
    m_trail.clear();
    closeNotice();
    showStart();
}

Page* MainWindow::page() const
{
    return qobject_cast<Page*>(m_pages->currentWidget());
}

bool MainWindow::settle()
{
    const auto pages = findChildren<Page*>();
    return std::all_of(pages.begin(), pages.end(), [](Page* page) { return page->settle(); });
}

void MainWindow::showPage(Page* page)
{
    m_pages->setCurrentWidget(page);
    foldRail();
    m_header->show();
    m_actions.at(QStringLiteral("go.back"))->setEnabled(!m_trail.empty() || page != m_sessionList);
    markPlace();
    showMenus();
    showHeading();
}

void MainWindow::showStart()
{
    m_start->setResearcher(m_settings.researcher());
    m_pages->setCurrentWidget(m_start);
    m_header->hide();
    for (const auto& place : m_places)
        place.action->setChecked(false);
    showMenus();
    showHistory();
    m_start->focusFirst();
}

void MainWindow::showHeading()
{
    if (!page())
        return;
    const Heading heading = page()->heading();
    m_header->setHeading(heading);
    setWindowTitle(
        QStringLiteral("%1 — %2").arg(heading.title, m_workspace ? m_workspace->name() : QStringLiteral("Earshot")));
}

void MainWindow::showHistory()
{
    const bool open = m_workspace != nullptr;
    const bool writes = open && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    const auto undoable = open ? m_workspace->undoable() : std::nullopt;
    const auto redoable = open ? m_workspace->redoable() : std::nullopt;
    auto* undo = m_actions.at(QStringLiteral("edit.undo"));
    auto* redo = m_actions.at(QStringLiteral("edit.redo"));
    Actions::rename(undo, undoable ? tr("Undo %1").arg(undoable->label) : tr("Undo"));
    Actions::rename(redo, redoable ? tr("Redo %1").arg(redoable->label) : tr("Redo"));
    undo->setEnabled(writes && undoable);
    redo->setEnabled(writes && redoable);
    undo->setVisible(open);

    const bool idle = !open || !m_workspace->isBusy();
    for (const char* id : {"edit.filter", "edit.copy", "edit.history", "project.print", "project.show-import",
                           "project.past-imports", "project.backups"})
        m_actions.at(QLatin1String(id))->setEnabled(open);
    for (const auto& place : m_places)
        place.action->setEnabled(open);
    for (const char* id : {"project.new", "project.open", "project.sample"})
        m_actions.at(QLatin1String(id))->setEnabled(idle);
    m_actions.at(QStringLiteral("project.close"))->setEnabled(open && idle);
    for (const char* id : {"project.import", "project.import-folder"})
        m_actions.at(QLatin1String(id))->setEnabled(!open || writes);
    if (!open)
        return m_rail->setProject(tr("No project"), tr("Nothing open"));
    const QDateTime saved = undoable ? undoable->madeAt.toLocalTime() : QFileInfo(m_workspace->path()).lastModified();
    const bool today = saved.date() == QDate::currentDate();
    const QString when =
        today ? saved.time().toString(QStringLiteral("HH:mm")) : shortDate(saved.date(), QDate::currentDate().year());
    m_rail->setProject(m_workspace->name(), m_workspace->isReadOnly() ? tr("Read only") : tr("Saved %1").arg(when));
}

void MainWindow::showRecent()
{
    const QStringList paths = m_settings.recentProjects();
    m_start->setRecent(paths);
    m_recentMenu->clear();
    m_recentMenu->setEnabled(!paths.isEmpty());
    for (const auto& path : paths)
        m_recentMenu->addAction(QFileInfo(path).completeBaseName(), this, [this, path] { openProject(path); })
            ->setToolTip(path);
}

void MainWindow::showError(const core::Error& error)
{
    if (error.kind == core::Error::Kind::Cancelled)
        return;
    auto* openLocked = m_actions.at(QStringLiteral("project.open-locked"));
    auto* backups = m_actions.at(QStringLiteral("project.backups"));
    openLocked->setEnabled(!m_locked.isEmpty());
    backups->setEnabled(m_workspace || !m_damaged.isEmpty());
    m_notice->tellError(error.text, !m_locked.isEmpty()    ? QList<QAction*>{openLocked}
                                    : !m_damaged.isEmpty() ? QList<QAction*>{backups}
                                                           : QList<QAction*>{});
}

void MainWindow::closeNotice()
{
    m_notice->hide();
    m_locked.clear();
    m_damaged.clear();
    m_actions.at(QStringLiteral("project.backups"))->setEnabled(m_workspace != nullptr);
    for (const char* id : {"notice.close", "project.open-locked", "print.open-folder"})
        m_actions.at(QLatin1String(id))->setEnabled(false);
}

void MainWindow::undo()
{
    if (!settle())
        return;
    const auto step = m_workspace->undoable();
    if (step && step->bytes > core::Workspace::bigStep)
        return travelInBackground(tr("Undoing %1").arg(step->label), &core::Workspace::undoInBackground);
    if (const auto done = m_workspace->undo(); !done)
        showError(done.error());
}

void MainWindow::redo()
{
    if (!settle())
        return;
    const auto step = m_workspace->redoable();
    if (step && step->bytes > core::Workspace::bigStep)
        return travelInBackground(tr("Redoing %1").arg(step->label), &core::Workspace::redoInBackground);
    if (const auto done = m_workspace->redo(); !done)
        showError(done.error());
}

void MainWindow::travelInBackground(const QString& name, Travel travel)
{
    auto progress = std::make_shared<core::Progress>();
    m_task->begin(name, progress);
    (m_workspace.get()->*travel)(progress).then(this, [this](const core::Result<QString>& done) {
        m_task->end();
        if (!done)
            showError(done.error());
    });
}

int MainWindow::textSize() const
{
    const int kept = m_settings.textSize();
    return kept > 0 ? kept : fontOf(Type::Text).pixelSize();
}

void MainWindow::setTextSize(int pixels)
{
    m_settings.setTextSize(qBound(SettingsPage::smallestText, pixels, SettingsPage::largestText));
    m_sessionPage->setTextSize(textSize());
}

void MainWindow::largerText()
{
    setTextSize(textSize() + 1);
}

void MainWindow::smallerText()
{
    setTextSize(textSize() - 1);
}

void MainWindow::foldRail()
{
    const bool wide = width() >= wideFrom;
    if (wide != m_wasWide)
        m_folded.reset();
    m_wasWide = wide;
    const bool wantsRoom = page() && page()->wantsRoom();
    m_rail->setFolded(m_folded.value_or(!wide || wantsRoom));
}

void MainWindow::toggleRail()
{
    m_folded = !m_rail->isFolded();
    foldRail();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    foldRail();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow() && m_workspace && !m_workspace->isBusy() &&
        !m_workspace->isReadOnly())
        m_workspace->checkpoint();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!settle()) // what cannot be written is told, and stays in view
        return event->ignore();
    m_settings.setGeometry(saveGeometry());
    m_settings.setPageLayout(QStringLiteral("session"), m_sessionPage->layoutState());
    m_settings.setPageLayout(QStringLiteral("import"), m_import->layoutState());
    m_settings.setPageLayout(QStringLiteral("print"), m_print->layoutState());
    m_settings.setPageLayout(QStringLiteral("report"), m_report->layoutState());
    m_settings.setPageLayout(QStringLiteral("tags"), m_tags->layoutState());
    m_settings.setPageLayout(QStringLiteral("people"), m_people->layoutState());
    QMainWindow::closeEvent(event);
}

} // namespace ui
