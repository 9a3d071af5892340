#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace core::import {

/// How dates like 3/4/2026 are meant; where one part is over 12, the date itself says it.
enum class DateOrder { DayFirst, MonthFirst };

/// True for what stands in tables where nothing is known: "", "-", "n/a", "null".
bool isNothing(const QString& cell);

/// "1,234.5", "1.234,5", "1 234", "85 %", "€ 12", "1 (very easy)"; a single comma or point is decimal unless three
/// digits follow a comma.
std::optional<double> numberIn(const QString& cell);

/// A day, with or without a time after it: "2016-04-22T19:57", "4/22/2016 19:57", "22.4.16", "22 Apr 2016",
/// "April 22, 2016"; a year and month stand for their first day. Nothing for a day that no month has.
std::optional<QDate> dateIn(const QString& cell, DateOrder order);

/// What a cell that is written like a date says about the order of day and month; also where there is no such day.
enum class DateShape { None, Clear, DayFirst, MonthFirst, Either };
DateShape dateShape(const QString& cell);

/// A mark on a scale: a number, "4/5", "4 out of 5", "4 stars", "★★★★☆", "9 - very likely".
std::optional<double> scoreIn(const QString& cell);

} // namespace core::import
