#pragma once

#include "core/search/search.h"
#include "core/stores.h"

#include <QSet>

namespace core {

/// Who belongs to a segment: whom its rule finds and whom a hand has put into it.
struct SegmentMembers {
    std::vector<Id<Participant>> byRule; // by code
    std::vector<Id<Participant>> byHand; // by code; some of them may be found by the rule too
    QString problem;                     // why the rule cannot be used; then only those by hand belong to it
    QSet<Id<Participant>> people() const;
};
SegmentMembers membersOf(const Stores& stores, const Segment& segment);
/// Of several segments, in their order; one rule that cannot be used does not keep the others from being read.
std::vector<SegmentMembers> membersOf(const Stores& stores, const std::vector<Segment>& segments);

/// The accounts that these people belong to.
QSet<Id<Account>> accountsOf(const Stores& stores, const QSet<Id<Participant>>& people);

/// Whom a rule finds while it is typed, and what is wrong with it. What is not finished yet is read as in the search.
struct RuleFinding {
    std::vector<Id<Participant>> people; // by code; none where there is a problem
    std::optional<Problem> problem;
};
/// `segment`: the name of the one whose rule it is to be, empty for a new one. Stops where the connection is watched
/// and the progress is cancelled.
RuleFinding findByRule(const Stores& stores, const QString& segment, const QString& rule);
/// Throws Failure(BadInput) with a sentence that names the place where the rule of a segment cannot be kept as it is.
void requireRule(const Stores& stores, const Segment& segment);

/// Puts somebody into a segment: takes back what left them out of its rule, else adds them by hand. False where they
/// belong to it already.
bool includeMember(Stores& stores, Id<Segment> segment, const Participant& person);
/// Takes somebody out of a segment. Whom the rule finds is left out in the rule itself (-participant=P07), where it is
/// seen. False where they do not belong to it.
bool excludeMember(Stores& stores, Id<Segment> segment, const Participant& person);

/// How segments share their people.
struct Overlap {
    std::vector<std::vector<int>> shared; // [a][b]: people in both; [a][a]: people in a
    std::vector<Participant> inNone;      // by code
};
Overlap overlapOf(const Stores& stores, const std::vector<SegmentMembers>& segments);

} // namespace core
