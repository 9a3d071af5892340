#include "ui/capture/capture.h"

#include "ui/widgets/words.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr int tickMs = 200;
constexpr int writesAfterMs = 400; // so that it is on disk within writtenWithinMs
constexpr int triedAgainAfterMs = 2000;

using core::Stretch;

/// The stretch that still lasts gets its end.
void endWithheld(core::Stores& stores, core::Id<core::Session> session, qint64 atMs)
{
    for (auto& stretch : stores.captures.stretches(session))
        if (stretch.kind == Stretch::Kind::Withheld && !stretch.untilMs) {
            stretch.untilMs = std::max(stretch.beginMs + 1, atMs);
            stores.captures.update(stretch);
        }
}

/// The open line is part of the stretch, whatever time it gives itself.
void closeWithheld(core::Stores& stores, core::Id<core::Session> session, const core::TypedLine& line, qint64 beginMs)
{
    const auto before = stores.sessions.lastEntry(session);
    const auto closed = stores.sessions.entry(core::closeLine(stores, session, line));
    if (!closed || (before && before->id == closed->id))
        return;
    core::Entry entry = *closed;
    entry.atMs = beginMs;
    stores.sessions.update(entry);
}

} // namespace

Capture::Capture(QObject* parent, core::CaptureClock::Source source) : QObject(parent), m_clock(std::move(source))
{
    m_writes.setSingleShot(true);
    m_writes.setTimerType(Qt::PreciseTimer);
    connect(&m_writes, &QTimer::timeout, this, &Capture::settle);
    connect(&m_ticks, &QTimer::timeout, this, &Capture::tick);
}

void Capture::setWorkspace(core::Workspace* workspace)
{
    if (isOn()) { // the line stays open, for when the project is opened again
        const auto length = [session = m_session, at = now()](core::Stores& stores) {
            endCapture(stores, session, at);
        };
        write(tr("Stop the clock at %1").arg(sessionTime(now())), length);
    }
    leave();
    m_steps.clear();
    m_kept.reset();
    m_writes.stop();
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &core::Workspace::changed, this, &Capture::hear);
    emit changed();
}

/// Makes it the session that is captured, its clock at its last time.
bool Capture::open(core::Id<core::Session> session)
{
    if (!m_workspace || m_workspace->isReadOnly() || !settle())
        return false;
    if (isOn()) {
        emit failed({core::Error::Kind::Refused,
                     tr("The clock of “%1” is still running. End its capture first.").arg(m_title)});
        return false;
    }
    struct Found {
        core::Session session;
        qint64 lastMs;
        std::optional<core::Entry> line;
    };
    const auto found = m_workspace->read([&](const core::Stores& stores) {
        return Found{stores.sessions.session(session).value(), stores.captures.lastMs(session),
                     stores.captures.openLine(session)};
    });
    if (!found) {
        emit failed(found.error());
        return false;
    }
    m_session = session;
    m_title = found->session.title;
    m_line = found->line
                 ? core::TypedLine{found->line->text, found->line->atMs.value_or(found->lastMs), found->line->keyQuote}
                 : core::TypedLine();
    m_clock.start(found->lastMs);
    m_workspace->refuseBackground(
        tr("A session is being captured, and nothing may hold up what is typed. Nothing was changed; end the capture "
           "of “%1”, then try again.")
            .arg(m_title));
    m_ticks.start(tickMs);
    readWithheld();
    return true;
}

void Capture::leave()
{
    if (m_workspace)
        m_workspace->refuseBackground({});
    m_session = {};
    m_withheld.reset();
    m_line = {};
    m_clock.stop();
    m_ticks.stop();
}

void Capture::start(core::Id<core::Session> session)
{
    if (!open(session))
        return;
    write(tr("Start capture"), [session](core::Stores& stores) {
        core::beginCapture(stores, session, QDateTime::currentMSecsSinceEpoch(), QDate::currentDate());
    });
    emit lineChanged();
    emit changed();
}

void Capture::takeUp(core::Id<core::Session> session)
{
    if (isOn() || !open(session))
        return;
    m_clock.pause();
    emit lineChanged();
    emit changed();
}

void Capture::pause()
{
    m_clock.pause();
    emit changed();
}

void Capture::resume()
{
    if (!m_clock.isPaused())
        return;
    m_clock.resume();
    write(tr("Pause at %1").arg(sessionTime(now())), [session = m_session, at = now()](core::Stores& stores) {
        stores.captures.add({{}, session, Stretch::Kind::Paused, at, at});
    });
    emit changed();
}

void Capture::correct(qint64 atMs)
{
    m_clock.correct(atMs);
    emit changed();
}

void Capture::takeOut(const core::CaptureClock::Sleep& sleep)
{
    m_clock.takeOut(sleep);
    write(tr("Pause at %1").arg(sessionTime(sleep.beginMs)),
          [session = m_session, at = sleep.beginMs](core::Stores& stores) {
              stores.captures.add({{}, session, Stretch::Kind::Paused, at, at});
          });
    emit changed();
}

