// How the page reads what is to come in: one job after the other, the list filled as it goes.
#include "ui/import/import_page.h"
#include "ui/widgets/list_view.h"

#include <QMutex>

namespace ui {
namespace {

constexpr std::chrono::milliseconds lookEvery{50};

} // namespace

/// Plans on their way from the worker to the list.
struct ImportPage::Inbox {
    QMutex mutex;
    std::vector<Plan> plans;

    void put(Plan plan)
    {
        const QMutexLocker lock(&mutex);
        plans.push_back(std::move(plan));
    }
    std::vector<Plan> take()
    {
        const QMutexLocker lock(&mutex);
        return std::exchange(plans, {});
    }
};

void ImportPage::add(const QStringList& paths)
{
    m_jobs.push_back({paths, {}});
    startNext();
}

void ImportPage::readAgain(const std::vector<Plan>& plans)
{
    m_jobs.push_back({{}, plans});
    startNext();
}

void ImportPage::clear()
{
    m_jobs.clear();
    if (m_progress)
        m_progress->cancel();
    m_model.clear();
    showChosen();
}

void ImportPage::startNext()
{
    if (isReading() || m_jobs.empty() || !m_workspace)
        return;
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_progress = std::make_shared<core::Progress>();
    m_inbox = std::make_shared<Inbox>();
    m_readsAgain = !job.plans.empty();
    const auto read = [job, listed = m_model.listed(), progress = m_progress,
                       inbox = m_inbox](const core::Stores& stores) {
        core::import::planImport(stores, {job.paths, {}, listed}, progress.get(),
                                 [&](Plan plan) { inbox->put(std::move(plan)); });
        for (const auto& plan : job.plans) {
            progress->throwIfCancelled();
            inbox->put(core::import::plannedAgain(stores, plan, progress.get()));
        }
    };
    emit workBegun(m_readsAgain ? tr("Reading it again…") : tr("Reading what is to come in…"), m_progress);
    m_look.start(lookEvery);
    m_workspace->readInBackground(read, m_progress)
        .then(this, [this, progress = m_progress](const core::Result<void>& done) {
            if (!progress->isCancelled())
                takeRead();
            endReading(done);
        });
    enableActions();
}

void ImportPage::takeRead()
{
    const auto plans = m_inbox->take();
    if (plans.empty() || m_progress->isCancelled())
        return;
    if (m_readsAgain)
        return m_model.takeAgain(plans);
    const bool first = m_model.rowCount() == 0;
    m_model.add(plans);
    if (first)
        m_list->setCurrentIndex(m_model.index(0));
}

void ImportPage::endReading(const core::Result<void>& done)
{
    m_look.stop();
    m_progress.reset();
    emit workEnded();
    if (!done)
        emit failed(done.error());
    showChosen();
    startNext();
    enableActions();
}

} // namespace ui
