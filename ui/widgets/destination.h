#pragma once

#include "core/boards/board.h"
#include "core/claims/claim.h"
#include "core/personas/persona.h"
#include "core/place.h"

#include <variant>

namespace ui {

/// A search in the words of the query language.
struct Query {
    QString text;
    friend bool operator==(const Query&, const Query&) = default;
};

/// Something that a page can be asked to show.
using Destination = std::variant<core::Place, core::Id<core::Tag>, core::Id<core::Participant>, core::Id<core::Account>,
                                 core::Id<core::Study>, core::Id<core::Board>, core::Id<core::Segment>,
                                 core::Id<core::Persona>, core::Id<core::Claim>, Query>;

} // namespace ui
