#pragma once

#include "core/sessions/guide.h"

#include <QString>

#include <optional>

namespace core::import {

/// Of times that are written as bare numbers.
enum class TimeUnit { Seconds, Minutes, Milliseconds };

/// What a cell says of how a task went. What yes and no say, the column knows: “Completed”, “Assisted”, “Failed”.
enum class Said { Yes, No, Done, Helped, Failed };

/// "done", "with help", "gave up", "1", "no" …
std::optional<Said> saidIn(const QString& cell);

/// How a task went after `said` in a column in which yes is `yes`, where `known` was known before. A no takes nothing
/// away that another column can have said: who did not do it alone may have done it with help.
std::optional<AskedItem::Outcome> outcomeAfter(Said said, AskedItem::Outcome yes,
                                               std::optional<AskedItem::Outcome> known);

/// "03:01.59", "1:02:03", "3 min 20 s", or a number of `unit`, in milliseconds.
std::optional<qint64> msIn(const QString& cell, TimeUnit unit);

/// 1 (cosmetic) to 4 (stops people), in figures or the usual words; 0: none.
std::optional<int> severityIn(const QString& cell);

} // namespace core::import
