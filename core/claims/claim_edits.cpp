// What is done to claims and their evidence.
#include "core/claims/claim_names.h"
#include "core/claims/claim_store.h"
#include "core/error.h"
#include "core/tr.h"

#include <algorithm>

namespace core {
namespace {

QString wordsOf(const Claim& claim)
{
    const QString words = claim.text.trimmed();
    if (words.isEmpty() && claim.kind != ClaimKind::Score)
        throw Failure(Error::Kind::Refused, tr("A claim needs words. Nothing was changed."));
    return words;
}

std::optional<QString> orNothing(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The ids in the order in which they stand once `moved` was put on `place`.
template <class Thing> std::vector<Id<Thing>> ordered(const std::vector<Thing>& things, Id<Thing> moved, int place)
{
    std::vector<Id<Thing>> order;
    for (const auto& thing : things)
        if (thing.id != moved)
            order.push_back(thing.id);
    order.insert(order.begin() + std::clamp(place, 0, int(order.size())), moved);
    return order;
}

} // namespace

Claim ClaimStore::known(Id<Claim> id) const
{
    auto found = claim(id);
    if (!found)
        throw Failure(Error::Kind::NotFound, tr("This claim is no longer in the project. Nothing was changed."));
    return *std::move(found);
}

Id<Claim> ClaimStore::claimOf(Id<Evidence> evidence) const
{
    const auto claim = m_db.one(
        "SELECT claim_id FROM evidence WHERE id = ?", [](const db::Row& row) { return row.id<Claim>(0); }, evidence);
    if (!claim)
        throw Failure(Error::Kind::NotFound, tr("This evidence no longer stands under its claim. Nothing was "
                                                "changed."));
    return *claim;
}

void ClaimStore::touch(Id<Claim> claim)
{
    m_db.run("UPDATE claim SET changed_at = ? WHERE id = ?", writing().now, claim);
}

std::vector<Claim> ClaimStore::siblings(const Claim& claim, const QString& section) const
{
    if (claim.kind == ClaimKind::Insight)
        return insights();
    if (claim.kind == ClaimKind::Characteristic)
        return ofSegment(claim.segment);
    auto traits = ofPersona(claim.persona);
    traits.erase(std::remove_if(traits.begin(), traits.end(), [&](const Claim& t) { return t.section != section; }),
                 traits.end());
    return traits;
}

Id<Claim> ClaimStore::add(const Claim& claim)
{
    const auto id = newId<Claim>();
    const bool isTrait = claim.kind == ClaimKind::Trait;
    m_db.run(
        "INSERT INTO claim(id, kind, text, detail, status, persona_id, section, study_id, changed_at, "
        "researcher_id, made_at, segment_id, criterion_id, score, opinion, lasts, roles, parent_id, node, position) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM "
        "claim "
        "WHERE persona_id IS ? AND segment_id IS ? AND kind = ?))",
        id, nameOf(claim.kind), wordsOf(claim), claim.detail, nameOf(claim.status), claim.persona,
        isTrait ? std::optional(claim.section) : std::nullopt, claim.study, writing().now, writing().by, writing().now,
        claim.segment, claim.criterion, claim.score, claim.opinion, orNothing(claim.lasts), orNothing(claim.roles),
        claim.parent, orNothing(nameOf(claim.node)), claim.persona, claim.segment, nameOf(claim.kind));
    return id;
}

Id<Claim> ClaimStore::ensureTrait(Id<Persona> persona, const QString& section, const QString& text)
{
    for (const auto& claim : ofPersona(persona))
        if (claim.section == section && claim.text.compare(text, Qt::CaseInsensitive) == 0)
            return claim.id;
    return add({.persona = persona, .section = section, .text = text});
}

Id<Claim> ClaimStore::setScore(Id<Segment> segment, Id<Criterion> criterion, double value, bool opinion)
{
    if (!(value >= lowestScore && value <= highestScore))
        throw Failure(Error::Kind::Refused,
                      tr("A score is from %1 to %2. Nothing was changed.").arg(lowestScore).arg(highestScore));
    const auto known = scoreOf(segment, criterion);
    if (!known)
        return add(
            {.kind = ClaimKind::Score, .segment = segment, .criterion = criterion, .score = value, .opinion = opinion});
    if (known->score != value || known->opinion != opinion)
        m_db.run("UPDATE claim SET score = ?, opinion = ?, changed_at = ? WHERE id = ?", value, opinion, writing().now,
                 known->id);
    return known->id;
}

void ClaimStore::update(const Claim& changed)
{
    known(changed.id);
    m_db.run("UPDATE claim SET text = ?, detail = ?, status = ?, study_id = ?, lasts = ?, roles = ?, parent_id = ?, "
             "node = ?, changed_at = ? WHERE id = ?",
             wordsOf(changed), changed.detail, nameOf(changed.status), changed.study, orNothing(changed.lasts),
             orNothing(changed.roles), changed.parent, orNothing(nameOf(changed.node)), writing().now, changed.id);
}

void ClaimStore::move(Id<Claim> moved, const QString& section, int place)
{
    const Claim claim = known(moved);
    const auto order = ordered(siblings(claim, section), moved, place);
    if (claim.kind == ClaimKind::Trait && claim.section != section)
        m_db.run("UPDATE claim SET section = ?, changed_at = ? WHERE id = ?", section, writing().now, moved);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE claim SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
}

void ClaimStore::remove(Id<Claim> removed)
{
    const Claim claim = known(removed);
    if (claim.persona)
        m_db.run("UPDATE persona SET changed_at = ? WHERE id = ?", writing().now, claim.persona);
    m_db.run("UPDATE claim SET parent_id = ? WHERE parent_id = ?", claim.parent, removed);
    m_db.run("DELETE FROM claim WHERE id = ?", removed);
}

bool ClaimStore::addEvidence(Id<Claim> claim, Id<Highlight> highlight, bool supports)
{
    const auto stored = m_db.one(
        "SELECT id, supports FROM evidence WHERE claim_id = ? AND highlight_id = ?",
        [](const db::Row& row) { return std::pair(row.id<Evidence>(0), row.integer(1) != 0); }, claim, highlight);
    if (stored && stored->second == supports)
        return false;
    if (stored)
        m_db.run("UPDATE evidence SET supports = ? WHERE id = ?", supports, stored->first);
    else
        m_db.run("INSERT INTO evidence(id, claim_id, highlight_id, supports, researcher_id, made_at, position) "
                 "VALUES(?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM evidence WHERE claim_id = ?))",
                 newId<Evidence>(), claim, highlight, supports, writing().by, writing().now, claim);
    m_db.run("UPDATE claim SET opinion = 0 WHERE id = ? AND opinion = 1", claim);
    touch(claim);
    return !stored;
}

void ClaimStore::update(const Evidence& evidence)
{
    const auto claim = claimOf(evidence.id);
    m_db.run("UPDATE evidence SET supports = ?, note = ? WHERE id = ?", evidence.supports, evidence.note, evidence.id);
    touch(claim);
}

void ClaimStore::move(Id<Evidence> moved, int place)
{
    const auto claim = claimOf(moved);
    const auto order = ordered(evidenceOf(claim), moved, place);
    for (size_t at = 0; at < order.size(); ++at)
        m_db.run("UPDATE evidence SET position = ? WHERE id = ? AND position <> ?", qint64(at) + 1, order[at],
                 qint64(at) + 1);
    touch(claim);
}

void ClaimStore::remove(Id<Evidence> evidence)
{
    const auto claim = claimOf(evidence);
    m_db.run("DELETE FROM evidence WHERE id = ?", evidence);
    touch(claim);
}

} // namespace core
