#include "core/report/persona_versions.h"

#include "core/personas/persona_content.h"

namespace core::report {

std::vector<VersionStep> versionSteps(const Stores& stores, Id<Persona> id)
{
    const auto persona = stores.personas.persona(id);
    auto versions = stores.personas.versions(id);
    if (!persona || versions.empty())
        return {};
    if (const QString now = personaContent(stores, id); now != versions.front().content)
        versions.insert(versions.begin(), {0, 0, {}, now});
    QStringList contents;
    for (const auto& version : versions)
        contents << version.content;
    const auto names = contentNames(stores, contents);
    std::vector<VersionStep> steps;
    for (size_t at = 0; at < versions.size(); ++at) {
        VersionStep step{versions[at].number, versions[at].printedAt, 0, {}};
        if (at + 1 < versions.size()) {
            step.before = versions[at + 1].number;
            step.changes = personaChanges(persona->kind, versions[at + 1].content, versions[at].content, names);
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

} // namespace core::report
