#pragma once

#include "core/personas/persona_changes.h"

namespace core::report {

/// A version of a persona beside the one before it.
struct VersionStep {
    int number = 0;       // 0: as it is now, and was not printed yet
    qint64 printedAt = 0; // UTC milliseconds; 0: not printed
    int before = 0;       // the version that it is compared with; 0: it is the first
    std::vector<PersonaChange> changes;
};

/// What became of a persona, newest first: what has changed since it was printed last, where it is not the same, then
/// each version that was printed. Empty where none was.
std::vector<VersionStep> versionSteps(const Stores& stores, Id<Persona> persona);

} // namespace core::report
