#pragma once

#include "core/changeset.h"
#include "core/db/project_file.h"
#include "core/db/scrub.h"
#include "core/delivery.h"
#include "core/history.h"
#include "core/place.h"
#include "core/progress.h"
#include "core/receipts.h"
#include "core/stores.h"

#include <QFuture>
#include <QObject>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace core {
namespace erasure {
class ErasureStore;
}

/// How far Workspace::goTo() came.
struct Journey {
    int steps = 0; // undone or redone
    int wanted = 0;
    std::optional<Error> stopped; // why not all of them: cancelled, or a step that does not fit
};

/// What Workspace::editForGood() came to. The change is done in any case.
struct DoneForGood {
    Receipt receipt;
    std::optional<Error> unfinished; // why the file is not yet clean; the next opening goes on with it
};

/// An open project: the one way to read it, to change it, and to hear that it changed.
///
/// Every change is one transaction, one recorded changeset, one named step of history and one changed() signal; do,
/// undo, redo and import all take this way. Lives on the GUI thread; one background step at a time may borrow the
/// writing connection, while read() goes on seeing the state before it and edit() answers Busy.
class Workspace : public QObject {
    Q_OBJECT
public:
    enum class Mode { Write, Read };

    /// Makes an empty project and opens it. `researcher` is who works with it now.
    static Result<std::unique_ptr<Workspace>> create(const QString& path, const QString& researcher);
    /// Opens a project. Mode::Read needs no lock and works while another copy has it open for writing.
    static Result<std::unique_ptr<Workspace>> open(const QString& path, Mode mode, const QString& researcher = {});
    ~Workspace() override;

    QString path() const { return m_path; }
    QString name() const;
    bool isReadOnly() const { return m_writer == nullptr; }
    bool isBusy() const { return m_busy; }
    /// Who works with it now; nothing before the first step that they ever made in it.
    Id<Researcher> researcher() const;
    /// Somebody else works with it from the next step on; empty: nobody in particular.
    void setResearcher(const QString& name);

    /// Runs `query` on the stores, on one consistent state of the project. A const Stores cannot write.
    template <class Query> auto read(Query query) const
    {
        return guarded([&] { return reading(query); });
    }

    /// Runs `change` as one transaction, one step of history and one changed() signal; all of it or nothing.
    /// `change` may give the step a better label (Stores::step). A change that changes nothing makes no step.
    template <class Change> auto edit(const QString& label, Change change, const Progress* progress = nullptr)
        -> Result<std::invoke_result_t<Change, Stores&>>;

    /// Runs `change` and throws all it did away: what would happen, for a preview.
    template <class Change> auto rehearse(Change change) -> Result<std::invoke_result_t<Change, Stores&>>;

    /// As edit(), on a worker. The result comes back on the GUI thread; cancelling `progress` leaves everything as it
    /// was.
    template <class Change>
    auto editInBackground(const QString& label, Change change, std::shared_ptr<Progress> progress)
        -> Delivery<Result<std::invoke_result_t<Change, Stores&>>>;

    /// As read(), on a worker with a connection of its own: for what takes longer than a frame. It sees the project as
    /// of its start. Cancelling `progress` ends it with Failure(Cancelled). For Delivery::then(this, …).
    template <class Query>
    auto readInBackground(Query query, std::shared_ptr<Progress> progress = std::make_shared<Progress>()) const
        -> Delivery<Result<std::invoke_result_t<Query, const Stores&>>>;

    /// Runs `change` as one transaction that cannot be undone, and ends the history: all steps go. Then the file and
    /// its backups are freed of what `change` says; a program that is killed meanwhile goes on with that at its next
    /// opening. changed() says that everything has. Cancelling leaves all as it was, until the transaction is done.
    using ChangeForGood = std::function<db::Scrub(Stores&, erasure::ErasureStore&)>;
    Result<DoneForGood> editForGood(const ChangeForGood& change);
    Delivery<Result<DoneForGood>> editForGoodInBackground(ChangeForGood change, std::shared_ptr<Progress> progress);
    /// Runs such a change and throws all it did away, for a preview.
    using TrialForGood = std::function<void(Stores&, erasure::ErasureStore&)>;
    Result<void> rehearseForGood(const TrialForGood& change);
    Delivery<Result<void>> rehearseForGoodInBackground(TrialForGood change, std::shared_ptr<Progress> progress);
    /// The receipts of what was done for good, newest first.
    std::vector<Receipt> receipts() const;

