#include "core/report/sheet_draft.h"
#include "core/tr.h"

namespace core::report {
namespace {

/// Whether nothing but words can be other than when `sheet` was built.
bool isSamePersona(const Stores& stores, const Persona& persona, const PersonaSheet& sheet)
{
    const auto study = persona.study ? stores.sessions.study(persona.study) : std::nullopt;
    const qint64 hero = sheet.hero ? sheet.hero->highlight : 0;
    return persona.hero.value == hero && !persona.portrait && sheet.portrait.isNull() &&
           (study ? study->name : QString()) == sheet.study;
}

/// False where the section's traits are not these claims in this order.
bool reword(SheetSection& section, const std::vector<Claim>& claims)
{
    size_t at = 0;
    for (const auto& claim : claims) {
        if (claim.section != section.name)
            continue;
        if (at == section.traits.size() || section.traits[at].claim != claim.id.value)
            return false;
        auto& trait = section.traits[at++];
        trait.text = claim.text;
        trait.detail = claim.detail;
        trait.lasts = claim.lasts;
        trait.roles = claim.roles;
    }
    return at == section.traits.size();
}

std::vector<std::pair<QString, QString>> factsOf(const Stores& stores, const Persona& persona,
                                                 const PersonaSheet& sheet)
{
    std::vector<std::pair<QString, QString>> facts;
    if (!persona.role.isEmpty())
        facts.emplace_back(tr("Role"), persona.role);
    for (auto& fact : stores.personas.facts(persona.id))
        facts.push_back(std::move(fact));
    facts.push_back(sheet.facts.back()); // "Drawn from"
    return facts;
}

} // namespace

std::optional<BuiltSheet> reworded(const Stores& stores, Id<Persona> id, BuiltSheet built)
{
    auto& sheet = built.sheet;
    const auto persona = stores.personas.persona(id);
    if (!persona || !isSamePersona(stores, *persona, sheet))
        return std::nullopt;
    const auto claims = stores.claims.ofPersona(id);
    size_t traits = 0;
    sheet.toAskNext.clear();
    for (auto& section : sheet.sections) {
        if (!reword(section, claims))
            return std::nullopt;
        traits += section.traits.size();
        for (const auto& trait : section.traits)
            if (trait.assumed)
                sheet.toAskNext.push_back(trait.text);
    }
    if (traits != claims.size())
        return std::nullopt;
    for (auto& role : sheet.roles)
        if (const auto individual = stores.personas.persona({role.individualId}))
            role.individual = individual->name;
    sheet.facts = factsOf(stores, *persona, sheet);
    sheet.name = persona->name;
    sheet.line = persona->line;
    sheet.segment = persona->segmentText;
    sheet.changedAt = QDateTime::fromMSecsSinceEpoch(stores.personas.newestChange(id), Qt::UTC);
    sheet.date = sheet.changedAt.date();
    return built;
}

} // namespace core::report
