#pragma once

#include "core/personas/persona_changes.h"
#include "core/personas/read_content.h"

namespace core {

/// What has changed in the traits of a persona, see personaChanges().
std::vector<PersonaChange> traitChanges(const std::vector<ContentTrait>& before, const std::vector<ContentTrait>& after,
                                        const ContentNames& names);

} // namespace core
