#include "core/personas/scale_places.h"

#include <QDate>

#include <algorithm>

namespace core {
namespace {

/// A value as a number on the attribute's own scale.
std::optional<double> positionOf(const Attribute& attribute, const db::Value& value)
{
    const QString words = written(value);
    switch (attribute.type) {
    case AttributeType::Number: return words.toDouble();
    case AttributeType::Date: return double(QDate::fromString(words, Qt::ISODate).toJulianDay());
    case AttributeType::Choice: {
        const auto at = attribute.choices.indexOf(words);
        return at < 0 ? std::nullopt : std::optional(double(at));
    }
    case AttributeType::Text: break;
    }
    return std::nullopt;
}

} // namespace

std::vector<PersonaScale::Place> scalePlaces(const Stores& stores, Id<Attribute> id,
                                             const std::vector<Id<Participant>>& people)
{
    std::vector<PersonaScale::Place> places;
    const auto attribute = stores.attributes.attribute(id);
    if (!attribute)
        return places;
    const auto values = stores.attributes.valuesOfParticipants();
    for (const auto person : people)
        if (const auto known = values.value(person); known.contains(id))
            if (const auto at = positionOf(*attribute, known[id]))
                places.push_back({person, *at, false});
    if (places.empty())
        return places;
    auto [least, most] = std::ranges::minmax(places, {}, &PersonaScale::Place::at);
    double low = least.at, high = most.at;
    if (attribute->type == AttributeType::Choice) {
        low = 0;
        high = double(attribute->choices.size()) - 1;
    }
    if (high <= low)
        return {};
    for (auto& place : places)
        place.at = (place.at - low) / (high - low);
    return places;
}

} // namespace core
