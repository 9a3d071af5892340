#include "core/progress.h"
#include "core/tr.h"

namespace core {

void Progress::throwIfCancelled() const
{
    if (m_cancelled)
        throw Failure(Error::Kind::Cancelled, tr("Cancelled. Nothing was changed."));
}

} // namespace core
