#pragma once

#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <optional>
#include <vector>

namespace core {

struct Board;
struct Cluster;
struct Criterion;
struct Persona;
struct Segment;

enum class ClaimKind { Insight, Trait, Characteristic, Score };
enum class ClaimStatus { Draft, Reviewed, Doubtful };

/// Where an insight stands in the tree of opportunities, if it was put there.
enum class ClaimNode { None, Outcome, Opportunity, Solution, Experiment };

constexpr double lowestScore = 1;
constexpr double highestScore = 5;

/// A statement that wants evidence. A persona's trait stands in one of its sections; an insight may belong to a study;
/// characteristics and scores belong to a segment.
struct Claim {
    Id<Claim> id;
    ClaimKind kind = ClaimKind::Trait;
    Id<Persona> persona; // of a trait
    QString section;     // of a trait: "goals", "pains" …
    QString text;
    QString detail;
    ClaimStatus status = ClaimStatus::Draft;
    Id<Study> study;
    QString researcher;   // who made it
    qint64 madeAt = 0;    // UTC milliseconds
    qint64 changedAt = 0; // it or its evidence
    Id<Segment> segment;
    Id<Criterion> criterion;     // of a score
    std::optional<double> score; // of a score: lowestScore to highestScore
    bool opinion = false;        // of a score: marked as one, not as what evidence says
    QString lasts;               // of a step in how an account buys: "2 to 6 weeks"
    QString roles;               // of such a step: who takes part, in words
    Id<Claim> parent;            // of an insight: what it stands under in the tree of opportunities
    ClaimNode node = ClaimNode::None;
    friend bool operator==(const Claim&, const Claim&) = default;
};

/// A claim as a highlight sees it that is evidence for it or against it.
struct ClaimOn {
    Claim claim;
    QString owner;     // the persona or the segment that it is about; empty for an insight
    QString criterion; // of a score
    bool supports = true;
};

/// A highlight under a claim, that supports or contradicts it.
struct Evidence {
    Id<Evidence> id;
    Id<Claim> claim;
    Id<Highlight> highlight;
    bool supports = true;
    QString note;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A cluster of a board that became a claim.
struct ClaimOrigin {
    Id<Board> board;
    QString boardName;
    Id<Cluster> cluster;
    QString name; // of the cluster
    friend bool operator==(const ClaimOrigin&, const ClaimOrigin&) = default;
};

/// What merging one insight into another comes to.
struct ClaimMerge {
    int evidence = 0; // that comes to the other one
    int shared = 0;   // that both have
    int against = 0;  // of the shared, for one of them and against the other: against in the end
    int below = 0;    // insights right under the one that goes
    int clusters = 0; // that became it
};

} // namespace core
