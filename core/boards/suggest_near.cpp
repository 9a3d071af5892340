#include "core/boards/suggest_near.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace core::boards {
namespace {

// Both were tried on texts that people had grouped, and on boards of 30 to 300 small themes.
constexpr double shareOfSpace = 0.25; // in the likeness of a pair; the rest is the words'
constexpr double leastAlike = 0.45;   // mean likeness of the pairs of a node

TermRow stemsOf(const Terms& terms, size_t text)
{
    TermRow row;
    double squares = 0;
    for (const auto& entry : terms.rows()[text])
        if (entry.term < terms.stemCount()) {
            row.push_back(entry);
            squares += entry.weight * entry.weight;
        }
    for (auto& entry : row)
        entry.weight /= std::sqrt(squares);
    return row;
}

TermRow sumOf(const TermRow& a, const TermRow& b)
{
    TermRow sum;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(sum),
               [](const TermWeight& x, const TermWeight& y) { return x.term < y.term; });
    size_t kept = 0;
    for (size_t i = 0; i < sum.size(); ++i) {
        if (kept > 0 && sum[kept - 1].term == sum[i].term)
            sum[kept - 1].weight += sum[i].weight;
        else
            sum[kept++] = sum[i];
    }
    sum.resize(kept);
    return sum;
}

/// Nearest-neighbour chains, as in suggest_tree, over sparse sums.
class NearTree {
public:
    NearTree(const Terms& terms, const Points& points, const std::vector<size_t>& leaves);
    std::vector<Merge> merges(Progress& progress);

private:
    struct Node {
        TermRow sum;
        std::vector<double> place; // sum of the points
        std::vector<size_t> leaves;
        bool isOpen = true;
    };
    struct Posting {
        size_t leaf;
        double weight;
    };
    struct Step {
        size_t node;
        double likeness; // to the one before it
    };
    Step nearestTo(size_t node, const Step& before);
    void merge(size_t a, size_t b, double likeness);

    std::vector<Node> m_nodes;
    std::vector<size_t> m_nodeOf; // by leaf
    std::vector<std::vector<Posting>> m_postings;
    std::vector<double> m_products; // by node; 0 between calls
    std::vector<size_t> m_touched;
    std::vector<Merge> m_merges;
};

NearTree::NearTree(const Terms& terms, const Points& points, const std::vector<size_t>& leaves)
    : m_postings(size_t(terms.stemCount())), m_products(leaves.size(), 0.0)
{
    for (size_t i = 0; i < leaves.size(); ++i) {
        const float* place = points.at(leaves[i]);
        m_nodes.push_back({stemsOf(terms, leaves[i]), {place, place + points.dimension()}, {i}});
        m_nodeOf.push_back(i);
        for (const auto& [term, weight] : m_nodes.back().sum)
            m_postings[size_t(term)].push_back({i, weight});
    }
}

/// The open node most alike to `node`, if that is enough; `before` where no other is more so.
NearTree::Step NearTree::nearestTo(size_t node, const Step& before)
{
    for (const auto& [term, weight] : m_nodes[node].sum)
        for (const auto& posting : m_postings[size_t(term)]) {
            const size_t other = m_nodeOf[posting.leaf];
            if (m_products[other] == 0)
                m_touched.push_back(other);
            m_products[other] += weight * posting.weight;
        }
    Step best = before;
    std::sort(m_touched.begin(), m_touched.end());
    for (const size_t other : m_touched) {
        const double words = std::exchange(m_products[other], 0);
        if (other == node || !m_nodes[other].isOpen)
            continue;
        const double pairs = double(m_nodes[node].leaves.size() * m_nodes[other].leaves.size());
        const auto& place = m_nodes[node].place;
        const double nearness = std::inner_product(place.begin(), place.end(), m_nodes[other].place.begin(), 0.0);
        const double likeness = ((1 - shareOfSpace) * words + shareOfSpace * nearness) / pairs;
        if (likeness > best.likeness + 1e-9)
            best = {other, likeness};
    }
    m_touched.clear();
    return best;
}

void NearTree::merge(size_t a, size_t b, double likeness)
{
    const auto [into, from] = std::minmax(a, b);
    Node& node = m_nodes[into];
    Node& gone = m_nodes[from];
    node.sum = sumOf(node.sum, gone.sum);
    std::transform(gone.place.begin(), gone.place.end(), node.place.begin(), node.place.begin(), std::plus());
    for (const size_t leaf : gone.leaves)
        m_nodeOf[leaf] = into;
    node.leaves.insert(node.leaves.end(), gone.leaves.begin(), gone.leaves.end());
    gone = {{}, {}, {}, false};
    m_merges.push_back({into, from, 1 - likeness});
}

std::vector<Merge> NearTree::merges(Progress& progress)
{
    std::vector<Step> chain;
    for (size_t begin = 0; begin < m_nodes.size();) {
        progress.throwIfCancelled();
        if (chain.empty() && !m_nodes[begin].isOpen) {
            ++begin;
            continue;
        }
        if (chain.empty())
            chain.push_back({begin, 0});
        const size_t end = chain.back().node;
        const size_t before = chain.size() > 1 ? chain[chain.size() - 2].node : end;
        const auto next = nearestTo(end, {before, std::max(chain.back().likeness, leastAlike)});
        if (next.node == end) { // nothing is alike enough, nor will be
            m_nodes[end].isOpen = false;
            chain.pop_back();
        } else if (next.node == before) {
            chain.resize(chain.size() - 2);
            merge(end, before, next.likeness);
        } else {
            chain.push_back(next);
        }
    }
    std::stable_sort(m_merges.begin(), m_merges.end(),
                     [](const Merge& a, const Merge& b) { return a.height < b.height; });
    return std::move(m_merges);
}

} // namespace

std::vector<Merge> nearMerges(const Terms& terms, const Points& points, const std::vector<size_t>& leaves,
                              Progress& progress)
{
    return NearTree(terms, points, leaves).merges(progress);
}

} // namespace core::boards
