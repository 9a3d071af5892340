#include "core/personas/persona_content.h"

#include "core/claims/claim_names.h"
#include "core/personas/buying_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

template <class Entity> QString numberOf(Id<Entity> id)
{
    return id ? QString::number(id.value) : QString();
}

QJsonArray contentOf(const std::vector<Evidence>& evidence)
{
    QJsonArray all;
    for (const auto& piece : evidence)
        all.append(QJsonObject{{QStringLiteral("highlight"), numberOf(piece.highlight)},
                               {QStringLiteral("supports"), piece.supports},
                               {QStringLiteral("note"), piece.note}});
    return all;
}

QJsonArray contentOf(const Stores& stores, const std::vector<Claim>& claims)
{
    QJsonArray all;
    for (const auto& claim : claims) {
        QJsonObject trait{{QStringLiteral("section"), claim.section},
                          {QStringLiteral("text"), claim.text},
                          {QStringLiteral("detail"), claim.detail},
                          {QStringLiteral("status"), nameOf(claim.status)},
                          {QStringLiteral("evidence"), contentOf(stores.claims.evidenceOf(claim.id))}};
        if (!claim.lasts.isEmpty())
            trait.insert(QStringLiteral("lasts"), claim.lasts);
        if (!claim.roles.isEmpty())
            trait.insert(QStringLiteral("roles"), claim.roles);
        all.append(trait);
    }
    return all;
}

QJsonArray contentOf(const std::vector<PersonaScale>& scales)
{
    QJsonArray all;
    for (const auto& scale : scales) {
        QJsonArray places;
        for (const auto& place : scale.places)
            places.append(QJsonObject{{QStringLiteral("person"), numberOf(place.participant)},
                                      {QStringLiteral("at"), place.at},
                                      {QStringLiteral("guessed"), place.guessed}});
        all.append(QJsonObject{{QStringLiteral("low"), scale.low},
                               {QStringLiteral("high"), scale.high},
                               {QStringLiteral("attribute"), numberOf(scale.attribute)},
                               {QStringLiteral("places"), places}});
    }
    return all;
}

QJsonArray contentOf(const std::vector<Id<Account>>& accounts)
{
    QJsonArray all;
    for (const auto account : accounts)
        all.append(numberOf(account));
    return all;
}

QJsonArray contentOf(const std::vector<BuyingRole>& roles)
{
    QJsonArray all;
    for (const auto& role : roles) {
        QJsonArray places;
        for (const auto& place : role.places)
            places.append(QJsonObject{{QStringLiteral("account"), numberOf(place.account)},
                                      {QStringLiteral("person"), numberOf(place.person)}});
        all.append(QJsonObject{{QStringLiteral("role"), nameOf(role.part)},
                               {QStringLiteral("wants"), role.wants},
                               {QStringLiteral("persona"), numberOf(role.individual)},
                               {QStringLiteral("places"), places}});
    }
    return all;
}

/// What a persona does not have leaves no mark, so that one that was printed before such things were known stays the
/// version that it is.
void insertFilled(QJsonObject& content, const QString& key, const QJsonArray& value)
{
    if (!value.isEmpty())
        content.insert(key, value);
}

} // namespace

QString personaContent(const Stores& stores, Id<Persona> id)
{
    const auto persona = stores.personas.persona(id).value();
    QJsonArray facts;
    for (const auto& [label, value] : stores.personas.facts(id))
        facts.append(QJsonArray{label, value});
    QJsonObject content{{QStringLiteral("name"), persona.name},
                        {QStringLiteral("role"), persona.role},
                        {QStringLiteral("line"), persona.line},
                        {QStringLiteral("segment"), persona.segmentText},
                        {QStringLiteral("hero"), numberOf(persona.hero)},
                        {QStringLiteral("portrait"), numberOf(persona.portrait)},
                        {QStringLiteral("facts"), facts},
                        {QStringLiteral("traits"), contentOf(stores, stores.claims.ofPersona(id))}};
    insertFilled(content, QStringLiteral("scales"), contentOf(stores.personas.scales(id)));
    insertFilled(content, QStringLiteral("accounts"), contentOf(stores.personas.accounts(id)));
    insertFilled(content, QStringLiteral("roles"), contentOf(stores.personas.buyingRoles(id)));
    if (persona.segment)
        content.insert(QStringLiteral("stands for"), numberOf(persona.segment));
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace core
