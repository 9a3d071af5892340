#include "core/personas/read_content.h"

#include "core/personas/buying_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

template <class Entity> Id<Entity> idFrom(const QJsonValue& value)
{
    return {value.toString().toLongLong()};
}

ContentTrait traitFrom(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    ContentTrait trait{
        text("section"), text("text"), text("detail"), text("status"), text("lasts"), text("roles"), {}, {}, {}};
    for (const auto value : json.value(QStringLiteral("evidence")).toArray()) {
        const auto piece = value.toObject();
        const auto highlight = idFrom<Highlight>(piece.value(QStringLiteral("highlight")));
        trait.evidence.push_back(highlight);
        if (!piece.value(QStringLiteral("supports")).toBool())
            trait.against.insert(highlight);
        trait.notes.insert(highlight, piece.value(QStringLiteral("note")).toString());
    }
    return trait;
}

PersonaScale scaleFrom(const QJsonObject& json)
{
    PersonaScale scale{.low = json.value(QStringLiteral("low")).toString(),
                       .high = json.value(QStringLiteral("high")).toString(),
                       .attribute = idFrom<Attribute>(json.value(QStringLiteral("attribute"))),
                       .places = {}};
    for (const auto value : json.value(QStringLiteral("places")).toArray()) {
        const auto place = value.toObject();
        scale.places.push_back({idFrom<Participant>(place.value(QStringLiteral("person"))),
                                place.value(QStringLiteral("at")).toDouble(),
                                place.value(QStringLiteral("guessed")).toBool()});
    }
    return scale;
}

BuyingRole roleFrom(const QJsonObject& json)
{
    BuyingRole role{.part = buyingPartFrom(json.value(QStringLiteral("role")).toString()),
                    .wants = json.value(QStringLiteral("wants")).toString(),
                    .individual = idFrom<Persona>(json.value(QStringLiteral("persona"))),
                    .places = {}};
    for (const auto value : json.value(QStringLiteral("places")).toArray()) {
        const auto place = value.toObject();
        role.places.push_back({idFrom<Account>(place.value(QStringLiteral("account"))),
                               idFrom<Participant>(place.value(QStringLiteral("person")))});
    }
    return role;
}

} // namespace

PersonaContent readContent(const QString& content)
{
    const auto json = QJsonDocument::fromJson(content.toUtf8()).object();
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    const auto list = [&](const char* key) { return json.value(QLatin1String(key)).toArray(); };
    PersonaContent read{.persona = {.name = text("name"),
                                    .role = text("role"),
                                    .line = text("line"),
                                    .segmentText = text("segment"),
                                    .hero = {text("hero").toLongLong()},
                                    .segment = {text("stands for").toLongLong()},
                                    .portrait = {text("portrait").toLongLong()}}};
    for (const auto fact : list("facts"))
        read.facts.emplace_back(fact.toArray().at(0).toString(), fact.toArray().at(1).toString());
    for (const auto trait : list("traits"))
        read.traits.push_back(traitFrom(trait.toObject()));
    for (const auto scale : list("scales"))
        read.scales.push_back(scaleFrom(scale.toObject()));
    for (const auto account : list("accounts"))
        read.accounts.push_back(idFrom<Account>(account));
    for (const auto role : list("roles"))
        read.roles.push_back(roleFrom(role.toObject()));
    return read;
}

} // namespace core
