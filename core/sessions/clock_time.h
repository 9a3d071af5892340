#pragma once

#include <QStringView>

#include <optional>

namespace core {

/// "h:mm:ss" or "mm:ss", with a decimal fraction after '.' or ',' or without, in milliseconds. Nothing where it is no
/// time.
std::optional<qint64> clockTime(QStringView text);

/// A time at the start of a line and how many UTF-16 units it takes up, white space and dash after it included.
struct LeadingTime {
    qint64 ms = 0;
    qsizetype length = 0;
};

/// `[12:34] `, `(1:02:03) ` or `12:34 ` at the start of `line`.
std::optional<LeadingTime> leadingTime(QStringView line);

} // namespace core
