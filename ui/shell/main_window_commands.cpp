// What the window does when it is asked: files, palette, keys, things that are dropped.
#include "ui/help/tour.h"
#include "ui/sessions/session_list_page.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/choose_files.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_frame.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rail.h"
#include "ui/shell/start_page.h"
#include "ui/shell/task_display.h"
#include "ui/widgets/page.h"
#include "ui/widgets/words.h"

#include "core/sample/sample.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace ui {
namespace {

const QString suffix = QStringLiteral("earshot");

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const auto& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

bool isProject(const QStringList& paths)
{
    return paths.size() == 1 && QFileInfo(paths.front()).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
}

/// Puts the focus into a part of the window: on itself, or on the first thing in it that takes it.
bool focusInto(QWidget* part)
{
    if (part->focusPolicy() & Qt::TabFocus) {
        part->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    for (auto* child : part->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus) {
            child->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    return false;
}

} // namespace

void MainWindow::askNewProject()
{
    chooseFiles(this,
                {FileQuestion::Kind::Save, tr("New project"), m_settings.lastFolder(),
                 tr("Earshot projects (*.earshot)"), suffix, tr("Project.earshot")},
                [this](const QStringList& paths) { createProject(paths.front()); });
}

void MainWindow::askOpenProject()
{
    chooseFiles(this,
                {FileQuestion::Kind::Open, tr("Open a project"), m_settings.lastFolder(),
                 tr("Earshot projects (*.earshot);;All files (*)")},
                [this](const QStringList& paths) { openProject(paths.front()); });
}

/// `then` is done when the sample study is open.
void MainWindow::askSample(std::function<void()> then)
{
    chooseFiles(this,
                {FileQuestion::Kind::Save, tr("Where the sample study is to live"), m_settings.lastFolder(),
                 tr("Earshot projects (*.earshot)"), suffix, tr("Sample study.earshot")},
                [this, then](const QStringList& paths) {
                    createSample(paths.front());
                    if (then && m_workspace)
                        then();
                });
}

void MainWindow::createSample(const QString& path)
{
    createProject(path);
    if (!m_workspace)
        return;
    if (const auto done =
            m_workspace->edit(core::sampleLabel(), [](core::Stores& stores) { core::writeSample(stores); });
        !done)
        return showError(done.error());
    offerTour();
}

void MainWindow::openLocked()
{
    const QString path = std::exchange(m_locked, {});
    closeNotice();
    openProject(path, core::Workspace::Mode::Read);
}

void MainWindow::copy()
{
    if (auto* widget = QApplication::focusWidget(); widget && widget->metaObject()->indexOfMethod("copy()") >= 0)
        QMetaObject::invokeMethod(widget, "copy");
}

void MainWindow::filter()
{
    if (page())
        page()->find();
}

void MainWindow::openPalette()
{
    m_palette->open(paletteItems());
}

void MainWindow::walkRegions(int by)
{
    QList<QWidget*> regions{m_rail};
    if (m_header->isVisible())
        regions << m_header;
    if (m_notice->isVisible())
        regions << m_notice;
    regions << (page() ? page()->regions() : QList<QWidget*>{m_start});
    if (m_tour->isOn())
        regions << m_tour;
    const QWidget* focus = QApplication::focusWidget();
    const auto count = regions.size();
    qsizetype at = by > 0 ? -1 : 0;
    for (qsizetype i = 0; i < count; ++i)
        if (regions[i] == focus || regions[i]->isAncestorOf(focus))
            at = i;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (focusInto(regions[at]))
            return;
    }
}

void MainWindow::nextRegion()
{
    walkRegions(1);
}

void MainWindow::previousRegion()
{
    walkRegions(-1);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    const bool busy = m_workspace && m_workspace->isBusy();
    const bool refuses = m_workspace && m_workspace->isReadOnly() && !isProject(paths);
    if (paths.isEmpty() || busy || refuses)
        return;
    event->acceptProposedAction();
    const QRect area(centralWidget()->mapTo(this, m_rail->geometry().topRight()) + QPoint(1, 0),
                     centralWidget()->geometry().bottomRight());
    m_drop->offer(isProject(paths)
                      ? tr("Open this project")
                      : counted(paths.size(), tr("Import %1 file or folder"), tr("Import %1 files and folders")),
                  area);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*)
{
    m_drop->hide();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_drop->hide();
    const QStringList paths = localPaths(event->mimeData());
    event->acceptProposedAction();
    if (isProject(paths))
        openProject(paths.front());
    else if (!paths.isEmpty())
        importPaths(paths);
}

} // namespace ui
