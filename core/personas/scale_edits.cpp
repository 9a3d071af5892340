// Where people stand between two ends.
#include "core/error.h"
#include "core/personas/persona_store.h"
#include "core/tr.h"

#include <utility>

namespace core {
namespace {

struct ScalePlaceRow;

void requireRight(const PersonaScale& scale)
{
    if (scale.low.trimmed().isEmpty() || scale.high.trimmed().isEmpty())
        throw Failure(Error::Kind::Refused, tr("Both ends of a scale need words. Nothing was changed."));
    for (const auto& place : scale.places)
        if (!(place.at >= 0 && place.at <= 1))
            throw Failure(Error::Kind::Refused,
                          tr("A person stands on a scale between its ends, from 0 to 1. Nothing was changed."));
}

} // namespace

std::vector<PersonaScale> PersonaStore::scales(Id<Persona> id) const
{
    std::vector<PersonaScale> scales;
    qint64 last = 0;
    m_db.each("SELECT s.id, s.low, s.high, s.attribute_id, p.participant_id, p.place, p.guessed FROM persona_scale s "
              "LEFT JOIN scale_place p ON p.scale_id = s.id WHERE s.persona_id = ? ORDER BY s.position, s.id, p.id",
              {db::toValue(id)}, [&](const db::Row& row) {
                  if (std::exchange(last, row.integer(0)) != row.integer(0))
                      scales.push_back({row.text(1), row.text(2), row.id<Attribute>(3), {}});
                  if (!row.isNull(4))
                      scales.back().places.push_back({row.id<Participant>(4), row.real(5), row.integer(6) != 0});
              });
    return scales;
}

void PersonaStore::setScales(Id<Persona> id, const std::vector<PersonaScale>& scales)
{
    if (scales == this->scales(id))
        return;
    m_db.run("DELETE FROM persona_scale WHERE persona_id = ?", id);
    qint64 position = 0;
    for (const auto& scale : scales) {
        requireRight(scale);
        const auto row = newId<PersonaScale>();
        m_db.run(
            "INSERT INTO persona_scale(id, persona_id, attribute_id, low, high, position) VALUES(?, ?, ?, ?, ?, ?)",
            row, id, scale.attribute, scale.low.trimmed(), scale.high.trimmed(), ++position);
        for (const auto& place : scale.places)
            m_db.run("INSERT INTO scale_place(id, scale_id, participant_id, place, guessed) VALUES(?, ?, ?, ?, ?)",
                     newId<ScalePlaceRow>(), row, place.participant, place.at, place.guessed);
    }
    touch(id);
}

} // namespace core
