#include "core/error.h"
#include "core/tr.h"

#include <new>

namespace core {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage: return QStringLiteral("usage");
    case Error::Kind::Refused: return QStringLiteral("refused");
    case Error::Kind::NotFound: return QStringLiteral("not-found");
    case Error::Kind::BadInput: return QStringLiteral("bad-input");
    case Error::Kind::Locked: return QStringLiteral("locked");
    case Error::Kind::ReadOnly: return QStringLiteral("read-only");
    case Error::Kind::Newer: return QStringLiteral("newer");
    case Error::Kind::Foreign: return QStringLiteral("foreign");
    case Error::Kind::Damaged: return QStringLiteral("damaged");
    case Error::Kind::DiskFull: return QStringLiteral("disk-full");
    case Error::Kind::Busy: return QStringLiteral("busy");
    case Error::Kind::Cancelled: return QStringLiteral("cancelled");
    case Error::Kind::Internal: break;
    }
    return QStringLiteral("internal");
}

Error currentError()
{
    try {
        throw;
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const std::bad_alloc&) {
        return {Error::Kind::Internal, tr("There is not enough memory for this. Nothing was changed.")};
    } catch (const std::exception& exception) {
        return {Error::Kind::Internal, tr("Something went wrong inside Earshot (%1). Nothing was changed.")
                                           .arg(QString::fromUtf8(exception.what()))};
    }
}

} // namespace core
