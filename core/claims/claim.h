#pragma once

#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <vector>

namespace core {

struct Persona;

/// A statement that wants evidence. Here: a persona's trait, which stands in one of its sections.
struct Claim {
    Id<Claim> id;
    Id<Persona> persona;
    QString section; // "goals", "pains" …
    QString text;
    qint64 changedAt = 0; // UTC milliseconds
};

/// A highlight under a claim, that supports or contradicts it.
struct Evidence {
    Id<Evidence> id;
    Id<Claim> claim;
    Id<Highlight> highlight;
    bool supports = true;
};

} // namespace core
