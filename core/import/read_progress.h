#pragma once

#include <QtGlobal>

#include <functional>
#include <utility>

namespace core::import {

/// Told how many bytes of a file have been read; false stops the reading.
using ReadProgress = std::function<bool(qint64 done, qint64 total)>;

/// Asks a ReadProgress about every 64 KB and throws Failure(Cancelled) when it says no.
class Meter {
public:
    explicit Meter(ReadProgress progress = {}, qint64 total = 0) : m_progress(std::move(progress)), m_total(total) {}
    void at(qint64 done);

private:
    ReadProgress m_progress;
    qint64 m_total;
    qint64 m_next = 0;
};

} // namespace core::import
