#pragma once

#include "core/search/fields.h"

namespace core::search {

using Conditions = std::vector<Condition>;

/// What the handler of a field works with.
struct Asked {
    const db::Connection& db;
    const Fields::Rule& rule;
    const Field& field;
};

/// Throws Failure(BadInput) where the field has a range or an operator that asks for an order.
void checkNoOrder(const Field& field);

// Fields whose values are names of rows (named_fields.cpp).
Conditions tagField(const Asked& asked);
Conditions speakerField(const Asked& asked);
Conditions participantField(const Asked& asked);
Conditions accountField(const Asked& asked);
Conditions roleField(const Asked& asked);
Conditions segmentField(const Asked& asked);
Conditions studyField(const Asked& asked);
Conditions sessionField(const Asked& asked);

// Fields with a vocabulary of their own, dates and numbers (property_fields.cpp).
Conditions kindField(const Asked& asked);
Conditions laneField(const Asked& asked);
Conditions hasField(const Asked& asked);
Conditions isField(const Asked& asked);
Conditions dateField(const Asked& asked);
Conditions beforeField(const Asked& asked);
Conditions afterField(const Asked& asked);
Conditions scoreField(const Asked& asked);

} // namespace core::search
