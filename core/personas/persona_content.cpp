#include "core/personas/persona_content.h"

#include "core/claims/claim_names.h"

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
    for (const auto& claim : claims)
        all.append(QJsonObject{{QStringLiteral("section"), claim.section},
                               {QStringLiteral("text"), claim.text},
                               {QStringLiteral("detail"), claim.detail},
                               {QStringLiteral("status"), nameOf(claim.status)},
                               {QStringLiteral("evidence"), contentOf(stores.claims.evidenceOf(claim.id))}});
    return all;
}

} // namespace

QString personaContent(const Stores& stores, Id<Persona> id)
{
    const auto persona = stores.personas.persona(id).value();
    QJsonArray facts;
    for (const auto& [label, value] : stores.personas.facts(id))
        facts.append(QJsonArray{label, value});
    const QJsonObject content{{QStringLiteral("name"), persona.name},
                              {QStringLiteral("role"), persona.role},
                              {QStringLiteral("line"), persona.line},
                              {QStringLiteral("segment"), persona.segmentText},
                              {QStringLiteral("hero"), numberOf(persona.hero)},
                              {QStringLiteral("portrait"), numberOf(persona.portrait)},
                              {QStringLiteral("facts"), facts},
                              {QStringLiteral("traits"), contentOf(stores, stores.claims.ofPersona(id))}};
    return QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
}

} // namespace core
