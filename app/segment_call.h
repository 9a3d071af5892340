#pragma once

#include "app/arguments.h"
#include "app/outcome.h"
#include "core/stores.h"

namespace app {

/// Does what a call of `segment` asks for: makes, changes or deletes the segment that it names, sets weights. Shows
/// what has come of it.
void changeSegment(core::Stores& stores, const Arguments& arguments, Outcome& outcome);

// These throw core::Failure(NotFound) with a sentence.
core::Segment segmentNamed(const core::Stores& stores, const QString& name);
core::Study studyNamed(const core::Stores& stores, const QString& name);

} // namespace app
