#include "core/claims/claim_store.h"

namespace core {
namespace {

Claim claimFrom(const db::Row& row)
{
    return {row.id<Claim>(0), row.id<Persona>(1), row.text(2), row.text(3), row.integer(4)};
}

ClaimKind claimKindFrom(const QString& name)
{
    return name == u"insight"          ? ClaimKind::Insight
           : name == u"trait"          ? ClaimKind::Trait
           : name == u"characteristic" ? ClaimKind::Characteristic
                                       : ClaimKind::Score;
}

} // namespace

std::vector<Claim> ClaimStore::ofPersona(Id<Persona> persona) const
{
    return m_db.all(
        "SELECT id, persona_id, section, text, changed_at FROM claim WHERE persona_id = ? AND kind = 'trait' "
        "ORDER BY section, position, id",
        claimFrom, persona);
}

std::vector<Evidence> ClaimStore::evidenceOf(Id<Claim> claim) const
{
    return m_db.all(
        "SELECT id, claim_id, highlight_id, supports FROM evidence WHERE claim_id = ? ORDER BY position, id",
        [](const db::Row& row) {
            return Evidence{row.id<Evidence>(0), row.id<Claim>(1), row.id<Highlight>(2), row.integer(3) != 0};
        },
        claim);
}

std::vector<ClaimOn> ClaimStore::claimsOn(Id<Highlight> highlight) const
{
    return m_db.all(
        "SELECT c.id, c.persona_id, coalesce(c.section, ''), c.text, c.changed_at, c.kind, "
        "coalesce(p.name, s.name, ''), coalesce(k.name, ''), c.status, v.supports "
        "FROM evidence v JOIN claim c ON c.id = v.claim_id LEFT JOIN persona p ON p.id = c.persona_id "
        "LEFT JOIN segment s ON s.id = c.segment_id LEFT JOIN criterion k ON k.id = c.criterion_id "
        "WHERE v.highlight_id = ? ORDER BY c.kind <> 'trait', v.made_at, v.id",
        [](const db::Row& row) {
            return ClaimOn{claimFrom(row), claimKindFrom(row.text(5)), row.text(6), row.text(7),
                           row.text(8),    row.integer(9) != 0};
        },
        highlight);
}

Id<Claim> ClaimStore::ensureTrait(Id<Persona> persona, const QString& section, const QString& text)
{
    for (const auto& claim : ofPersona(persona))
        if (claim.section == section && claim.text.compare(text, Qt::CaseInsensitive) == 0)
            return claim.id;
    const auto id = newId<Claim>();
    m_db.run(
        "INSERT INTO claim(id, kind, text, persona_id, section, changed_at, researcher_id, made_at, position) "
        "VALUES(?, 'trait', ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM claim WHERE persona_id = ?))",
        id, text, persona, section, writing().now, writing().by, writing().now, persona);
    return id;
}

bool ClaimStore::addEvidence(Id<Claim> claim, Id<Highlight> highlight, bool supports)
{
    const auto known = m_db.one(
        "SELECT id, supports FROM evidence WHERE claim_id = ? AND highlight_id = ?",
        [](const db::Row& row) { return std::pair(row.id<Evidence>(0), row.integer(1) != 0); }, claim, highlight);
    if (known && known->second == supports)
        return false;
    if (known)
        m_db.run("UPDATE evidence SET supports = ? WHERE id = ?", supports, known->first);
    else
        m_db.run("INSERT INTO evidence(id, claim_id, highlight_id, supports, researcher_id, made_at, position) "
                 "VALUES(?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM evidence WHERE claim_id = ?))",
                 newId<Evidence>(), claim, highlight, supports, writing().by, writing().now, claim);
    m_db.run("UPDATE claim SET changed_at = ? WHERE id = ?", writing().now, claim);
    return !known;
}

} // namespace core
