#pragma once

#include "core/sessions/session.h"

namespace core {

/// A target customer segment: whom a rule in the search language finds, and whom a hand has put into it.
struct Segment {
    Id<Segment> id;
    QString name;
    QString rule; // empty: by hand alone
    QString note;
    friend bool operator==(const Segment&, const Segment&) = default;
};

/// What segments are scored on.
struct Criterion {
    enum class Axis { None, Across, Up };
    Id<Criterion> id;
    QString name;
    QString description;
    double weight = 0;      // 0 or more; only its share of all weights matters
    bool isTurned = false;  // more is worse
    Axis axis = Axis::None; // of the attractiveness grid
    friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// How many people of a segment a study wants to talk to.
struct Target {
    Id<Study> study;
    Id<Segment> segment;
    int people = 0;
    friend bool operator==(const Target&, const Target&) = default;
};

} // namespace core
