#pragma once

#include "ui/widgets/paint.h"

#include "core/claims/traces.h"

#include <QVariant>

namespace ui {

/// A cell of the table of people: what it says, what it is sorted by, and its badge.
struct PeopleCell {
    QString text;
    QVariant sort;
    std::optional<paint::Verdict> verdict = {};
    friend bool operator==(const PeopleCell&, const PeopleCell&) = default;
};

/// A participant or an account with what quick filters ask about.
struct PeopleRow {
    qint64 id = 0;
    std::vector<PeopleCell> cells; // as the columns
    bool missing = false;          // no consent recorded
    bool ending = false;           // a consent ends within 30 days
    bool refused = false;          // refused, withdrawn or expired
    bool alone = false;            // a participant without account, an account without people
    bool twin = false;             // somebody else has the same name
    friend bool operator==(const PeopleRow&, const PeopleRow&) = default;
};

struct PeopleColumn {
    QString key; // "role"; "attribute:17"
    QString title;
    int width = 100;
    bool figure = false;
    bool strong = false;
    bool editable = false; // in the row; everything is in the panel beside it
    bool shown = true;     // until the person chooses otherwise
    friend bool operator==(const PeopleColumn&, const PeopleColumn&) = default;
};

struct PeopleTable {
    std::vector<PeopleColumn> columns;
    std::vector<PeopleRow> rows;
};

using HeardByPerson = QHash<core::Id<core::Participant>, core::Heard>;

PeopleTable participantTable(const core::Stores& stores, const HeardByPerson& heard, QDate today);
PeopleTable accountTable(const core::Stores& stores, const HeardByPerson& heard);

/// A value as people read it: dates as ours, numbers as they are.
QString shownValue(const core::Attribute& attribute, const core::db::Value& value);
QString attributeKey(core::Id<core::Attribute> attribute);
/// None where it is no attribute's key.
core::Id<core::Attribute> attributeFrom(const QString& key);

} // namespace ui
