// What participants allowed: recorded, corrected, withdrawn.
#include "core/people/people_store.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

db::Value nullIfEmpty(const QString& text)
{
    return text.isEmpty() ? db::Value() : db::Value(text);
}

} // namespace

std::vector<Consent> PeopleStore::consentsWhere(const std::string& condition, const db::Values& values) const
{
    return m_db.all(
        "SELECT participant_id, scope, granted, valid_from, valid_until, withdrawn_on, given_how, recorded_at, id, "
        "source_id FROM consent " +
            condition + " ORDER BY participant_id, recorded_at, id",
        [](const db::Row& row) {
            return Consent{row.id<Participant>(0),
                           scopeFrom(row.text(1)).value(),
                           row.integer(2) != 0,
                           row.date(3),
                           row.date(4),
                           row.date(5),
                           row.text(6),
                           row.integer(7),
                           row.id<Consent>(8),
                           row.id<Source>(9)};
        },
        values);
}

std::vector<Consent> PeopleStore::consents() const
{
    return consentsWhere("", {});
}

QHash<Id<Participant>, std::vector<Consent>> PeopleStore::consentsByPerson() const
{
    QHash<Id<Participant>, std::vector<Consent>> byPerson;
    for (auto& consent : consents())
        byPerson[consent.participant].push_back(std::move(consent));
    return byPerson;
}

std::vector<Consent> PeopleStore::consents(Id<Participant> participant) const
{
    return consentsWhere("WHERE participant_id = ?", {participant.value});
}

void PeopleStore::record(const Consent& consent)
{
    m_db.run(
        "INSERT INTO consent(id, participant_id, scope, granted, valid_from, valid_until, withdrawn_on, given_how, "
        "source_id, recorded_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        db::Values{newId<Consent>().value, consent.participant.value, nameOf(consent.scope), qint64(consent.granted),
                   db::toValue(consent.from), db::toValue(consent.until), db::toValue(consent.withdrawnOn),
                   nullIfEmpty(consent.givenHow), db::toValue(consent.source), writing().now});
}

void PeopleStore::update(const Consent& consent)
{
    if (m_db.number("SELECT count(*) FROM consent WHERE id = ?", consent.id) == 0)
        throw Failure(Error::Kind::NotFound, tr("This consent is no longer in the project. Nothing was changed."));
    m_db.run("UPDATE consent SET scope = ?, granted = ?, valid_from = ?, valid_until = ?, withdrawn_on = ?, "
             "given_how = ?, source_id = ? WHERE id = ?",
             db::Values{nameOf(consent.scope), qint64(consent.granted), db::toValue(consent.from),
                        db::toValue(consent.until), db::toValue(consent.withdrawnOn), nullIfEmpty(consent.givenHow),
                        db::toValue(consent.source), consent.id.value});
}

void PeopleStore::remove(Id<Consent> consent)
{
    m_db.run("DELETE FROM consent WHERE id = ?", consent);
}

void PeopleStore::withdraw(Id<Participant> participant, Scope scope, QDate on)
{
    bool known = false;
    for (auto consent : consents(participant)) {
        if (consent.scope != scope)
            continue;
        known = known || !consent.from.isValid() || consent.from <= on;
        const bool isOver = consent.withdrawnOn.isValid() && consent.withdrawnOn <= on;
        if (!consent.granted || isOver)
            continue;
        consent.withdrawnOn = on;
        update(consent);
    }
    if (!known)
        record({.participant = participant, .scope = scope, .from = on, .withdrawnOn = on});
}

} // namespace core
