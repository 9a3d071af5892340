#pragma once

#include "app/arguments.h"
#include "app/outcome.h"
#include "core/export/gate.h"
#include "core/workspace.h"

#include <QStringList>

namespace app {

/// All verbs, in the order of the help.
const std::vector<Verb>& verbs();
bool isVerb(const QString& word);

/// Runs the verb that `arguments` begin with and prints its result. Returns the exit code: 0 done, 1 done but something
/// was left out, 2 refused and nothing changed.
int runVerb(const QStringList& arguments);

// The verbs by room; each adds its own to the list.
std::vector<Verb> projectVerbs(); // new info history undo redo check backup restore
std::vector<Verb> importVerbs();
std::vector<Verb> searchVerbs();  // search tag
std::vector<Verb> personaVerbs(); // consent persona
std::vector<Verb> exportVerbs();
std::vector<Verb> boardVerbs();
std::vector<Verb> sheetVerbs();
std::vector<Verb> reportVerbs();
std::vector<Verb> segmentVerbs();
std::vector<Verb> erasureVerbs(); // erase hide-names restore-names receipts

/// --on and --names, which all verbs have that let words out; and the audience that they and the project ask for.
std::vector<Option> audienceOptions();
core::Audience audienceFrom(const Arguments& arguments, const core::Stores& stores);
/// Says what consent held back, as notes; addHeldBack puts it into the result too.
void noteHeldBack(Outcome& outcome, const core::GateCount& count);
void addHeldBack(Outcome& outcome, const core::GateCount& count);

/// Opens the project that the call names; throws the Failure that says why it can't be.
std::unique_ptr<core::Workspace> openProject(const Arguments& arguments, core::Workspace::Mode mode);
/// Who does it: --researcher, else the login name.
QString researcherOf(const Arguments& arguments);
/// The value, or throws its error as a Failure.
template <class Value> Value valueOf(core::Result<Value> result)
{
    if (!result)
        throw core::Failure(result.error());
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

} // namespace app
