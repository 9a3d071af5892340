#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>

namespace core {

/// How long the machine has been awake and asleep since some moment in the past. Setting the system's time changes
/// neither.
struct MachineTime {
    qint64 awakeMs = 0;
    qint64 asleepMs = 0; // 0 where the system does not tell
};

MachineTime machineTime();

/// The clock of live capture: the time in the session, in milliseconds since it began. A pause stops it; the machine's
/// sleep does not, but is told, so that it can be taken out.
class CaptureClock {
public:
    using Source = std::function<MachineTime()>;
    explicit CaptureClock(Source source = machineTime) : m_source(std::move(source)) {}

    /// Begins at `atMs`, or goes on from there.
    void start(qint64 atMs = 0);
    void pause();
    void resume();
    void stop();
    /// It is `atMs` now. Never below 0.
    void correct(qint64 atMs);

    bool isStarted() const { return m_state != State::Stopped; }
    bool isRunning() const { return m_state == State::Running; }
    bool isPaused() const { return m_state == State::Paused; }
    qint64 ms() const;

    /// A stretch of the session that the machine slept through while the clock ran.
    struct Sleep {
        qint64 beginMs = 0;
        qint64 lengthMs = 0;
        friend bool operator==(const Sleep&, const Sleep&) = default;
    };
    /// What it slept since this was asked last; nothing under `leastSleepMs`.
    std::optional<Sleep> takeSleep();
    /// Sets the clock back by what was slept, as if it had been a pause.
    void takeOut(const Sleep& sleep);

    static constexpr qint64 leastSleepMs = 5000;

private:
    enum class State { Stopped, Running, Paused };
    void setBase(qint64 atMs);

    Source m_source;
    State m_state = State::Stopped;
    MachineTime m_since; // when the clock showed m_base
    qint64 m_base = 0;
    MachineTime m_asked; // when takeSleep() was asked last
};

} // namespace core
