#pragma once

#include "core/workspace.h"

namespace ui {

using PeopleIds = std::vector<qint64>; // of participants or of accounts

/// A field of one or several participants or accounts, as it stands in the panel.
struct PeopleField {
    QString key; // "role"; "attribute:17"
    QString name;
    core::AttributeType type = core::AttributeType::Text;
    QStringList choices; // of a choice; of a text what may complete it
    QString value;       // empty where they differ
    bool differs = false;
    friend bool operator==(const PeopleField&, const PeopleField&) = default;
};

/// Code and name only where it is one.
std::vector<PeopleField> fieldsOf(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids);

/// "P07", "Halvik Freight", "4 participants".
QString nameOf(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids);

/// Writes what was typed into a field, as one step. An account is found by its name, or made.
core::Result<void> setField(core::Workspace& workspace, core::AttributeOf of, const PeopleIds& ids,
                            const PeopleField& field, const QString& text);

} // namespace ui