    /// One step back or forth; gives its label. Failure(Refused) where there is none.
    Result<QString> undo();
    Result<QString> redo();
    /// As undo() and redo(), on a worker: for steps over `bigStep` bytes.
    Delivery<Result<QString>> undoInBackground(std::shared_ptr<Progress> progress);
    Delivery<Result<QString>> redoInBackground(std::shared_ptr<Progress> progress);
    static constexpr qint64 bigStep = 2 * 1024 * 1024;

    /// Undoes or redoes until `step` is the last one that stands (0: until none does): each step a transaction of its
    /// own, one changed() in the end. Cancelling, or a step that fails, stops between two steps.
    Result<Journey> goTo(qint64 step);
    Delivery<Result<Journey>> goToInBackground(qint64 step, std::shared_ptr<Progress> progress);
    /// The steps that goTo() would take, in their order.
    Result<std::vector<Step>> wayTo(qint64 step) const;
    /// Where in the project a step happened, as far as that place still exists.
    Result<std::optional<Place>> placeOf(qint64 step) const;

    /// The steps that are remembered, oldest first, and what undo() and redo() would take.
    std::vector<Step> steps() const;
    std::optional<Step> undoable() const;
    std::optional<Step> redoable() const;

    /// Until it is called with nothing: background steps are refused with this sentence, so that edit() never meets
    /// one.
    void refuseBackground(const QString& why) { m_noBackground = why; }

    /// Folds the write-ahead log into the file in the background, so that a copy of the file alone is whole soon.
    /// Called on focus loss, and by itself whenever the log has grown.
    void checkpoint();

signals:
    /// After the commit, on the GUI thread. A slot of it never edits.
    void changed(const core::ChangeSet& changes);
    void busyChanged(bool busy);

private:
    enum class Travel { Back, Forth };
    struct Travelled {
        QString label;
        ChangeSet changes;
    };

    Workspace(QString path, const QString& researcher);
    void openWriter(const QString& owner);
    /// A connection for one who only reads; `writes`: this program also writes to the file.
    static std::unique_ptr<db::Connection> newReader(const QString& path, bool writes);
    template <class Query> auto reading(Query query) const;
    void requireIdle() const;
    void requireBackground() const;
    ChangeSet commitStep(const QString& label, const std::function<void(Stores&)>& change, const Progress* progress);
    /// Gives the receipt that `change` wrote.
    Id<Receipt> commitForGood(const ChangeForGood& change, const Progress* progress);
    DoneForGood finishForGood(Id<Receipt> receipt);
    ChangeSet everything() const;
    void throwAway(const TrialForGood& change, const Progress* progress);
    Travelled travel(Travel direction, const Progress* progress);
    struct Journeyed {
        Journey journey;
        ChangeSet changes;
    };
    Journeyed travelTo(qint64 step, Progress* progress);
    Result<QString> travelHere(Travel direction);
    Delivery<Result<QString>> travelInBackground(Travel direction, std::shared_ptr<Progress> progress);
    /// Records what was done as a step, or as part of the one before; gives what it did.
    std::optional<ChangeSet> recordStep(db::Recorder& recorder, const Writing& writing, Stores& stores);
    void saveCounters();
    void ensureResearcher();
    void announce(const ChangeSet& changes);
    void setBusy(bool busy);
    /// Runs `work` on the worker; `done` gets its result on the GUI thread, when the workspace is idle again.
    template <class Work, class Done> auto lend(Work work, Done done);

