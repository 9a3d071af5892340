// Where insights stand in the tree of opportunities, and what becomes of two of them that say the same.
#include "core/claims/claim_names.h"
#include "core/claims/claim_store.h"
#include "core/claims/claim_tree.h"
#include "core/error.h"
#include "core/tr.h"

#include <QSet>

#include <algorithm>

namespace core {
namespace {

void refuse(const QString& sentence)
{
    throw Failure(Error::Kind::Refused, sentence + u' ' + tr("Nothing was changed."));
}

void mustFit(ClaimNode node, ClaimNode parent)
{
    if (!fitsUnder(node, parent)) {
        const QString noun = nounOf(node);
        refuse(tr("%1 cannot stand under %2.").arg(noun.left(1).toUpper() + noun.mid(1), nounOf(parent)));
    }
}

/// Words that two insights say of themselves, one after the other; the same only once.
QString joined(const QString& first, const QString& second, const QString& between)
{
    if (second.isEmpty() || first.contains(second, Qt::CaseInsensitive))
        return first;
    return first.isEmpty() ? second : first + between + second;
}

} // namespace

std::vector<Claim> ClaimStore::under(Id<Claim> parent) const
{
    auto sisters = insights();
    sisters.erase(
        std::remove_if(sisters.begin(), sisters.end(), [&](const Claim& one) { return one.parent != parent; }),
        sisters.end());
    return sisters;
}

Claim ClaimStore::knownInsight(Id<Claim> id) const
{
    auto claim = known(id);
    if (claim.kind != ClaimKind::Insight)
        refuse(tr("Only insights stand in the tree of opportunities."));
    return claim;
}

bool ClaimStore::standsUnder(Id<Claim> claim, Id<Claim> above) const
{
    QSet<Id<Claim>> met;
    for (auto at = this->claim(claim); at && at->parent && !met.contains(at->id); at = this->claim(at->parent)) {
        if (at->parent == above)
            return true;
        met.insert(at->id);
    }
    return false;
}

void ClaimStore::setParent(Id<Claim> moved, Id<Claim> parent, int place)
{
    const auto claim = knownInsight(moved);
    if (parent) {
        const auto above = knownInsight(parent);
        if (parent == moved || standsUnder(parent, moved))
            refuse(tr("An insight cannot stand under itself."));
        mustFit(claim.node, above.node);
    }
    if (claim.parent != parent)
        m_db.run("UPDATE claim SET parent_id = ?, changed_at = ? WHERE id = ?", parent, writing().now, moved);
    auto sisters = under(parent);
    sisters.erase(std::remove_if(sisters.begin(), sisters.end(), [&](const Claim& one) { return one.id == moved; }),
                  sisters.end());
    if (sisters.empty())
        return;
    // Sisters stand in the one order of all insights: right before the next one, or right after the last.
    const auto all = insights();
    const auto rowOf = [&](Id<Claim> id) {
        return int(std::find_if(all.begin(), all.end(), [&](const Claim& one) { return one.id == id; }) - all.begin());
    };
    const bool last = place >= int(sisters.size());
    const int row = last ? rowOf(sisters.back().id) + 1 : rowOf(sisters[size_t(std::max(0, place))].id);
    move(moved, {}, row - (rowOf(moved) < row ? 1 : 0));
}

void ClaimStore::setNode(Id<Claim> id, ClaimNode node)
{
    const auto claim = knownInsight(id);
    if (claim.parent)
        mustFit(node, known(claim.parent).node);
    for (const auto& child : under(id))
        mustFit(child.node, node);
    if (claim.node != node)
        m_db.run("UPDATE claim SET node = ?, changed_at = ? WHERE id = ?",
                 node == ClaimNode::None ? std::nullopt : std::optional(nameOf(node)), writing().now, id);
}

/// Links are made anew: their pairs are unique, and undo could not swap them.
void ClaimStore::joinEvidence(Id<Claim> gone, Id<Claim> into)
{
    QHash<Id<Highlight>, bool> before;
    for (const auto& one : evidenceOf(into))
        before.insert(one.highlight, one.supports);
    for (const auto& one : evidenceOf(gone)) {
        addEvidence(into, one.highlight, one.supports);
        const auto all = evidenceOf(into);
        auto kept = *std::find_if(all.begin(), all.end(), [&](const auto& e) { return e.highlight == one.highlight; });
        kept.supports = one.supports && before.value(one.highlight, true); // against outweighs for
        kept.note = joined(kept.note, one.note, QStringLiteral("; "));
        update(kept);
    }
}

void ClaimStore::mergeInto(Id<Claim> goneId, Id<Claim> intoId)
{
    const auto gone = knownInsight(goneId);
    auto into = knownInsight(intoId);
    if (goneId == intoId)
        refuse(tr("An insight cannot be merged into itself."));
    joinEvidence(goneId, intoId);
    m_db.run("DELETE FROM cluster_result WHERE claim_id = ?1 AND cluster_id IN (SELECT cluster_id FROM cluster_result "
             "WHERE claim_id = ?2)",
             goneId, intoId);
    m_db.run("UPDATE cluster_result SET claim_id = ? WHERE claim_id = ?", intoId, goneId);
    const bool loose = !into.parent && into.node == ClaimNode::None && !standsUnder(goneId, intoId);
    if (standsUnder(intoId, goneId) || loose) { // it takes its place
        into.parent = gone.parent;
        if (into.node == ClaimNode::None && fitsUnder(gone.node, gone.parent ? known(gone.parent).node : gone.node))
            into.node = gone.node;
    }
    const QString words = gone.text.compare(into.text, Qt::CaseInsensitive) == 0 ? QString() : gone.text;
    const QString paragraph = QStringLiteral("\n\n");
    into.detail = joined(joined(into.detail, words, paragraph), gone.detail, paragraph);
    if (!into.study)
        into.study = gone.study;
    update(into);
    for (const auto& child : under(goneId))
        if (child.id != intoId)
            m_db.run("UPDATE claim SET parent_id = ? WHERE id = ?",
                     fitsUnder(child.node, into.node) ? intoId : into.parent, child.id);
    remove(goneId);
}

QHash<Id<Claim>, int> ClaimStore::evidenceOffItsWords() const
{
    QHash<Id<Claim>, int> lost;
    m_db.each("SELECT v.claim_id, count(*) FROM evidence v JOIN highlight h ON h.id = v.highlight_id "
              "WHERE h.begin_entry_id IS NULL GROUP BY v.claim_id",
              {}, [&](const db::Row& row) { lost[row.id<Claim>(0)] = int(row.integer(1)); });
    return lost;
}

std::vector<ClaimOrigin> ClaimStore::originsOf(Id<Claim> claim) const
{
    return m_db.all(
        "SELECT b.id, b.name, k.id, k.name FROM cluster_result r JOIN cluster k ON k.id = r.cluster_id "
        "JOIN board b ON b.id = k.board_id WHERE r.claim_id = ? ORDER BY b.position, b.id, k.id",
        [](const db::Row& row) {
            return ClaimOrigin{row.id<Board>(0), row.text(1), row.id<Cluster>(2), row.text(3)};
        },
        claim);
}

} // namespace core
