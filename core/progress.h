#pragma once

#include "core/error.h"

#include <QString>

#include <atomic>

namespace core {

/// How far long work has come, and whether it was cancelled. Written by a worker, read by whoever shows it.
class Progress {
public:
    void report(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
    }
    /// 0 to 1; 0 while the whole is not known.
    double share() const { return m_total > 0 ? double(m_done) / double(m_total) : 0; }
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }
    /// Throws Failure(Cancelled) once cancel() was called.
    void throwIfCancelled() const;

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace core
