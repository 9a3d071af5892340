#include "core/sample/sample_persona.h"

#include "core/personas/buying_parts.h"
#include "core/personas/scale_places.h"
#include "core/tr.h"

namespace core {
namespace {

template <class Thing> Thing required(const std::optional<Thing>& thing, const QString& name)
{
    if (!thing)
        throw Failure(
            Error::Kind::Internal,
            tr("The sample study speaks of '%1', and none of its files says what that is. Nothing was changed.")
                .arg(name));
    return *thing;
}

Id<Account> accountOf(const Stores& stores, const QString& code)
{
    std::optional<Id<Account>> found;
    for (const auto& account : stores.people.accounts())
        if (account.code == code)
            found = account.id;
    return required(found, code);
}

Id<Participant> personOf(const Stores& stores, const QString& code)
{
    return required(stores.people.byCode(code), code).id;
}

Id<Attribute> attributeOf(const Stores& stores, const QString& name)
{
    std::optional<Id<Attribute>> found;
    for (const auto& attribute : stores.attributes.attributes(AttributeOf::Participant))
        if (attribute.name == name)
            found = attribute.id;
    return required(found, name);
}

PersonaScale scaleOf(const Stores& stores, const SampleItem& told)
{
    PersonaScale scale{.low = told.text("low"), .high = told.text("high")};
    for (const auto& place : told.items("places"))
        scale.places.push_back(
            {personOf(stores, place.text("person")), place.real("at"), place.flag("guessed", false)});
    if (!told.has("attribute"))
        return scale;
    std::vector<Id<Participant>> people;
    for (const auto& code : told.texts("people"))
        people.push_back(personOf(stores, code));
    scale.attribute = attributeOf(stores, told.text("attribute"));
    scale.places = scalePlaces(stores, scale.attribute, people);
    return scale;
}

BuyingRole roleOf(const Stores& stores, Id<Persona> persona, const SampleItem& told)
{
    BuyingRole role{.persona = persona, .part = buyingPartFrom(told.text("role")), .wants = told.text("wants")};
    if (const QString individual = told.text("persona"); !individual.isEmpty())
        role.individual = required(stores.personas.find(individual), individual).id;
    for (const auto& place : told.items("places"))
        role.places.push_back({accountOf(stores, place.text("account")),
                               place.has("person") ? personOf(stores, place.text("person")) : Id<Participant>()});
    return role;
}

} // namespace

void writeSampleParts(Stores& stores, Id<Persona> persona, const SampleItem& told)
{
    std::vector<PersonaScale> scales;
    for (const auto& scale : told.items("scales"))
        scales.push_back(scaleOf(stores, scale));
    if (!scales.empty())
        stores.personas.setScales(persona, scales);
    std::vector<Id<Account>> accounts;
    for (const auto& code : told.texts("accounts"))
        accounts.push_back(accountOf(stores, code));
    if (!accounts.empty())
        stores.personas.setAccounts(persona, accounts);
    for (const auto& role : told.items("roles"))
        stores.personas.setBuyingRole(roleOf(stores, persona, role));
}

} // namespace core
