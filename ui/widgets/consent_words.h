#pragma once

#include "ui/widgets/paint.h"

#include "core/people/consent.h"

namespace ui {

QString scopeWord(core::Scope scope);
/// "given", "withdrawn" …
QString allowedWord(core::Allowed allowed);

/// What a person's consent comes to, in a word or two.
struct ConsentBadge {
    paint::Verdict verdict = paint::Verdict::Neutral;
    QString text;
};
ConsentBadge badgeOf(const core::ConsentState& state);

/// "signed form, 17 Sep 2026", "until 31 Dec 2026": how and when it was given.
QString consentWords(const core::Consent& consent);

} // namespace ui