    QString m_path;
    QString m_researcherName;
    Id<Researcher> m_researcher;
    std::unique_ptr<db::ProjectLock> m_lock;
    std::unique_ptr<db::Connection> m_writer;
    std::unique_ptr<db::Connection> m_reader;
    mutable QThreadPool m_readers;          // for what is read in the background
    std::atomic_bool m_folding = false;     // the log, on one of them
    std::optional<db::Snapshot> m_heldView; // what read() sees while a journey of several steps is under way
    IdSource m_ids;
    quint64 m_identity = 0;
    QFuture<void> m_worker;
    std::shared_ptr<Progress> m_progress;
    /// The newest step, while another one may be joined to it.
    struct OpenStep {
        QString key;
        qint64 step = 0;
        qint64 at = 0;
    };
    OpenStep m_open;
    bool m_busy = false;
    bool m_announcing = false;
    QString m_noBackground; // why no background step may begin
};

template <class Query> auto Workspace::reading(Query query) const
{
    const db::Snapshot snapshot(*m_reader);
    const Stores stores(*m_reader);
    return query(stores);
}

template <class Query> auto Workspace::readInBackground(Query query, std::shared_ptr<Progress> progress) const
    -> Delivery<Result<std::invoke_result_t<Query, const Stores&>>>
{
    auto read = [query = std::move(query), progress, path = m_path, writes = bool(m_writer)] {
        return guarded([&] {
            const auto connection = newReader(path, writes);
            connection->watch(progress.get());
            const db::Snapshot snapshot(*connection);
            const Stores stores(*connection);
            return query(stores);
        });
    };
    return Delivery(QtConcurrent::run(&m_readers, std::move(read)));
}

template <class Change> auto Workspace::edit(const QString& label, Change change, const Progress* progress)
    -> Result<std::invoke_result_t<Change, Stores&>>
{
    using Value = std::invoke_result_t<Change, Stores&>;
    if constexpr (std::is_void_v<Value>) {
        const auto changes = guarded([&] {
            requireIdle();
            return commitStep(label, change, progress);
        });
        if (!changes)
            return tl::unexpected(changes.error());
        announce(*changes);
        return {};
    } else {
        std::optional<Value> value;
        const auto done = edit(
            label, [&](Stores& stores) { value = change(stores); }, progress);
        if (!done)
            return tl::unexpected(done.error());
        return std::move(*value);
    }
}

template <class Change> auto Workspace::rehearse(Change change) -> Result<std::invoke_result_t<Change, Stores&>>
{
    return guarded([&] {
        requireIdle();
        const db::Transaction thrownAway(*m_writer);
        Writing writing{m_ids, m_researcher, QDateTime::currentMSecsSinceEpoch()};
        Stores stores(*m_writer, writing);
        return change(stores);
    });
}

template <class Work, class Done> auto Workspace::lend(Work work, Done done)
{
    setBusy(true);
    auto worker = QtConcurrent::run(std::move(work));
    m_worker = QFuture<void>(worker);
    return Delivery(std::move(worker)).then(this, [this, done = std::move(done)](decltype(work()) result) {
        setBusy(false);
        return done(std::move(result));
    });
}

template <class Change>
auto Workspace::editInBackground(const QString& label, Change change, std::shared_ptr<Progress> progress)
    -> Delivery<Result<std::invoke_result_t<Change, Stores&>>>
{
    using Value = std::invoke_result_t<Change, Stores&>;
    struct Outcome {
        ChangeSet changes;
        std::conditional_t<std::is_void_v<Value>, std::monostate, std::optional<Value>> value;
    };
    const auto idle = guarded([&] { requireBackground(); });
    if (!idle)
        return Delivery<Result<Value>>::ready(tl::unexpected(idle.error()));
    m_progress = progress;
    auto work = [this, label, change = std::move(change), progress]() mutable {
        return guarded([&] {
            Outcome outcome;
            outcome.changes = commitStep(
                label,
                [&](Stores& stores) {
                    if constexpr (std::is_void_v<Value>)
                        change(stores);
                    else
                        outcome.value = change(stores);
                },
                progress.get());
            return outcome;
        });
    };
    return lend(std::move(work), [this](Result<Outcome> outcome) -> Result<Value> {
        if (!outcome)
            return tl::unexpected(outcome.error());
        announce(outcome->changes);
        if constexpr (std::is_void_v<Value>)
            return {};
        else
            return std::move(*outcome->value);
    });
}

} // namespace core
