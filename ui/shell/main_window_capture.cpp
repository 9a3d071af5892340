// What the window knows of live capture: its clock in the rail, the way back to it, and a line left open by a crash.
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/rail.h"
#include "ui/widgets/words.h"

namespace ui {

void MainWindow::buildCapture()
{
    add({.id = QStringLiteral("capture.show"),
         .text = tr("Go to the session that is being captured"),
         .icon = QStringLiteral("media-record"),
         .menu = tr("Go")},
        &MainWindow::goToCapture);
    auto& capture = m_sessionPage->capturing().capture();
    connect(&capture, &Capture::ticked, this, &MainWindow::showCaptureClock);
    connect(&capture, &Capture::changed, this, &MainWindow::showCaptureClock);
}

void MainWindow::showCaptureClock()
{
    const auto& capture = m_sessionPage->capturing().capture();
    auto* show = m_actions.at(QStringLiteral("capture.show"));
    show->setEnabled(capture.isOn());
    m_rail->setClock(m_actions.at(QStringLiteral("go.sessions")),
                     capture.isOn() ? sessionTime(capture.now()) : QString(),
                     capture.clock().isRunning() && !capture.withheldSince(), show);
}

void MainWindow::goToCapture()
{
    const auto& capture = m_sessionPage->capturing().capture();
    if (!capture.isOn())
        return;
    if (page() == m_sessionPage && m_sessionPage->session() == capture.session())
        return m_actions.at(QStringLiteral("capture.start"))->trigger();
    go(core::Place{capture.session(), {}, {}});
}

/// The program ended while a line was being typed: it is there again.
void MainWindow::takeUpCapture()
{
    if (m_workspace->isReadOnly())
        return;
    const auto left = m_workspace->read([](const core::Stores& stores) { return stores.captures.withOpenLine(); });
    if (!left || left->empty())
        return;
    go(core::Place{left->front(), {}, {}});
    m_notice->tell(NoticeBar::Kind::Partly, tr("A line was being typed when the program ended."),
                   tr("It is here again. The clock stands at its last time until you resume it."));
}

} // namespace ui
