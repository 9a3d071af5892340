#pragma once

#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <vector>

namespace core {

struct Persona;

/// A statement that wants evidence. A persona's trait stands in one of its sections.
struct Claim {
    Id<Claim> id;
    Id<Persona> persona; // of a trait
    QString section;     // "goals", "pains" …
    QString text;
    qint64 changedAt = 0; // UTC milliseconds
};

enum class ClaimKind { Insight, Trait, Characteristic, Score };

/// A claim as a highlight sees it that is evidence for it or against it.
struct ClaimOn {
    Claim claim;
    ClaimKind kind = ClaimKind::Trait;
    QString owner;     // the persona or the segment that it is about; empty for an insight
    QString criterion; // of a score
    QString status;    // "draft", "reviewed", "doubtful"
    bool supports = true;
};

/// A highlight under a claim, that supports or contradicts it.
struct Evidence {
    Id<Evidence> id;
    Id<Claim> claim;
    Id<Highlight> highlight;
    bool supports = true;
};

} // namespace core
