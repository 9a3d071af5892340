#include "ui/shell/task_display.h"

#include "ui/shell/notice_bar.h"
#include "ui/shell/page_header.h"

#include <QAction>

namespace ui {
namespace {

constexpr int lineAfter = 300; // ms
constexpr int wordsAfter = 1000;
constexpr int lookEvery = 100;

} // namespace

TaskDisplay::TaskDisplay(PageHeader& header, NoticeBar& bar, QAction* cancel, QObject* parent)
    : QObject(parent), m_header(header), m_bar(bar), m_cancel(cancel)
{
    m_timer.setInterval(lookEvery);
    m_cancel->setEnabled(false);
    connect(&m_timer, &QTimer::timeout, this, &TaskDisplay::look);
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (m_progress)
            m_progress->cancel();
        m_cancel->setEnabled(false);
    });
}

void TaskDisplay::begin(const QString& name, std::shared_ptr<core::Progress> progress)
{
    m_name = name;
    m_progress = std::move(progress);
    m_told = false;
    m_cancel->setEnabled(true);
    m_since.start();
    m_timer.start();
}

void TaskDisplay::look()
{
    if (m_since.elapsed() >= lineAfter)
        m_header.setProgress(m_progress->share());
    if (m_since.elapsed() < wordsAfter || m_told)
        return;
    m_told = true;
    m_bar.tell(NoticeBar::Kind::UnderWay, m_name, {}, {m_cancel});
}

void TaskDisplay::end()
{
    m_timer.stop();
    m_progress.reset();
    m_cancel->setEnabled(false);
    m_header.setProgress(-1);
    if (m_told)
        m_bar.hide();
}

} // namespace ui
