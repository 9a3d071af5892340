#pragma once

#include "ui/widgets/paint.h"

#include "core/claims/strength.h"

namespace ui {

/// "reviewed".
QString statusWord(core::ClaimStatus status);
/// The icon of claims of a kind.
QString claimIcon(core::ClaimKind kind);
/// The words of a claim as a step's name has them: in quotes, not too long.
QString claimQuoted(const QString& text);
/// One mark a person.
paint::People peopleOf(const core::Strength& strength);

} // namespace ui
