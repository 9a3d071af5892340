#pragma once

#include "core/search/query.h"

namespace core::search {

/// A field with its operator and values inside a query's text.
struct WrittenField {
    Field field;     // without values where none is written yet
    TextRange range; // from the name to the last value
    TextRange name;  // as it is written
    bool isFilter;   // all of the query's hits satisfy it: it stands in no brackets, behind no minus, beside no OR
};
/// In the order of the text.
std::vector<WrittenField> fieldsIn(const QString& query);

/// Whether all hits of `query` satisfy `condition` because it stands there (`study="Month two"`).
bool hasCondition(const QString& query, const QString& condition);
/// The query's text with the condition behind it, with what was open in it closed.
QString withCondition(const QString& query, const QString& condition);
/// The query's text without it.
QString withoutCondition(const QString& query, const QString& condition);
/// `name op value` as it is written in a query.
QString conditionText(const QString& name, Op op, const QString& value);

/// What stands under the cursor while a query is typed.
struct BeingTyped {
    enum class What { Word, Value };
    What what = What::Word;
    QString field;   // whose value it is, as it is written
    TextRange range; // what a completion takes the place of
    QString text;    // from its beginning to the cursor, without quotes
};
/// Nothing inside a phrase, or where nothing has been typed but a space.
std::optional<BeingTyped> beingTyped(const QString& query, int cursor);

} // namespace core::search
