#pragma once

#include "core/erasure/hits.h"

#include <QStringList>

namespace core::erasure {

/// "Receipt 7F3A-91C2, 22 November 2026 14:03 UTC": the number is drawn at random and says nothing about anybody.
QString receiptHead();

/// The lines on what was done with hits, history and backups; names none of them.
QStringList receiptLines(const std::vector<Hit>& hits, const std::vector<Hit>& replaced, const QString& by,
                         qint64 steps, qint64 backups, qint64 otherBackups);

/// What a second search of all texts and original files came to; `left`: places that still hold a name.
QString foundAgain(qint64 left);

/// What a search cannot find.
QString receiptFoot();

} // namespace core::erasure
