// What the window does with the history: its page, the way to any step of it, the place that a step touched.
#include "ui/history/history_page.h"
#include "ui/sessions/session_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notice_bar.h"
#include "ui/shell/task_display.h"
#include "ui/widgets/words.h"

#include <numeric>

namespace ui {
namespace {

constexpr size_t manySteps = 100; // each is a transaction, however small

bool isFar(const std::vector<core::Step>& way)
{
    const auto bytes = std::accumulate(way.begin(), way.end(), qint64(0),
                                       [](qint64 sum, const core::Step& step) { return sum + step.bytes; });
    return bytes > core::Workspace::bigStep || way.size() > manySteps;
}

} // namespace

void MainWindow::openHistory()
{
    if (!m_workspace)
        return;
    leaveTrail();
    showPage(m_history);
    m_history->showNow();
    m_history->regions().last()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::goToStep(qint64 step)
{
    if (!settle())
        return;
    const auto way = m_workspace->wayTo(step);
    if (!way)
        return showError(way.error());
    if (way->empty())
        return;
    closeNotice();
    if (!isFar(*way))
        return endJourney(m_workspace->goTo(step));
    const auto count = static_cast<qint64>(way->size());
    auto progress = std::make_shared<core::Progress>();
    m_task->begin(way->front().undone ? counted(count, tr("Redoing %1 step"), tr("Redoing %1 steps"))
                                      : counted(count, tr("Undoing %1 step"), tr("Undoing %1 steps")),
                  progress);
    m_workspace->goToInBackground(step, progress).then(this, [this](const core::Result<core::Journey>& journey) {
        m_task->end();
        endJourney(journey);
    });
}

void MainWindow::endJourney(const core::Result<core::Journey>& journey)
{
    if (!journey)
        return showError(journey.error());
    if (!journey->stopped)
        return;
    const auto stands = m_workspace->undoable();
    const QString place =
        stands ? tr("The project stands at %1; every step up to there is whole.").arg(quoted(stands->label))
               : tr("The project stands at its beginning.");
    const QString verdict = tr("Stopped after %1 of %2 steps.").arg(number(journey->steps), number(journey->wanted));
    const bool cancelled = journey->stopped->kind == core::Error::Kind::Cancelled;
    m_notice->tell(NoticeBar::Kind::Partly, verdict, cancelled ? place : place + u' ' + journey->stopped->text);
}

} // namespace ui
