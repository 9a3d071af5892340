#include "app/save.h"

#include "app/tr.h"
#include "core/error.h"

#include <QSaveFile>

namespace app {

using core::Error;
using core::Failure;

void save(const QString& path, const std::function<void(QIODevice&)>& write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw Failure(Error::Kind::Refused, tr("'%1' cannot be written: %2.").arg(path, file.errorString()));
    write(file);
    if (!file.commit())
        throw Failure(
            Error::Kind::DiskFull,
            tr("'%1' could not be written whole, so what was there before is kept: %2.").arg(path, file.errorString()));
}

} // namespace app
