#pragma once

#include <QStringList>

namespace app {

/// Runs the verb that `arguments` begin with and prints its result. Returns the exit code: 0 done, 1 done but something
/// was left out, 2 refused and nothing changed.
int runVerb(const QStringList& arguments);

} // namespace app
