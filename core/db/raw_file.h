#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace core::db {

/// Shows all bytes of a file to `visit`, in pieces that begin with the last `overlap` bytes of the one before. Read
/// through SQLite, for the reason that startOf() gives.
void eachChunk(const QString& path, int size, qsizetype overlap,
               const std::function<void(qint64 offset, QByteArrayView bytes)>& visit);

} // namespace core::db
