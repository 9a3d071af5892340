#include "ui/shell/project_care.h"

#include "core/db/backup.h"
#include "core/db/check.h"
#include "core/db/project_file.h"
#include "core/db/surroundings.h"
#include "core/delivery.h"

#include <QtConcurrent>

namespace ui {
namespace {

constexpr std::chrono::minutes betweenBackups{5}; // when it is asked; whether one is due is another question
constexpr std::chrono::seconds checkedAfter{15};  // by then what the person came for is on the screen

} // namespace

ProjectCare::ProjectCare(QObject* parent) : QObject(parent)
{
    m_check.setSingleShot(true);
    m_check.setInterval(checkedAfter);
    m_backups.setInterval(betweenBackups);
    connect(&m_backups, &QTimer::timeout, this, &ProjectCare::backUpIfDue);
    connect(&m_check, &QTimer::timeout, this, &ProjectCare::check);
}

ProjectCare::~ProjectCare()
{
    setWorkspace(nullptr);
}

void ProjectCare::setWorkspace(core::Workspace* workspace)
{
    for (const auto& progress : {m_checking, m_backingUp})
        if (progress)
            progress->cancel();
    m_pool.waitForDone(); // a few milliseconds: every query hears that it is cancelled
    m_checking.reset();
    m_check.stop();
    m_backups.stop();
    m_workspace = workspace;
    if (!workspace)
        return;
    if (workspace->isReadOnly())
        return;
    m_check.start();
    m_backups.start();
    lookAround();
}

void ProjectCare::check()
{
    if (!m_workspace || m_checking)
        return;
    m_checking = std::make_shared<core::Progress>();
    auto looked = QtConcurrent::run(&m_pool, [path = m_workspace->path(), progress = m_checking] {
        return core::guarded([&] {
            const auto connection = core::db::openProject(path, core::db::Access::Read);
            connection->watch(progress.get());
            const core::db::Snapshot snapshot(*connection);
            return core::db::checkProject(*connection, progress.get());
        });
    });
    core::Delivery(std::move(looked))
        .then(this, [this, progress = m_checking](const core::Result<std::vector<core::db::Problem>>& problems) {
            if (progress != m_checking)
                return; // another project is open by now
            m_checking.reset();
            if (!problems)
                return void(emit failed(problems.error()));
            QStringList sentences;
            for (const auto& problem : *problems)
                sentences << problem.text;
            if (!sentences.isEmpty())
                emit foundDamage(sentences);
        });
}

void ProjectCare::backUpIfDue()
{
    if (!m_workspace || m_workspace->isReadOnly() || m_workspace->isBusy() || m_backingUp)
        return;
    const auto progress = m_backingUp = std::make_shared<core::Progress>();
    auto made = QtConcurrent::run(&m_pool, [path = m_workspace->path(), progress] {
        return core::guarded([&] { core::db::backUpIfDue(path, QDateTime::currentDateTime(), progress.get()); });
    });
    core::Delivery(std::move(made)).then(this, [this](const core::Result<void>& done) {
        m_backingUp.reset();
        if (!done)
            emit failed(done.error());
    });
}

void ProjectCare::backUp(const std::shared_ptr<core::Progress>& progress)
{
    m_backingUp = progress;
    auto made = QtConcurrent::run(&m_pool, [path = m_workspace->path(), progress] {
        return core::guarded([&] { return core::db::backUp(path, {}, progress.get()); });
    });
    core::Delivery(std::move(made)).then(this, [this](const core::Result<QString>& path) {
        m_backingUp.reset();
        emit backedUp(path.value_or(QString()));
        if (!path)
            emit failed(path.error());
    });
}

void ProjectCare::lookAround()
{
    const QString path = m_workspace->path();
    const auto copies = core::db::conflictCopiesOf(path);
    const QString service = core::db::syncServiceOf(path);
    if (!service.isEmpty() || !copies.isEmpty())
        emit foundSync(service, copies);
}

} // namespace ui
