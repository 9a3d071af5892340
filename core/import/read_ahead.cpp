#include "core/import/read_ahead.h"

namespace core::import {
namespace {

// Enough to bridge a source that takes long to write; in all little room, however long the sources are.
constexpr size_t mostReady = 16;
constexpr qsizetype mostReadyBytes = 8 * 1024 * 1024;

} // namespace

ReadAhead::ReadAhead(std::vector<WantedSource> wanted, QStringList researchers, const core::Progress* progress)
    : m_wanted(std::move(wanted)),
      m_researchers(std::move(researchers)),
      m_progress(progress),
      m_thread([this](const std::stop_token& stop) { readAll(stop); })
{
}

RawSource ReadAhead::next(const ReadProgress& progress)
{
    std::unique_lock lock(m_mutex);
    m_told = progress ? &progress : nullptr;
    m_came.wait(lock, [&] { return !m_ready.empty(); });
    m_told = nullptr;
    Outcome outcome = std::move(m_ready.front());
    m_ready.pop_front();
    m_readyBytes -= outcome.raw.bytes.size();
    lock.unlock();
    m_went.notify_one();
    if (outcome.failure)
        std::rethrow_exception(outcome.failure);
    return std::move(outcome.raw);
}

bool ReadAhead::isFull() const
{
    return m_ready.size() >= mostReady || m_readyBytes >= mostReadyBytes;
}

void ReadAhead::readAll(const std::stop_token& stop)
{
    SourceBytes bytes;
    for (const auto& wanted : m_wanted) {
        auto outcome = read(bytes, wanted, stop);
        std::unique_lock lock(m_mutex);
        m_readyBytes += outcome.raw.bytes.size();
        m_ready.push_back(std::move(outcome));
        m_came.notify_one();
        m_went.wait(lock, stop, [&] { return !isFull(); });
        if (stop.stop_requested())
            return; // nobody waits any more
    }
}

ReadAhead::Outcome ReadAhead::read(SourceBytes& bytes, const WantedSource& wanted, const std::stop_token& stop)
{
    const ReadProgress going = [&](qint64 done, qint64 total) {
        const std::lock_guard lock(m_mutex);
        if (m_told)
            (*m_told)(done, total);
        return !stop.stop_requested() && !(m_progress && m_progress->isCancelled());
    };
    try {
        return {readRaw(bytes, wanted.source, wanted.asked, m_researchers, going), {}};
    } catch (...) {
        return {{}, std::current_exception()};
    }
}

} // namespace core::import
