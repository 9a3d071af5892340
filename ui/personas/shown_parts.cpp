#include "ui/personas/shown_parts.h"

#include "core/personas/account_profile.h"
#include "core/personas/buying_parts.h"

#include <algorithm>

namespace ui {
namespace {

void readEnterprise(ShownParts& parts, const core::Stores& stores, const core::Persona& persona)
{
    const auto ids = stores.personas.accounts(persona.id);
    for (const auto id : ids)
        parts.accounts.push_back(stores.people.account(id).value());
    const auto facts = stores.personas.facts(persona.id);
    for (const auto& fact : core::accountProfile(stores, ids))
        if (std::ranges::none_of(facts, [&](const auto& known) { return known.first == fact.first; }))
            parts.proposed.push_back(fact);
    for (const auto part : core::buyingParts)
        parts.roles.push_back({.persona = persona.id, .part = part});
    for (const auto& role : stores.personas.buyingRoles(persona.id))
        parts.roles[static_cast<size_t>(role.part)] = role;
    for (const auto& other : stores.personas.personas())
        parts.personas.insert(other.id, other.name);
}

void readScales(ShownParts& parts, const core::Stores& stores, const core::Persona& persona,
                const std::vector<core::Participant>& behind)
{
    parts.scales = stores.personas.scales(persona.id);
    QSet<core::Id<core::Participant>> people;
    for (const auto& person : behind)
        people.insert(person.id);
    for (const auto& scale : parts.scales)
        for (const auto& place : scale.places)
            people.insert(place.participant);
    people.unite(parts.inSegment);
    for (auto& person : stores.people.participants())
        if (people.contains(person.id))
            parts.people.push_back(person);
    for (const auto& attribute : stores.attributes.attributes(core::AttributeOf::Participant))
        parts.attributes.insert(attribute.id, attribute.name);
}

} // namespace

ShownParts ShownParts::read(const core::Stores& stores, const core::Persona& persona,
                            const std::vector<core::Participant>& behind,
                            const QSet<core::Id<core::Participant>>& inSegment)
{
    ShownParts parts;
    parts.inSegment = inSegment;
    if (const auto segment = stores.segments.segment(persona.segment))
        parts.segment = segment->name;
    for (const auto& person : stores.people.participants())
        parts.codes.insert(person.id, person.code);
    if (persona.kind == core::PersonaKind::Enterprise)
        readEnterprise(parts, stores, persona);
    else
        readScales(parts, stores, persona, behind);
    return parts;
}

int heardAt(const ShownParts& parts, const core::BuyingRole& role)
{
    return static_cast<int>(std::ranges::count_if(parts.accounts, [&](const core::Account& account) {
        const auto* place = placeAt(role, account.id);
        return place && place->person;
    }));
}

const core::BuyingRole::Place* placeAt(const core::BuyingRole& role, core::Id<core::Account> account)
{
    const auto found = std::ranges::find(role.places, account, &core::BuyingRole::Place::account);
    return found == role.places.end() ? nullptr : &*found;
}

} // namespace ui
