#pragma once

#include "core/sessions/capture_clock.h"
#include "core/tags/capture.h"
#include "core/workspace.h"

#include <QTimer>

#include <deque>
#include <functional>
#include <optional>

namespace ui {

/// Live capture of one session, whichever page is in view: its clock, the line that is being typed, and whether
/// permission is withheld. Lines are written in their order; what cannot be written is kept and tried again.
class Capture : public QObject {
    Q_OBJECT

public:
    explicit Capture(QObject* parent = nullptr, core::CaptureClock::Source source = core::machineTime);

    void setWorkspace(core::Workspace* workspace);

    /// Is a clock started, running or paused?
    bool isOn() const { return bool(m_session); }
    core::Id<core::Session> session() const { return m_session; }
    QString title() const { return m_title; }
    const core::CaptureClock& clock() const { return m_clock; }
    qint64 now() const { return m_clock.ms(); }
    /// Since when permission is withheld.
    std::optional<qint64> withheldSince() const { return m_withheld; }

    /// Starts the clock of a session, or goes on from its last time.
    void start(core::Id<core::Session> session);
    /// Takes up a session in which a line was being typed when the program ended: the clock stands until resume().
    void takeUp(core::Id<core::Session> session);
    void pause();
    void resume();
    void correct(qint64 atMs);
    /// Stops capture at once: the stretch begins where the open line did, or now.
    void withhold();
    void giveAgain();
    void end();
    /// Sets the clock back by what the machine slept, and notes a pause.
    void takeOut(const core::CaptureClock::Sleep& sleep);

    /// What is being typed: written within half a second.
    void keep(const core::TypedLine& line);
    /// Written at once.
    void close(const core::TypedLine& line);
    /// What was being typed, as it is on disk.
    const core::TypedLine& line() const { return m_line; }
    /// The line that is being typed is being written, and nothing else.
    bool isKeeping() const { return m_keeping; }
    /// How many steps (closed lines, mostly) are not on disk yet.
    int waiting() const { return static_cast<int>(m_steps.size()); }
    /// Writes what is not written yet. False where that cannot be done now.
    bool settle();

    static constexpr int writtenWithinMs = 500;

signals:
    /// Started, paused, ended, withheld …
    void changed();
    void ticked();
    /// The open line reads otherwise: it was undone, or taken up after a restart.
    void lineChanged();
    void sleptThrough(const core::CaptureClock::Sleep& sleep);
    void failed(const core::Error& error);
    /// What waited after failed() is on disk now.
    void caughtUp();

private:
    using Change = std::function<void(core::Stores&)>;
    struct Step {
        QString label;
        Change change;
    };

    bool open(core::Id<core::Session> session);
    void leave();
    void tick();
    void write(const QString& label, Change change);
    bool writeSteps();
    bool keepLine();
    void tell(const core::Error& error);
    void hear(const core::ChangeSet& changes);
    void readWithheld();

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    QString m_title;
    core::CaptureClock m_clock;
    std::optional<qint64> m_withheld;
    std::deque<Step> m_steps;
    core::TypedLine m_line;                // the open one, as it is on disk
    std::optional<core::TypedLine> m_kept; // the open one, where it is not on disk as it reads
    QTimer m_ticks, m_writes;
    bool m_keeping = false;
    bool m_writing = false;
    bool m_toldFailure = false;
};

} // namespace ui
