#pragma once

#include "ui/widgets/name_picker.h"

#include <QDate>

#include <optional>

namespace ui {

/// The day as one says it: "today", "tomorrow", "yesterday", else "12 Oct 2026".
QString dayWord(const QDate& day, const QDate& today);

/// Days that are often meant, for a NamePicker: each `daysAhead` of today (negative: before it), with its date beside.
/// Their ids are those days as Julian day numbers.
std::vector<NameChoice> dayChoices(const QDate& today, const std::vector<int>& daysAhead);

/// The day that was picked, or typed as 2026-10-12. Nothing where what was typed is none.
std::optional<QDate> dayPicked(const NamePick& pick);

} // namespace ui
