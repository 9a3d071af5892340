#include "core/claims/claim_store.h"

#include "core/claims/claim_names.h"

namespace core {
namespace {

const std::string columns = "SELECT c.id, c.kind, c.persona_id, c.section, c.text, c.detail, c.status, c.study_id, "
                            "w.name, c.made_at, c.changed_at, c.segment_id, c.criterion_id, c.score, c.opinion, "
                            "c.lasts, c.roles, c.parent_id, c.node ";
const std::string claims = columns + "FROM claim c LEFT JOIN researcher w ON w.id = c.researcher_id ";

Claim claimFrom(const db::Row& row)
{
    return {.id = row.id<Claim>(0),
            .kind = claimKindFrom(row.text(1)),
            .persona = row.id<Persona>(2),
            .section = row.text(3),
            .text = row.text(4),
            .detail = row.text(5),
            .status = claimStatusFrom(row.text(6)),
            .study = row.id<Study>(7),
            .researcher = row.text(8),
            .madeAt = row.integer(9),
            .changedAt = row.integer(10),
            .segment = row.id<Segment>(11),
            .criterion = row.id<Criterion>(12),
            .score = row.maybeReal(13),
            .opinion = row.integer(14) != 0,
            .lasts = row.text(15),
            .roles = row.text(16),
            .parent = row.id<Claim>(17),
            .node = claimNodeFrom(row.text(18))};
}

const std::string claimsByEvidence =
    columns + ", coalesce(p.name, s.name), k.name, v.supports FROM evidence v JOIN claim c ON c.id = v.claim_id "
              "LEFT JOIN researcher w ON w.id = c.researcher_id LEFT JOIN persona p ON p.id = c.persona_id "
              "LEFT JOIN segment s ON s.id = c.segment_id LEFT JOIN criterion k ON k.id = c.criterion_id ";

ClaimOn claimOnFrom(const db::Row& row)
{
    return {claimFrom(row), row.text(19), row.text(20), row.integer(21) != 0};
}

const std::string evidences = "SELECT v.id, v.claim_id, v.highlight_id, v.supports, v.note FROM evidence v ";

Evidence evidenceFrom(const db::Row& row)
{
    return {row.id<Evidence>(0), row.id<Claim>(1), row.id<Highlight>(2), row.integer(3) != 0, row.text(4)};
}

QString listOf(const std::vector<Id<Claim>>& ids)
{
    QStringList numbers;
    for (const auto id : ids)
        numbers << QString::number(id.value);
    return u'[' + numbers.join(u',') + u']';
}

} // namespace

std::vector<Claim> ClaimStore::insights() const
{
    return m_db.all(claims + "WHERE c.kind = 'insight' ORDER BY c.position, c.id", claimFrom);
}

std::vector<Claim> ClaimStore::ofPersona(Id<Persona> persona) const
{
    return m_db.all(claims + "WHERE c.persona_id = ? AND c.kind = 'trait' ORDER BY c.section, c.position, c.id",
                    claimFrom, persona);
}

std::vector<Claim> ClaimStore::ofSegment(Id<Segment> segment) const
{
    return m_db.all(claims + "WHERE c.segment_id = ? AND c.kind = 'characteristic' ORDER BY c.position, c.id",
                    claimFrom, segment);
}

std::vector<Claim> ClaimStore::scores() const
{
    return m_db.all(claims + "WHERE c.kind = 'score' ORDER BY c.segment_id, c.criterion_id, c.id", claimFrom);
}

std::optional<Claim> ClaimStore::scoreOf(Id<Segment> segment, Id<Criterion> criterion) const
{
    return m_db.one(claims + "WHERE c.segment_id = ? AND c.criterion_id = ? AND c.kind = 'score' ORDER BY c.id",
                    claimFrom, segment, criterion);
}

std::optional<Claim> ClaimStore::claim(Id<Claim> id) const
{
    return m_db.one(claims + "WHERE c.id = ?", claimFrom, id);
}

std::vector<Evidence> ClaimStore::evidenceOf(Id<Claim> claim) const
{
    return m_db.all(evidences + "WHERE v.claim_id = ? ORDER BY v.position, v.id", evidenceFrom, claim);
}

std::vector<Evidence> ClaimStore::evidenceOf(const std::vector<Id<Claim>>& wanted) const
{
    return m_db.all(evidences + "WHERE v.claim_id IN (SELECT value FROM json_each(?)) "
                                "ORDER BY v.claim_id, v.position, v.id",
                    evidenceFrom, listOf(wanted));
}

std::vector<ClaimOn> ClaimStore::claimsOn(Id<Highlight> highlight) const
{
    return m_db.all(claimsByEvidence + "WHERE v.highlight_id = ? ORDER BY c.kind <> 'trait', v.made_at, v.id",
                    claimOnFrom, highlight);
}

std::vector<ClaimOn> ClaimStore::besides(Id<Claim> claim) const
{
    return m_db.all(claimsByEvidence +
                        "WHERE v.id IN (SELECT min(o.id) FROM evidence e JOIN evidence o ON o.highlight_id = "
                        "e.highlight_id WHERE e.claim_id = ?1 AND o.claim_id <> ?1 GROUP BY o.claim_id) "
                        "ORDER BY c.kind <> 'trait', p.position, c.section, c.position, c.id",
                    claimOnFrom, claim);
}

QHash<Id<Claim>, qint64> ClaimStore::lastUsed() const
{
    QHash<Id<Claim>, qint64> used;
    m_db.each("SELECT claim_id, max(made_at) FROM evidence GROUP BY claim_id", {},
              [&](const db::Row& row) { used[row.id<Claim>(0)] = row.integer(1); });
    return used;
}

} // namespace core
