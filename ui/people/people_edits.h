#pragma once

#include "ui/people/people_fields.h"

// What is done to people and accounts as a whole, and to what they allowed: each function is one step of history.
namespace ui {

core::Result<core::Id<core::Participant>> addParticipant(core::Workspace& workspace);
core::Result<core::Id<core::Account>> addAccount(core::Workspace& workspace);

/// What will be, for the question before it.
QString removalWords(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids);
core::Result<void> removePeople(core::Workspace& workspace, core::AttributeOf of, const PeopleIds& ids);
/// The first of `ids` stays.
QString mergeWords(const core::Stores& stores, core::AttributeOf of, const PeopleIds& ids);
core::Result<void> mergePeople(core::Workspace& workspace, core::AttributeOf of, const PeopleIds& ids);

/// What the form about consent has: several scopes at once.
struct ConsentEntry {
    std::vector<core::Scope> scopes;
    bool granted = true;
    QDate from, until;
    QString how;
    QString file; // path of a form to keep; empty: none
};
/// A form that cannot be read, or is over 20 MB, is an error, and nothing changes.
core::Result<void> recordConsent(core::Workspace& workspace, const PeopleIds& people, const ConsentEntry& entry);
/// Writes dates, how, given or not, and the file where there is one, over what `consent` has.
core::Result<void> correctConsent(core::Workspace& workspace, const core::Consent& consent, const ConsentEntry& entry);
core::Result<void> removeConsent(core::Workspace& workspace, const core::Consent& consent);
core::Result<void> withdrawConsent(core::Workspace& workspace, const PeopleIds& people,
                                   const std::vector<core::Scope>& scopes);

} // namespace ui
