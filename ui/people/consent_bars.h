#pragma once

#include "core/people/consent.h"

namespace ui {

/// A stretch of a lane: what one recorded consent says for a while.
struct ConsentBar {
    enum class Kind { Given, Refused, Over };
    core::Consent consent;
    Kind kind = Kind::Given;
    QDate begin; // invalid: from ever
    QDate end;   // the day after its last; invalid: for ever
    QString words;
};

/// The bars of one scope in the order of time. A later consent ends the one before, which is then over; a withdrawal
/// begins a bar of its own.
std::vector<ConsentBar> consentBars(const std::vector<core::Consent>& consents, core::Scope scope, QDate today);

/// Months side by side, at least nine of them, from before the first bar to after the last one, two years at most.
struct ConsentAxis {
    QDate begin; // the first of a month
    int months = 9;
    /// 0 to 1 for days on the axis, beyond for others.
    double placeOf(QDate day) const;
};
ConsentAxis axisOver(const std::vector<core::Consent>& consents, QDate today);

} // namespace ui