void Capture::withhold()
{
    if (!isOn() || m_withheld)
        return;
    const core::TypedLine open = m_kept.value_or(m_line);
    const bool typed = !open.text.trimmed().isEmpty();
    const qint64 begin = typed ? std::min(open.atMs, now()) : now();
    m_withheld = begin;
    if (typed) {
        m_kept.reset();
        m_line = {};
        write(tr("Add line"), [session = m_session, open, begin](core::Stores& stores) {
            closeWithheld(stores, session, open, begin);
        });
    }
    write(tr("Withhold permission from %1").arg(sessionTime(begin)),
          [session = m_session, begin](core::Stores& stores) {
              stores.captures.add({{}, session, Stretch::Kind::Withheld, begin, std::nullopt});
          });
    emit lineChanged();
    emit changed();
}

void Capture::giveAgain()
{
    if (!isOn() || !m_withheld)
        return;
    m_withheld.reset();
    write(tr("Give permission again at %1").arg(sessionTime(now())),
          [session = m_session, at = now()](core::Stores& stores) { endWithheld(stores, session, at); });
    emit changed();
}

void Capture::end()
{
    if (!isOn())
        return;
    if (const core::TypedLine open = m_kept.value_or(m_line); !open.text.trimmed().isEmpty())
        close(open);
    write(tr("End capture"), [session = m_session, at = now()](core::Stores& stores) {
        endWithheld(stores, session, at);
        core::endCapture(stores, session, at);
    });
    leave();
    emit changed();
}

void Capture::tick()
{
    if (const auto slept = m_clock.takeSleep())
        emit sleptThrough(*slept);
    emit ticked();
}

void Capture::keep(const core::TypedLine& line)
{
    m_kept = line;
    if (!m_writes.isActive())
        m_writes.start(writesAfterMs);
}

void Capture::close(const core::TypedLine& line)
{
    m_kept.reset();
    m_line = {};
    write(tr("Add line"), [session = m_session, line](core::Stores& stores) { closeLine(stores, session, line); });
}

void Capture::write(const QString& label, Change change)
{
    m_steps.push_back({label, std::move(change)});
    settle();
}

bool Capture::settle()
{
    if (m_writing || !m_workspace)
        return true;
    m_writes.stop();
    const bool written = writeSteps() && keepLine();
    if (!written)
        m_writes.start(triedAgainAfterMs);
    if (std::exchange(m_toldFailure, !written) && written) {
        emit changed();
        emit caughtUp();
    }
    return written;
}

bool Capture::writeSteps()
{
    const QScopedValueRollback writing(m_writing, true);
    while (!m_steps.empty()) {
        const auto done = m_workspace->edit(m_steps.front().label, m_steps.front().change);
        if (!done) {
            tell(done.error());
            return false;
        }
        m_steps.pop_front();
    }
    return true;
}

bool Capture::keepLine()
{
    if (!m_kept || !m_session)
        return true;
    const QScopedValueRollback writing(m_writing, true);
    const QScopedValueRollback keeping(m_keeping, true);
    const auto line = *m_kept;
    const auto done =
        m_workspace->edit(tr("Add line"), [&](core::Stores& stores) { core::keepOpenLine(stores, m_session, line); });
    if (!done) {
        tell(done.error());
        return false;
    }
    m_line = line;
    m_kept.reset();
    return true;
}

void Capture::tell(const core::Error& error)
{
    if (m_toldFailure)
        return;
    emit failed({error.kind, error.text + u' ' +
                                 tr("What you type is kept here and tried again every two seconds; go on typing.")});
    emit changed();
}

/// What somebody else did to the session: a line undone, a stretch removed, the session gone.
void Capture::hear(const core::ChangeSet& changes)
{
    if (!isOn() || m_writing)
        return;
    if (changes.rows(QStringLiteral("session")).went.contains(m_session.value)) {
        m_kept.reset();
        leave();
        return emit this->changed();
    }
    if (changes.touches(QStringLiteral("session_stretch"))) {
        readWithheld();
        emit this->changed();
    }
    if (!changes.touches(QStringLiteral("entry")) || m_kept)
        return;
    const auto line =
        m_workspace->read([&](const core::Stores& stores) { return stores.captures.openLine(m_session); });
    if (!line)
        return;
    const auto now =
        *line ? core::TypedLine{(*line)->text, (*line)->atMs.value_or(0), (*line)->keyQuote} : core::TypedLine();
    if (now == m_line)
        return;
    m_line = now;
    emit lineChanged();
}

void Capture::readWithheld()
{
    m_withheld.reset();
    const auto stretches =
        m_workspace->read([&](const core::Stores& stores) { return stores.captures.stretches(m_session); });
    for (const auto& stretch : stretches.value_or(std::vector<Stretch>()))
        if (stretch.kind == Stretch::Kind::Withheld && !stretch.untilMs)
            m_withheld = stretch.beginMs;
}

} // namespace ui
