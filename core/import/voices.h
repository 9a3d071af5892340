#pragma once

#include "core/import/document.h"
#include "core/stores.h"

namespace core::import {

/// Who will stand behind a voice: somebody known, or somebody new.
struct PersonPlan {
    Id<Participant> known; // none: a new participant
    QString code;          // of a new one; empty: the next free one
    QString name;          // may be empty
    friend bool operator==(const PersonPlan&, const PersonPlan&) = default;
};

/// A voice of a document, and what it will be in the session.
struct VoicePlan {
    QString label;
    Part part = Part::Participant;
    PersonPlan person; // for participants only
    int entries = 0;   // how many it has; 0 too for somebody whom only the title names
    friend bool operator==(const VoicePlan&, const VoicePlan&) = default;
};

/// The voices of a document in its order, then the participant whom only the title names. A code at the start of the
/// title is that participant's; a full name is matched across sessions; a generic label (P1, Speaker 2) is a new
/// participant each time.
std::vector<VoicePlan> planVoices(const Stores& stores, const QString& title, const Document& document);

/// The participant that `plan` means: found by code, else by name, else added. `added` counts those.
Id<Participant> personBehind(Stores& stores, const PersonPlan& plan, int& added);

/// Whom somebody means who writes "P07 · Jonna Virta", a code or a name: one of `people`, else somebody new. Empty:
/// somebody new with the next free code.
PersonPlan personFrom(const std::vector<Participant>& people, const QString& written);

} // namespace core::import
