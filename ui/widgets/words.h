#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace ui {

/// A whole number as we write it, with thin spaces: "2 306".
QString number(qint64 value);

/// "1 person", "9 people": `one` and `many` hold the number as %1.
QString counted(qint64 value, const QString& one, const QString& many);

/// A time in a session or a duration: m:ss, from one hour h:mm:ss. Empty where there is none.
QString sessionTime(std::optional<qint64> milliseconds);

/// "14 Oct 2026", and "14 Oct" in the year of `within`. Empty where the date is not known.
QString shortDate(const QDate& date, int withinYear = 0);

/// A quote in the marks of the language.
QString quoted(const QString& words);

} // namespace ui
