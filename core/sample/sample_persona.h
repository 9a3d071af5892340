#pragma once

#include "core/sample/sample_file.h"
#include "core/stores.h"

namespace core {

/// Writes what the sample tells of a persona beside its facts and traits: scales, accounts, buying roles. Its people,
/// accounts, attributes and the personas that its roles name are there already; Failure(Internal) where they are not.
void writeSampleParts(Stores& stores, Id<Persona> persona, const SampleItem& told);

} // namespace core
