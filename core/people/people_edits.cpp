// Participants and accounts that go, or turn out to be one.
#include "core/people/people_store.h"
#include "core/tr.h"

#include <QMap>

namespace core {
namespace {

template <class Named> std::vector<std::vector<Named>> sameNamed(const std::vector<Named>& all)
{
    QMap<QString, std::vector<Named>> byName;
    for (const auto& one : all)
        if (const QString key = one.name.simplified().toCaseFolded(); !key.isEmpty())
            byName[key].push_back(one);
    std::vector<std::vector<Named>> same;
    for (const auto& group : byName)
        if (group.size() > 1)
            same.push_back(group);
    return same;
}

void fill(QString& empty, const QString& from)
{
    if (empty.isEmpty())
        empty = from;
}

} // namespace

Participant PeopleStore::known(Id<Participant> id) const
{
    if (const auto found = participant(id))
        return *found;
    throw Failure(Error::Kind::NotFound, tr("This participant is no longer in the project. Nothing was changed."));
}

Account PeopleStore::known(Id<Account> id) const
{
    if (const auto found = account(id))
        return *found;
    throw Failure(Error::Kind::NotFound, tr("This account is no longer in the project. Nothing was changed."));
}

void PeopleStore::remove(Id<Participant> id, QDate today)
{
    const auto person = known(id);
    const bool speaks = m_db.number("SELECT EXISTS(SELECT 1 FROM speaker WHERE participant_id = ?)", id) != 0;
    if (speaks && consentState(today, consents(id), id).isRefused())
        throw Failure(Error::Kind::Refused,
                      tr("%1 refused, withdrew or has a consent that ended. What %1 said stays in its sessions, and "
                         "without %1 nothing would keep it out of exports. Nothing was changed. Merge %1 with another "
                         "participant, or leave %1 here.")
                          .arg(person.code));
    m_db.run("DELETE FROM participant WHERE id = ?", id);
}

void PeopleStore::remove(Id<Account> id)
{
    m_db.run("DELETE FROM account WHERE id = ?", known(id).id);
}

void PeopleStore::mergeValues(const std::string& owner, qint64 other, qint64 into)
{
    m_db.run("UPDATE attribute_value SET " + owner + " = ? WHERE " + owner +
                 " = ? AND attribute_id NOT IN (SELECT attribute_id FROM attribute_value WHERE " + owner + " = ?)",
             into, other, into);
}

void PeopleStore::moveLinks(const std::string& table, const std::string& of, const std::string& with,
                            const std::string& others, qint64 other, qint64 into)
{
    const auto missing = m_db.all(
        "SELECT id FROM " + table + " WHERE " + of + " = ? AND " + with + " NOT IN (SELECT " + with + " FROM " + table +
            " WHERE " + of + " = ?) ORDER BY id",
        [](const db::Row& row) { return row.integer(0); }, other, into);
    const std::string kept = with + others;
    const std::string copy = "INSERT INTO " + table + "(id, " + of + ", " + kept + ") SELECT ?, ?, " + kept + " FROM " +
                             table + " WHERE id = ?";
    for (const auto row : missing)
        m_db.run(copy, newId<Participant>(), into, row);
}

void PeopleStore::keepRefusals(const ConsentState& one, const ConsentState& other, Id<Participant> into, QDate today)
{
    const auto merged = consentState(today, consents(into), into);
    const auto isMeant = [](Allowed allowed) { return allowed == Allowed::Refused || allowed == Allowed::Withdrawn; };
    for (const auto scope : allScopes)
        if ((isMeant(one.of(scope)) || isMeant(other.of(scope))) && !isRefusal(merged.of(scope)))
            record({.participant = into,
                    .scope = scope,
                    .granted = false,
                    .from = today,
                    .givenHow = tr("refused by one of two that were merged")});
}

void PeopleStore::merge(Id<Participant> otherId, Id<Participant> intoId, QDate today)
{
    const auto other = known(otherId);
    auto into = known(intoId);
    if (otherId == intoId)
        return;
    fill(into.name, other.name);
    fill(into.role, other.role);
    if (!into.account)
        into.account = other.account;
    const auto before = consentState(today, consents(intoId), intoId);
    const auto theirs = consentState(today, consents(otherId), otherId);
    for (const char* table : {"speaker", "consent", "buying_role_account", "follow_up", "contact"})
        m_db.run(std::string("UPDATE ") + table + " SET participant_id = ? WHERE participant_id = ?", intoId, otherId);
    mergeValues("participant_id", otherId.value, intoId.value);
    moveLinks("segment_member", "participant_id", "segment_id", "", otherId.value, intoId.value);
    moveLinks("scale_place", "participant_id", "scale_id", ", place, guessed", otherId.value, intoId.value);
    m_db.run("UPDATE participant SET note = CASE WHEN participant.note = '' THEN o.note ELSE participant.note || "
             "char(10) || o.note END FROM (SELECT note FROM participant WHERE id = ?) AS o WHERE participant.id = ? "
             "AND o.note <> ''",
             otherId, intoId);
    keepRefusals(before, theirs, intoId, today);
    m_db.run("DELETE FROM participant WHERE id = ?", otherId);
    update(into);
}

void PeopleStore::merge(Id<Account> otherId, Id<Account> intoId)
{
    const auto other = known(otherId);
    auto into = known(intoId);
    if (otherId == intoId)
        return;
    fill(into.code, other.code);
    fill(into.industry, other.industry);
    fill(into.region, other.region);
    if (into.size == 0)
        into.size = other.size;
    for (const char* table : {"participant", "buying_role_account"})
        m_db.run(std::string("UPDATE ") + table + " SET account_id = ? WHERE account_id = ?", intoId, otherId);
    mergeValues("account_id", otherId.value, intoId.value);
    moveLinks("persona_account", "account_id", "persona_id", "", otherId.value, intoId.value);
    m_db.run("DELETE FROM account WHERE id = ?", otherId);
    update(into);
}

std::vector<std::vector<Participant>> PeopleStore::duplicates() const
{
    return duplicatesAmong(participants());
}

std::vector<std::vector<Participant>> PeopleStore::duplicatesAmong(const std::vector<Participant>& people)
{
    return sameNamed(people);
}

std::vector<std::vector<Account>> PeopleStore::duplicateAccounts() const
{
    return sameNamed(accounts());
}

} // namespace core
