#include "core/sessions/capture_clock.h"

#include <algorithm>
#include <chrono>
#include <ctime>

namespace core {
namespace {

#ifdef CLOCK_BOOTTIME
qint64 millisecondsOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000;
}
#endif

qint64 wholeOf(const MachineTime& time)
{
    return time.awakeMs + time.asleepMs;
}

} // namespace

MachineTime machineTime()
{
#ifdef CLOCK_BOOTTIME
    const qint64 awake = millisecondsOf(CLOCK_MONOTONIC);
    return {awake, millisecondsOf(CLOCK_BOOTTIME) - awake};
#else
    using namespace std::chrono;
    return {duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count(), 0};
#endif
}

void CaptureClock::setBase(qint64 atMs)
{
    m_base = std::max<qint64>(0, atMs);
    m_since = m_source();
}

void CaptureClock::start(qint64 atMs)
{
    setBase(atMs);
    m_asked = m_since;
    m_state = State::Running;
}

void CaptureClock::pause()
{
    if (!isRunning())
        return;
    setBase(ms());
    m_state = State::Paused;
}

void CaptureClock::resume()
{
    if (!isPaused())
        return;
    setBase(m_base);
    m_asked = m_since;
    m_state = State::Running;
}

void CaptureClock::stop()
{
    setBase(ms());
    m_state = State::Stopped;
}

void CaptureClock::correct(qint64 atMs)
{
    setBase(atMs);
}

qint64 CaptureClock::ms() const
{
    return isRunning() ? m_base + std::max<qint64>(0, wholeOf(m_source()) - wholeOf(m_since)) : m_base;
}

std::optional<CaptureClock::Sleep> CaptureClock::takeSleep()
{
    const MachineTime now = m_source();
    const qint64 slept = now.asleepMs - m_asked.asleepMs;
    const qint64 awake = now.awakeMs - m_asked.awakeMs;
    m_asked = now;
    if (!isRunning() || slept < leastSleepMs)
        return std::nullopt;
    return Sleep{std::max<qint64>(0, ms() - slept - awake), slept};
}

void CaptureClock::takeOut(const Sleep& sleep)
{
    correct(ms() - sleep.lengthMs);
}

} // namespace core
