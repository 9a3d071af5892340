#pragma once

#include <QString>

namespace core {

struct Stores;

/// The label of the step that writeSample() makes.
QString sampleLabel();

/// Writes the sample study of resources/sample into a project: sessions of three kinds, tagged, their people and what
/// these allowed, personas and insights. Failure(Internal) where its files don't fit each other.
void writeSample(Stores& stores);

} // namespace core
