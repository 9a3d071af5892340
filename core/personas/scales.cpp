#include "core/personas/scales.h"

#include <utility>

namespace core {

std::vector<PersonaScale> scalesOf(const Stores& stores, Id<Persona> persona)
{
    std::vector<PersonaScale> scales;
    qint64 last = 0;
    stores.db.each(
        "SELECT s.id, s.low, s.high, p.participant_id, p.place, p.guessed FROM persona_scale s "
        "LEFT JOIN scale_place p ON p.scale_id = s.id WHERE s.persona_id = ? ORDER BY s.position, s.id, p.id",
        {db::toValue(persona)}, [&](const db::Row& row) {
            if (std::exchange(last, row.integer(0)) != row.integer(0))
                scales.push_back({row.text(1), row.text(2), {}});
            if (!row.isNull(3))
                scales.back().places.push_back({row.id<Participant>(3), row.real(4), row.integer(5) != 0});
        });
    return scales;
}

} // namespace core
