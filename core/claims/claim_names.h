#pragma once

#include "core/claims/claim.h"

namespace core {

// The names in the file: "insight", "reviewed" …
QString nameOf(ClaimKind kind);
QString nameOf(ClaimStatus status);
QString nameOf(ClaimNode node); // None: empty
ClaimKind claimKindFrom(const QString& name);
ClaimStatus claimStatusFrom(const QString& name);
ClaimNode claimNodeFrom(const QString& name);

} // namespace core
