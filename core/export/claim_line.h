#pragma once

#include "core/id.h"

#include <QString>

namespace core {

struct Claim;
class Gate;
struct Stores;

/// A claim as it was worded; where that repeats words of its evidence that the gate holds back, why they are. What is
/// asked here does not add to the gate's count.
QString claimLine(const Stores& stores, const Gate& gate, Id<Claim> claim, const QString& text);

} // namespace core
