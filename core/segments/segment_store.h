#pragma once

#include "core/db/store.h"
#include "core/segments/segment.h"

#include <QHash>

namespace core {

/// Segments, who was put into them by hand, the criteria they are scored on, and how many people a study wants of each.
/// Whom a rule finds is said by core/analysis/segment_members.h; characteristics and scores are claims (ClaimStore).
/// Names are unique without regard to case: one that is taken, or empty, is Failure(Refused). Whatever changes a
/// segment or a criterion throws Failure(NotFound) where it is gone.
class SegmentStore : public Store {
public:
    using Store::Store;
    std::vector<Segment> segments() const;                  // in order
    std::optional<Segment> find(const QString& name) const; // without regard to case
    std::optional<Segment> segment(Id<Segment> id) const;
    /// `like` where no segment has that name, else `like` with a number: "New segment 2".
    QString freeName(const QString& like) const;
    /// Who was put into which segment by hand; in one, by code.
    QHash<Id<Segment>, std::vector<Id<Participant>>> byHand() const;

    /// After the others. The first segment of a project without criteria brings the three that segments are asked by
    /// (Gartner): capacity to serve, intensity of competition, needs and characteristics of the ideal customer.
    Id<Segment> add(const Segment& segment);
    void update(const Segment& segment);
    /// Puts it on another place in the list, counted from 0.
    void move(Id<Segment> id, int place);
    /// With its characteristics, scores and targets.
    void remove(Id<Segment> id);
    /// False where the person was put into it before.
    bool addMember(Id<Segment> segment, Id<Participant> person);
    /// False where the person was not put into it by hand.
    bool removeMember(Id<Segment> segment, Id<Participant> person);

    // Criteria (criteria.cpp). A weight below 0 is Failure(Refused).

    std::vector<Criterion> criteria() const; // in order
    std::optional<Criterion> criterion(Id<Criterion> id) const;
    /// The one of that name, else the only one that begins with it; without regard to case.
    std::optional<Criterion> findCriterion(const QString& name) const;
    Id<Criterion> add(const Criterion& criterion);
    /// Its axis too: the one that had it before gets the other's, so that each axis always has a criterion. Those of
    /// nobody's choice are the first, across, and the last, up.
    void update(const Criterion& criterion);
    void move(Id<Criterion> id, int place);
    /// With the scores on it.
    void remove(Id<Criterion> id);

    std::vector<Target> targets(Id<Study> study) const; // in the order of segments
    /// 0 people: no target.
    void setTarget(const Target& target);

private:
    void requireFree(const Segment& segment) const;
    void requireRight(const Criterion& criterion) const;
    void setTurned(Id<Criterion> id, bool isTurned);
    void setAxis(Id<Criterion> id, Criterion::Axis axis);
    void addUsualCriteria();
};

} // namespace core
