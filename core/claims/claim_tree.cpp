#include "core/claims/claim_tree.h"

#include "core/tr.h"

#include <QHash>

namespace core {
namespace {

/// Sisters by their parent, and the way down from one of them.
class Walk {
public:
    explicit Walk(const std::vector<Claim>& insights) : m_insights(insights), m_met(insights.size(), false)
    {
        for (size_t at = 0; at < insights.size(); ++at)
            m_at.insert(insights[at].id, at);
        for (size_t at = 0; at < insights.size(); ++at)
            m_below[isTop(at) ? Id<Claim>() : insights[at].parent].push_back(at);
    }

    std::vector<ClaimAt> run()
    {
        goDown({}, 0);
        for (size_t at = 0; at < m_insights.size(); ++at)
            if (!m_met[at])
                meet(at, 0); // of a circle
        return std::move(m_tree);
    }

private:
    bool isTop(size_t at) const { return !m_at.contains(m_insights[at].parent); }

    void meet(size_t at, int depth)
    {
        if (m_met[at])
            return;
        m_met[at] = true;
        m_tree.push_back({m_insights[at], depth});
        goDown(m_insights[at].id, depth + 1);
    }

    void goDown(Id<Claim> parent, int depth)
    {
        for (const auto at : m_below.value(parent))
            meet(at, depth);
    }

    const std::vector<Claim>& m_insights;
    std::vector<bool> m_met;
    QHash<Id<Claim>, size_t> m_at;
    QHash<Id<Claim>, std::vector<size_t>> m_below;
    std::vector<ClaimAt> m_tree;
};

} // namespace

std::vector<ClaimAt> treeOf(const std::vector<Claim>& insights)
{
    return Walk(insights).run();
}

bool fitsUnder(ClaimNode node, ClaimNode parent)
{
    return node == ClaimNode::None || parent == ClaimNode::None || node > parent ||
           (node == ClaimNode::Opportunity && parent == ClaimNode::Opportunity);
}

QString nounOf(ClaimNode node)
{
    switch (node) {
    case ClaimNode::None: return tr("an insight");
    case ClaimNode::Outcome: return tr("an outcome");
    case ClaimNode::Opportunity: return tr("an opportunity");
    case ClaimNode::Solution: return tr("a solution");
    case ClaimNode::Experiment: return tr("an experiment");
    }
    Q_UNREACHABLE();
}

} // namespace core
