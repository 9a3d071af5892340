#pragma once

#include <QString>

namespace core {

struct Stores;

/// The label of the step that writeSample() makes.
QString sampleLabel();

/// Writes the sample study of resources/sample into a project: three interviews, tagged, with consents and a persona.
/// Failure(Internal) where its files don't fit each other.
void writeSample(Stores& stores);

} // namespace core
