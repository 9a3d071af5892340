#pragma once

#include "core/claims/claim.h"
#include "core/db/store.h"

#include <limits>

namespace core {

/// Claims and their evidence. Whatever changes a claim or its evidence throws Failure(NotFound) where it is gone.
class ClaimStore : public Store {
public:
    using Store::Store;
    std::vector<Claim> insights() const;                     // in order
    std::vector<Claim> ofPersona(Id<Persona> persona) const; // by section, then their order in it
    std::vector<Claim> ofSegment(Id<Segment> segment) const; // its characteristics, in order
    std::vector<Claim> scores() const;                       // of all segments, by segment and criterion
    std::optional<Claim> scoreOf(Id<Segment> segment, Id<Criterion> criterion) const;
    std::optional<Claim> claim(Id<Claim> id) const;
    std::vector<Evidence> evidenceOf(Id<Claim> claim) const; // in order
    /// The evidence of several claims, in order, a claim's together.
    std::vector<Evidence> evidenceOf(const std::vector<Id<Claim>>& claims) const;
    /// What a highlight is evidence for or against: traits first, then in the order in which they were made.
    std::vector<ClaimOn> claimsOn(Id<Highlight> highlight) const;
    /// The claims that stand on some of the same highlights as this one: traits first.
    std::vector<ClaimOn> besides(Id<Claim> claim) const;
    /// When each claim last got evidence, UTC milliseconds; those without any are left out.
    QHash<Id<Claim>, qint64> lastUsed() const;

    // The claim itself (claim_edits.cpp). Words that are empty are Failure(Refused), except those of a score.

    /// Appends an insight, a trait to its section, or a characteristic to its segment.
    Id<Claim> add(const Claim& claim);
    /// The trait with that text in that section; made where there is none.
    Id<Claim> ensureTrait(Id<Persona> persona, const QString& section, const QString& text);
    /// Scores a segment on a criterion, anew where it was scored before; its evidence and words stay. A value that is
    /// not from lowestScore to highestScore is Failure(Refused).
    Id<Claim> setScore(Id<Segment> segment, Id<Criterion> criterion, double value, bool opinion);
    /// Writes text, detail, status, study, a step's time and roles, and the place in the tree of opportunities.
    void update(const Claim& claim);
    /// Puts a trait on a place in a section of its persona, an insight on a place among the insights, or a
    /// characteristic among those of its segment; counted from 0.
    void move(Id<Claim> claim, const QString& section, int place);
    /// With its evidence. What stands under it moves up to where it stood.
    void remove(Id<Claim> claim);

    // Insights in the tree of opportunities, and those that say the same (claim_places.cpp). What is no insight, a
    // circle, and a node under one that it does not fit under (see fitsUnder) are Failure(Refused).

    /// Puts an insight under another one, or under nothing, on a place among those that stand there, counted from 0.
    void setParent(Id<Claim> claim, Id<Claim> parent, int place = std::numeric_limits<int>::max());
    void setNode(Id<Claim> claim, ClaimNode node);
    /// Those right under an insight, or under nothing; in order.
    std::vector<Claim> under(Id<Claim> parent) const;
    /// Makes one insight of two: the evidence of the first, its words (as what it means), what stands under it and the
    /// clusters that became it go to the second. A highlight that is for one and against the other is against.
    void mergeInto(Id<Claim> gone, Id<Claim> into);

    /// How much evidence has lost its words, which are no longer in the text; those with none are left out.
    QHash<Id<Claim>, int> evidenceOffItsWords() const;
    /// The clusters that became a claim.
    std::vector<ClaimOrigin> originsOf(Id<Claim> claim) const;

    // Its evidence (claim_edits.cpp)

    /// False where the highlight was evidence for the claim already; what it says of it (for or against) is then
    /// brought up to date. A score that was marked as opinion is one no longer.
    bool addEvidence(Id<Claim> claim, Id<Highlight> highlight, bool supports);
    /// Writes whether it supports, and the note.
    void update(const Evidence& evidence);
    /// Puts it on a place among the evidence of its claim, counted from 0.
    void move(Id<Evidence> evidence, int place);
    void remove(Id<Evidence> evidence);

private:
    std::vector<Claim> siblings(const Claim& claim, const QString& section) const;
    Claim known(Id<Claim> id) const;
    Claim knownInsight(Id<Claim> id) const;
    bool standsUnder(Id<Claim> claim, Id<Claim> above) const;
    void joinEvidence(Id<Claim> gone, Id<Claim> into);
    Id<Claim> claimOf(Id<Evidence> evidence) const;
    void touch(Id<Claim> claim);
};

} // namespace core
