#pragma once

#include "core/stores.h"

namespace core {

/// All that a persona says and stands on, as one JSON document: the same for as long as nothing of it changes. It names
/// its evidence and does not quote it, so that the words of somebody who is erased later stand in no version.
QString personaContent(const Stores& stores, Id<Persona> id);

} // namespace core
