// What takes no undo: people erased, names hidden. First tried, then done in one transaction that ends the history.
#include "core/db/backup.h"
#include "core/db/project_file.h"
#include "core/db/text_index.h"
#include "core/db/watch.h"
#include "core/erasure/erasure_store.h"
#include "core/erasure/finish.h"
#include "core/workspace.h"

#include <QTemporaryDir>

namespace core {

Id<Receipt> Workspace::commitForGood(const ChangeForGood& change, const Progress* progress)
{
    const auto before = m_researcher;
    auto undoResearcher = qScopeGuard([&] { m_researcher = before; });
    const db::Watch watch(*m_writer, progress);
    db::Transaction transaction(*m_writer);
    ensureResearcher();
    Writing writing{m_ids, m_researcher, QDateTime::currentMSecsSinceEpoch(), {}, {}, {}, {}, {}};
    Stores stores(*m_writer, writing);
    erasure::ErasureStore erasing(*m_writer, &writing);
    const db::Scrub scrub = change(stores, erasing);
    stores.sessions.saveDigests();
    History(*m_writer).clear();
    stores.sources.dropOrphans();
    db::rebuildTextIndex(*m_writer);
    db::keepScrub(*m_writer, scrub);
    saveCounters();
    if (progress)
        progress->throwIfCancelled();
    transaction.commit();
    m_ids.committed();
    m_open = {};
    undoResearcher.dismiss();
    return {scrub.receipt};
}

DoneForGood Workspace::finishForGood(Id<Receipt> receipt)
{
    const auto finished = guarded([&] { erasure::finish(*m_writer, m_path); });
    return {core::receipt(*m_writer, receipt).value_or(Receipt{}),
            finished ? std::nullopt : std::optional(finished.error())};
}

ChangeSet Workspace::everything() const
{
    return ChangeSet::ofAll(db::recordedTables(*m_reader));
}

/// Open for reading only, it is tried on a copy that goes with the call: the project itself is another's to write.
void Workspace::throwAway(const TrialForGood& change, const Progress* progress)
{
    std::optional<QTemporaryDir> folder;
    std::unique_ptr<db::Connection> copy;
    if (isReadOnly()) {
        const QString path = folder.emplace().filePath(QStringLiteral("trial.earshot"));
        copy = db::openProject(db::backUp(m_path, path), db::Access::Write);
    }
    db::Connection& connection = copy ? *copy : *m_writer;
    IdSource ids = m_ids;
    if (copy)
        ids.load(connection);
    const db::Watch watch(connection, progress);
    const db::Transaction thrownAway(connection);
    Writing writing{ids, m_researcher, QDateTime::currentMSecsSinceEpoch(), {}, {}, {}, {}, {}};
    Stores stores(connection, writing);
    erasure::ErasureStore erasing(connection, &writing);
    change(stores, erasing);
}

Result<void> Workspace::rehearseForGood(const TrialForGood& change)
{
    return guarded([&] {
        if (!isReadOnly())
            requireIdle();
        throwAway(change, nullptr);
    });
}

Delivery<Result<void>> Workspace::rehearseForGoodInBackground(TrialForGood change, std::shared_ptr<Progress> progress)
{
    const auto idle = guarded([&] { requireIdle(); });
    if (!idle)
        return Delivery<Result<void>>::ready(idle);
    m_progress = progress;
    return lend(
        [this, change = std::move(change), progress] { return guarded([&] { throwAway(change, progress.get()); }); },
        [](Result<void> done) { return done; });
}

Result<DoneForGood> Workspace::editForGood(const ChangeForGood& change)
{
    const auto receipt = guarded([&] {
        requireIdle();
        return commitForGood(change, nullptr);
    });
    if (!receipt)
        return tl::unexpected(receipt.error());
    announce(everything());
    return guarded([&] { return finishForGood(*receipt); });
}

std::vector<Receipt> Workspace::receipts() const
{
    return core::receipts(*m_reader);
}

Delivery<Result<DoneForGood>> Workspace::editForGoodInBackground(ChangeForGood change,
                                                                 std::shared_ptr<Progress> progress)
{
    using Done = Result<DoneForGood>;
    const auto idle = guarded([&] { requireIdle(); });
    if (!idle)
        return Delivery<Done>::ready(Done(tl::unexpected(idle.error())));
    m_progress = progress;
    // Two pieces of work: the views hear of the change before the long cleaning begins.
    return lend([this, change = std::move(change),
                 progress] { return guarded([&] { return commitForGood(change, progress.get()); }); },
                [this](Result<Id<Receipt>> receipt) -> Delivery<Done> {
                    if (!receipt)
                        return Delivery<Done>::ready(Done(tl::unexpected(receipt.error())));
                    announce(everything());
                    return lend([this, id = *receipt] { return guarded([&] { return finishForGood(id); }); },
                                [](Done done) { return done; });
                });
}

} // namespace core
