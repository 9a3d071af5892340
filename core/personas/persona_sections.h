#pragma once

#include "core/personas/persona.h"

namespace core {

/// The sections that a persona's traits stand in, in the order of the sheet; an enterprise persona's are decides needs
/// constraints pains steps.
const QStringList& sectionsOf(PersonaKind kind);

} // namespace core
