#include "core/boards/suggest_tree.h"

#include <algorithm>
#include <limits>

namespace core::boards {
namespace {

constexpr float never = std::numeric_limits<float>::infinity();

class Tree {
public:
    Tree(const Points& points, const std::vector<size_t>& leaves);
    /// Two nodes become one, at the place of the first.
    void join(size_t into, size_t from);
    std::vector<Merge> merges(Progress& progress);

private:
    /// How much the squared distances to the middles grow when two nodes become one.
    float distance(size_t a, size_t b) const;
    /// Adds the node nearest to the end of the chain; the one before it where no other is nearer.
    void grow();
    /// The two last but one become one: the last says that they are each other's nearest.
    void mergeEnd();

    struct Node {
        float size = 1;
        float height = 0;
    };
    struct Step {
        size_t node;
        float distance; // to the one before it
    };
    Points m_middles;
    std::vector<Node> m_nodes;
    std::vector<size_t> m_open;
    std::vector<Step> m_chain;
    std::vector<Merge> m_merges;
};

Tree::Tree(const Points& points, const std::vector<size_t>& leaves)
    : m_middles(leaves.size(), points.dimension()), m_nodes(leaves.size())
{
    for (size_t i = 0; i < leaves.size(); ++i) {
        std::copy_n(points.at(leaves[i]), points.dimension(), m_middles.at(i));
        m_open.push_back(i);
    }
}

float Tree::distance(size_t a, size_t b) const
{
    const float* first = m_middles.at(a);
    const float* second = m_middles.at(b);
    float sums[4] = {}; // four at a time is what processors do
    for (size_t k = 0; k < m_middles.dimension(); k += 4)
        for (size_t j = 0; j < 4; ++j) {
            const float by = first[k + j] - second[k + j];
            sums[j] += by * by;
        }
    const float sizes = m_nodes[a].size * m_nodes[b].size / (m_nodes[a].size + m_nodes[b].size);
    return (sums[0] + sums[1] + sums[2] + sums[3]) * sizes;
}

void Tree::grow()
{
    const size_t end = m_chain.back().node;
    Step nearest{end, never};
    if (m_chain.size() > 1)
        nearest = {m_chain[m_chain.size() - 2].node, m_chain.back().distance};
    for (const size_t other : m_open) {
        if (other == end)
            continue;
        const float by = distance(end, other);
        if (by < nearest.distance)
            nearest = {other, by};
    }
    m_chain.push_back(nearest);
}

void Tree::join(size_t into, size_t from)
{
    Node& node = m_nodes[into];
    const float gone = m_nodes[from].size;
    const float all = node.size + gone;
    for (size_t k = 0; k < m_middles.dimension(); ++k) {
        float& middle = m_middles.at(into)[k];
        middle = (middle * node.size + m_middles.at(from)[k] * gone) / all;
    }
    node = {all, std::max(node.height, m_nodes[from].height)};
    m_open.erase(std::lower_bound(m_open.begin(), m_open.end(), from));
}

void Tree::mergeEnd()
{
    const size_t length = m_chain.size();
    const float by = m_chain[length - 2].distance;
    const auto [into, from] = std::minmax(m_chain[length - 1].node, m_chain[length - 2].node);
    m_chain.resize(length - 3);
    join(into, from);
    m_nodes[into].height = std::max(m_nodes[into].height, by);
    m_merges.push_back({into, from, 1.0 + double(m_nodes[into].height)});
}

std::vector<Merge> Tree::merges(Progress& progress)
{
    const auto all = qint64(m_nodes.size());
    while (m_open.size() > 1) {
        progress.throwIfCancelled();
        progress.report(2 * all - qint64(m_open.size()), 2 * all); // reading was the first half
        if (m_chain.empty())
            m_chain.push_back({m_open.back(), never});
        grow();
        const size_t length = m_chain.size();
        if (length > 2 && m_chain[length - 1].node == m_chain[length - 3].node)
            mergeEnd();
    }
    std::stable_sort(m_merges.begin(), m_merges.end(),
                     [](const Merge& a, const Merge& b) { return a.height < b.height; });
    return std::move(m_merges);
}

} // namespace

std::vector<Merge> treeOf(const Points& points, const std::vector<size_t>& leaves, std::vector<Merge> begun,
                          Progress& progress)
{
    Tree tree(points, leaves);
    for (const auto& merge : begun)
        tree.join(merge.into, merge.from);
    const auto others = tree.merges(progress);
    begun.insert(begun.end(), others.begin(), others.end());
    return begun;
}

} // namespace core::boards
