#pragma once

#include <QtGlobal>

#include <functional>
#include <utility>

namespace core::import {

/// Told how many bytes of a file have been read; false stops the reading.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Asks a Progress about every 64 KB and throws Failure(Cancelled) when it says no.
class Meter {
public:
    explicit Meter(Progress progress = {}, qint64 total = 0) : m_progress(std::move(progress)), m_total(total) {}
    void at(qint64 done);

private:
    Progress m_progress;
    qint64 m_total;
    qint64 m_next = 0;
};

} // namespace core::import
