#pragma once

#include "ui/sessions/session_content.h"
#include "ui/widgets/consent_words.h"

namespace ui {

/// The worst of what the people of a session allow of their words and acts in it, by the rules of the gate: speech asks
/// for `quote`, what was seen for `observe`. Nothing where all of it may go out.
std::optional<ConsentBadge> consentBadge(const SessionContent& content, const std::vector<core::Consent>& consents,
                                         QDate today);

} // namespace ui
