#pragma once

#include "core/import/raw_source.h"
#include "core/progress.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>

namespace core::import {

/// A source, and how it is to be read.
struct WantedSource {
    SourcePath source;
    ImportOptions asked;
};

/// Reads one source after the other on a thread of its own, a little ahead of who writes them into the project.
class ReadAhead {
public:
    /// `progress` is asked whether to go on; may be null.
    ReadAhead(std::vector<WantedSource> wanted, QStringList researchers, const core::Progress* progress);

    /// The next source in their order. `progress` is told of its reading as long as that is waited for. Throws what
    /// came of reading it: Failure(BadInput), Failure(Cancelled).
    RawSource next(const ReadProgress& progress);

private:
    struct Outcome {
        RawSource raw;
        std::exception_ptr failure;
    };
    void readAll(const std::stop_token& stop);
    Outcome read(SourceBytes& bytes, const WantedSource& wanted, const std::stop_token& stop);
    bool isFull() const;

    const std::vector<WantedSource> m_wanted;
    const QStringList m_researchers;
    const core::Progress* const m_progress;
    std::mutex m_mutex; // for all below
    std::condition_variable_any m_came;
    std::condition_variable_any m_went;
    std::deque<Outcome> m_ready;
    qsizetype m_readyBytes = 0;
    const ReadProgress* m_told = nullptr; // whoever waits for the source that is being read
    std::jthread m_thread;                // the last: it ends before what it works on goes
};

} // namespace core::import
