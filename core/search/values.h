#pragma once

#include "core/db/connection.h"
#include "core/search/query.h"

#include <QDate>

#include <limits>
#include <optional>

namespace core::search {

/// Numbers between two ends, which belong to it unless they are open.
struct NumberSpan {
    double from = -std::numeric_limits<double>::infinity();
    double upTo = std::numeric_limits<double>::infinity();
    bool fromIsOpen = false;
    bool upToIsOpen = false;
    bool contains(double number) const;
};

/// Days between two ends, which both belong to it.
struct DateSpan {
    QDate from = QDate(1, 1, 1);
    QDate upTo = QDate(9999, 12, 31);
    bool contains(QDate day) const { return from <= day && day <= upTo; }
    friend bool operator==(const DateSpan&, const DateSpan&) = default;
};

/// What `op value` says of a number; nothing where the value is none.
std::optional<NumberSpan> numberSpan(Op op, const Value& value);
/// What `op value` says of a day; YYYY and YYYY-MM stand for all their days. Nothing where the value is no date.
std::optional<DateSpan> dateSpan(Op op, const Value& value);

bool hasOrder(Op op);

/// How text is compared: `:` when it is equal, or when the value's words stand in it whole and in a row ("finance lead"
/// is found by role:finance); `=` when it is equal. Case never matters.
bool matchesText(const QString& text, Op op, const Value& value);

/// How an attribute is compared: as a number where both are, as a day where it is one and the value can be, else as
/// text. Throws Failure(BadInput) where the operator asks for an order and the value is neither number nor date.
bool matchesValue(const db::Value& stored, Op op, const Value& value);

/// The value as it was written, for sentences.
QString written(const Value& value);

} // namespace core::search
