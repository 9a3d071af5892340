#pragma once

#include "core/erasure/erasure.h"
#include "core/erasure/hide_names.h"

namespace core::erasure {

// What a plan does, a sentence a line, without the places where names stand.
QStringList sentencesOf(const ErasurePlan& plan);
QStringList sentencesOf(const HidingPlan& plan);

} // namespace core::erasure
