#pragma once

#include "app/verbs.h"

namespace app {

/// What was printed of a persona, and what has changed from one to the next. No customer's words stand in it.
Outcome personaVersions(const Arguments& arguments);

} // namespace app
