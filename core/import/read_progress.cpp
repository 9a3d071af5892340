#include "core/import/read_progress.h"

#include "core/error.h"
#include "core/tr.h"

namespace core::import {

void Meter::at(qint64 done)
{
    if (!m_progress || done < m_next)
        return;
    m_next = done + 64 * 1024;
    if (!m_progress(done, m_total))
        throw Failure(Error::Kind::Cancelled, tr("Reading was stopped. Nothing was changed."));
}

} // namespace core::import
