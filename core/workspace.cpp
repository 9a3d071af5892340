#include "core/workspace.h"
#include "core/db/project_file.h"
#include "core/db/text_index.h"
#include "core/db/watch.h"
#include "core/erasure/finish.h"
#include "core/tr.h"

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QSysInfo>

namespace core {
namespace {

/// While an undo or redo runs, foreign keys are off: the changeset holds what they would do.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(db::Connection& connection) : m_connection(connection)
    {
        m_connection.script("PRAGMA foreign_keys=OFF"); // before BEGIN: inside it does nothing
    }
    ~ForeignKeysOff()
    {
        m_connection.watch(nullptr);
        m_connection.script("PRAGMA foreign_keys=ON");
    }

private:
    db::Connection& m_connection;
};

QString ownerName(const QString& researcher)
{
    const QString login = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return researcher.isEmpty() ? login : researcher;
}

Id<Researcher> researcherNamed(const db::Connection& connection, const QString& name)
{
    return {name.isEmpty() ? 0 : connection.number("SELECT id FROM researcher WHERE name = ?", name)};
}

} // namespace

Workspace::Workspace(QString path, const QString& researcher) : m_path(std::move(path)), m_researcherName(researcher) {}

Workspace::~Workspace()
{
    if (m_busy) {
        m_progress->cancel();
        m_worker.waitForFinished();
    }
    m_readers.waitForDone(); // the last to close must be one that can fold the log into the file
    m_heldView.reset();
    m_reader.reset();
    m_writer.reset();
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString& path, const QString& researcher)
{
    const auto made = guarded([&] { db::createProject(path, ownerName(researcher)); });
    if (!made)
        return tl::unexpected(made.error());
    auto workspace = open(path, Mode::Write, researcher);
    if (workspace) {
        const auto named = guarded([&] {
            auto& self = **workspace;
            db::Transaction transaction(*self.m_writer);
            self.ensureResearcher();
            self.saveCounters();
            transaction.commit();
            self.m_ids.committed();
        });
        if (!named)
            return tl::unexpected(named.error());
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& path, Mode mode, const QString& researcher)
{
    return guarded([&] {
        const QString full = QFileInfo(path).absoluteFilePath();
        if (QFileInfo(full).isWritable())
            db::upgradeProject(full, ownerName(researcher));
        std::unique_ptr<Workspace> workspace(new Workspace(full, researcher));
        if (mode == Mode::Write)
            workspace->openWriter(ownerName(researcher));
        workspace->m_reader = newReader(workspace->m_path, bool(workspace->m_writer));
        return workspace;
    });
}

void Workspace::openWriter(const QString& owner)
{
    db::examine(m_path);
    if (!QFileInfo(m_path).isWritable())
        throw Failure(Error::Kind::ReadOnly,
                      tr("'%1' is read-only. It can be looked at, but not changed.").arg(m_path));
    m_lock = std::make_unique<db::ProjectLock>(m_path, owner);
    m_writer = db::openProject(m_path, db::Access::Write);
    m_ids.load(*m_writer);
    m_identity = db::fileIdentity(m_path);
    m_writer->watchLog([this](int pages) {
        constexpr int many = 1000; // 4 MB
        if (pages >= many)
            checkpoint();
    });
    // What was erased when the program ended too soon. Where it cannot be done now, it waits for the next opening.
    std::ignore = guarded([&] { erasure::finish(*m_writer, m_path); });
}

std::unique_ptr<db::Connection> Workspace::newReader(const QString& path, bool writes)
{
    try {
        return db::openProject(path, db::Access::Read);
    } catch (const Failure& failure) {
        // A folder that cannot be written has no room for the log's help files.
        if (writes || failure.error().kind == Error::Kind::Foreign || QFileInfo(QFileInfo(path).path()).isWritable())
            throw;
        return db::openProject(path, db::Access::Immutable);
    }
}

QString Workspace::name() const
{
    return QFileInfo(m_path).completeBaseName();
}

void Workspace::requireIdle() const
{
    Q_ASSERT_X(!m_announcing, "Workspace", "a slot of changed() must not edit");
    if (isReadOnly())
        throw Failure(Error::Kind::ReadOnly, tr("'%1' is open for reading only. Nothing was changed.").arg(m_path));
    if (db::fileIdentity(m_path) != m_identity)
        throw Failure(Error::Kind::Refused,
                      tr("Another file lies at '%1' than the one that was opened. Nothing was written to "
                         "it; open the project again.")
                          .arg(m_path));
    if (m_busy)
        throw Failure(Error::Kind::Busy,
                      tr("Another step is under way. Nothing was changed; try again when it is done."));
}

Id<Researcher> Workspace::researcher() const
{
    // m_researcher is the worker's while a step is under way.
    return guarded([&] { return researcherNamed(*m_reader, m_researcherName); }).value_or(Id<Researcher>());
}

void Workspace::setResearcher(const QString& name)
{
    if (m_busy) // the worker asks who it is
        return void(connect(
            this, &Workspace::busyChanged, this, [this, name] { setResearcher(name); }, Qt::SingleShotConnection));
    m_researcherName = name;
    m_researcher = {};
    m_open = {}; // a step is one person's
}

void Workspace::ensureResearcher()
{
    if (m_researcher || m_researcherName.isEmpty())
        return;
    m_researcher = researcherNamed(*m_writer, m_researcherName);
    if (m_researcher)
        return;
    m_researcher.value = m_ids.next();
    m_writer->run("INSERT INTO researcher(id, name) VALUES(?, ?)", m_researcher, m_researcherName);
}

void Workspace::saveCounters()
{
    m_ids.save(*m_writer);
    m_writer->run("INSERT INTO meta(key, value) VALUES('change_count', 1) "
                  "ON CONFLICT(key) DO UPDATE SET value = value + 1");
}

void Workspace::requireBackground() const
{
    if (!m_noBackground.isEmpty())
        throw Failure(Error::Kind::Refused, m_noBackground);
    requireIdle();
}

ChangeSet Workspace::commitStep(const QString& label, const std::function<void(Stores&)>& change,
                                const Progress* progress)
{
    const auto before = m_researcher;
    auto undoResearcher = qScopeGuard([&] { m_researcher = before; });
    const db::Watch watch(*m_writer, progress);
    db::Transaction transaction(*m_writer);
    ensureResearcher();
    db::Recorder recorder(*m_writer);
    Writing writing{m_ids, m_researcher, QDateTime::currentMSecsSinceEpoch(), label};
    writing.openKey = m_open.key;
    writing.openForMs = writing.now - m_open.at;
    Stores stores(*m_writer, writing);
    change(stores);
    stores.sessions.saveDigests();

    const auto openBefore = m_open;
    auto closeStep = qScopeGuard([&] { m_open = openBefore; });
    auto changes = recordStep(recorder, writing, stores);
    if (!changes)
        return {};
    saveCounters();
    if (progress)
        progress->throwIfCancelled();
    transaction.commit();
    m_ids.committed();
    undoResearcher.dismiss();
    closeStep.dismiss();
    return std::move(*changes);
}

std::optional<ChangeSet> Workspace::recordStep(db::Recorder& recorder, const Writing& writing, Stores& stores)
{
    History history(*m_writer);
    if (writing.joins) {
        const QByteArray changeset = recorder.take();
        if (changeset.isEmpty())
            return std::nullopt;
        m_open.at = writing.now;
        if (!history.extend(m_open.step, changeset))
            m_open = {};
        return db::indexChanges(
            *m_writer, [&] { return db::sourceOf(changeset); }, db::Direction::Forward);
    }
    auto parts = history.record(recorder, writing.label, writing.focus, m_researcher, writing.now);
    if (parts.step() == 0)
        return std::nullopt;
    auto changes = db::indexChanges(
        *m_writer, [&] { return parts.changeset(); }, db::Direction::Forward);
    parts.finish(); // packed while the text was indexed
    history.trim();
    if (history.hasForgotten())
        stores.sources.dropOrphans();
    m_open = {writing.joinKey, parts.step(), writing.now};
    return changes;
}

Workspace::Travelled Workspace::travel(Travel direction, const Progress* progress)
{
    History history(*m_writer);
    const bool back = direction == Travel::Back;
    const auto step = back ? history.undoable() : history.redoable();
    if (!step)
        throw Failure(Error::Kind::Refused, back ? tr("There is nothing to undo.") : tr("There is nothing to redo."));
    const auto way = back ? db::Direction::Inverse : db::Direction::Forward;
    const ForeignKeysOff foreignKeysOff(*m_writer);
    const db::Watch watch(*m_writer, progress);
    db::Transaction transaction(*m_writer);
    db::applyChangeset(*m_writer, history.changeset(step->id), way);
    auto changes = db::indexChanges(
        *m_writer, [&] { return history.changeset(step->id); }, way);
    history.setUndone(step->id, back);
    saveCounters();
    transaction.commit();
    m_open = {};
    return {step->label, std::move(changes)};
}

Result<QString> Workspace::travelHere(Travel direction)
{
    const auto travelled = guarded([&] {
        requireIdle();
        return travel(direction, nullptr);
    });
    if (!travelled)
        return tl::unexpected(travelled.error());
    announce(travelled->changes);
    return travelled->label;
}

Delivery<Result<QString>> Workspace::travelInBackground(Travel direction, std::shared_ptr<Progress> progress)
{
    const auto idle = guarded([&] { requireBackground(); });
    if (!idle)
        return Delivery<Result<QString>>::ready(tl::unexpected(idle.error()));
    m_progress = progress;
    return lend([this, direction, progress] { return guarded([&] { return travel(direction, progress.get()); }); },
                [this](Result<Travelled> travelled) -> Result<QString> {
                    if (!travelled)
                        return tl::unexpected(travelled.error());
                    announce(travelled->changes);
                    return travelled->label;
                });
}

Result<QString> Workspace::undo()
{
    return travelHere(Travel::Back);
}
Result<QString> Workspace::redo()
{
    return travelHere(Travel::Forth);
}

Delivery<Result<QString>> Workspace::undoInBackground(std::shared_ptr<Progress> progress)
{
    return travelInBackground(Travel::Back, std::move(progress));
}

Delivery<Result<QString>> Workspace::redoInBackground(std::shared_ptr<Progress> progress)
{
    return travelInBackground(Travel::Forth, std::move(progress));
}

Workspace::Journeyed Workspace::travelTo(qint64 step, Progress* progress)
{
    const auto way = History(*m_writer).wayTo(step);
    Journeyed made{{0, int(way.size()), {}}, {}};
    qint64 bytes = 0;
    for (const auto& next : way)
        bytes += next.bytes;
    qint64 travelled = 0;
    for (const auto& next : way) {
        const auto one = guarded([&] {
            if (progress)
                progress->throwIfCancelled();
            return travel(next.undone ? Travel::Forth : Travel::Back, progress);
        });
        if (!one) {
            made.journey.stopped = one.error();
            break;
        }
        made.changes.add(one->changes);
        ++made.journey.steps;
        travelled += next.bytes;
        if (progress)
            progress->report(travelled, bytes);
    }
    return made;
}

Result<Journey> Workspace::goTo(qint64 step)
{
    const auto made = guarded([&] {
        requireIdle();
        return travelTo(step, nullptr);
    });
    if (!made)
        return tl::unexpected(made.error());
    announce(made->changes);
    return made->journey;
}

Delivery<Result<Journey>> Workspace::goToInBackground(qint64 step, std::shared_ptr<Progress> progress)
{
    const auto idle = guarded([&] {
        requireBackground();
        m_heldView.emplace(*m_reader);
        m_reader->number("SELECT count(*) FROM meta"); // the view begins with the first look
    });
    if (!idle)
        return Delivery<Result<Journey>>::ready(tl::unexpected(idle.error()));
    m_progress = progress;
    return lend([this, step, progress] { return guarded([&] { return travelTo(step, progress.get()); }); },
                [this](Result<Journeyed> made) -> Result<Journey> {
                    m_heldView.reset();
                    if (!made)
                        return tl::unexpected(made.error());
                    announce(made->changes);
                    return made->journey;
                });
}

Result<std::vector<Step>> Workspace::wayTo(qint64 step) const
{
    return guarded([&] { return History(*m_reader).wayTo(step); });
}

Result<std::optional<Place>> Workspace::placeOf(qint64 step) const
{
    return read([&](const Stores& stores) { return core::placeOf(stores, History(*m_reader).changeset(step)); });
}

std::vector<Step> Workspace::steps() const
{
    return History(*m_reader).steps();
}
std::optional<Step> Workspace::undoable() const
{
    return History(*m_reader).undoable();
}
std::optional<Step> Workspace::redoable() const
{
    return History(*m_reader).redoable();
}

void Workspace::checkpoint()
{
    // On a connection of its own: a commit would wait for the disk.
    if (!m_writer || m_folding.exchange(true))
        return;
    m_readers.start([this] {
        std::ignore = guarded([&] {
            if (db::fileIdentity(m_path) == m_identity)
                db::Connection::open(m_path, db::Access::Write)->script("PRAGMA wal_checkpoint(PASSIVE)");
        });
        m_folding = false;
    });
}

void Workspace::announce(const ChangeSet& changes)
{
    if (changes.isEmpty())
        return;
    const QScopedValueRollback announcing(m_announcing, true);
    emit changed(changes);
}

void Workspace::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace core
