// The accounts that an enterprise persona is drawn from, and who plays which part in their purchases.
#include "core/personas/buying_parts.h"
#include "core/personas/persona_store.h"

#include <algorithm>

namespace core {
namespace {

struct PersonaAccountRow;
struct PlaceRow;

} // namespace

std::vector<Id<Account>> PersonaStore::accounts(Id<Persona> id) const
{
    return m_db.all(
        "SELECT a.id FROM persona_account p JOIN account a ON a.id = p.account_id WHERE p.persona_id = ? "
        "ORDER BY a.name, a.id",
        [](const db::Row& row) { return row.id<Account>(0); }, id);
}

void PersonaStore::setAccounts(Id<Persona> id, const std::vector<Id<Account>>& accounts)
{
    m_db.run("DELETE FROM persona_account WHERE persona_id = ?", id);
    for (const auto account : accounts)
        m_db.run("INSERT OR IGNORE INTO persona_account(id, persona_id, account_id) VALUES(?, ?, ?)",
                 newId<PersonaAccountRow>(), id, account);
    touch(id);
}

std::vector<BuyingRole> PersonaStore::buyingRoles(Id<Persona> id) const
{
    auto roles = m_db.all(
        "SELECT id, persona_id, role, wants, individual_id FROM buying_role WHERE persona_id = ? ORDER BY id",
        [](const db::Row& row) {
            return BuyingRole{row.id<BuyingRole>(0), row.id<Persona>(1), buyingPartFrom(row.text(2)),
                              row.text(3),           row.id<Persona>(4), {}};
        },
        id);
    for (auto& role : roles)
        role.places = m_db.all(
            "SELECT account_id, participant_id FROM buying_role_account WHERE buying_role_id = ? ORDER BY id",
            [](const db::Row& row) {
                return BuyingRole::Place{row.id<Account>(0), row.id<Participant>(1)};
            },
            role.id);
    std::ranges::stable_sort(roles, {}, &BuyingRole::part);
    return roles;
}

Id<BuyingRole> PersonaStore::setBuyingRole(const BuyingRole& role)
{
    auto id = m_db.one(
                      "SELECT id FROM buying_role WHERE persona_id = ? AND role = ?",
                      [](const db::Row& row) { return row.id<BuyingRole>(0); }, role.persona, nameOf(role.part))
                  .value_or(Id<BuyingRole>());
    if (id) {
        m_db.run("UPDATE buying_role SET wants = ?, individual_id = ? WHERE id = ?", role.wants, role.individual, id);
        m_db.run("DELETE FROM buying_role_account WHERE buying_role_id = ?", id);
    } else {
        id = newId<BuyingRole>();
        m_db.run("INSERT INTO buying_role(id, persona_id, role, wants, individual_id) VALUES(?, ?, ?, ?, ?)", id,
                 role.persona, nameOf(role.part), role.wants, role.individual);
    }
    for (const auto& place : role.places)
        m_db.run("INSERT INTO buying_role_account(id, buying_role_id, account_id, participant_id) VALUES(?, ?, ?, ?)",
                 newId<PlaceRow>(), id, place.account, place.person);
    touch(role.persona);
    return id;
}

void PersonaStore::remove(Id<BuyingRole> role)
{
    m_db.run("UPDATE persona SET changed_at = ? WHERE id = (SELECT persona_id FROM buying_role WHERE id = ?)",
             writing().now, role);
    m_db.run("DELETE FROM buying_role WHERE id = ?", role);
}

void PersonaStore::copyBuying(Id<Persona> from, Id<Persona> to)
{
    if (const auto known = accounts(from); !known.empty())
        setAccounts(to, known);
    for (auto role : buyingRoles(from)) {
        role.persona = to;
        setBuyingRole(role);
    }
}

} // namespace core
