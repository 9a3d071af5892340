#include "core/boards/suggest_tree.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core::boards {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

class Tree {
public:
    Tree(const Points& points, const std::vector<Leaf>& leaves);
    std::vector<Merge> merges(Progress& progress);

private:
    /// How much the squared distances to the middles grow when two nodes become one.
    double distance(size_t a, size_t b) const;
    /// The node nearest to the end of the chain; the one before it where others are no nearer.
    void grow();
    void mergeEnd();

    struct Node {
        double size;
        bool isCluster;
        double height;
    };
    struct Step {
        size_t node;
        double distance; // to the one before it
    };
    Points m_middles;
    std::vector<Node> m_nodes;
    std::vector<size_t> m_open;
    std::vector<Step> m_chain;
    std::vector<Merge> m_merges;
};

Tree::Tree(const Points& points, const std::vector<Leaf>& leaves) : m_middles(leaves.size(), points.dimension())
{
    for (size_t i = 0; i < leaves.size(); ++i) {
        const double size = double(leaves[i].points.size());
        for (const size_t point : leaves[i].points)
            for (size_t k = 0; k < points.dimension(); ++k)
                m_middles.at(i)[k] += float(points.at(point)[k] / size);
        m_nodes.push_back({size, leaves[i].isCluster, 0});
        m_open.push_back(i);
    }
}

double Tree::distance(size_t a, size_t b) const
{
    if (m_nodes[a].isCluster && m_nodes[b].isCluster)
        return never;
    const float* first = m_middles.at(a);
    const float* second = m_middles.at(b);
    float sums[4] = {};
    for (size_t k = 0; k < m_middles.dimension(); ++k) {
        const float by = first[k] - second[k];
        sums[k % 4] += by * by;
    }
    const double squared = double(sums[0]) + sums[1] + sums[2] + sums[3];
    return squared * m_nodes[a].size * m_nodes[b].size / (m_nodes[a].size + m_nodes[b].size);
}

void Tree::grow()
{
    const size_t end = m_chain.back().node;
    const bool hasBefore = m_chain.size() > 1;
    Step nearest{hasBefore ? m_chain[m_chain.size() - 2].node : end, hasBefore ? m_chain.back().distance : never};
    for (const size_t other : m_open) {
        if (other == end)
            continue;
        const double by = distance(end, other);
        if (by < nearest.distance)
            nearest = {other, by};
    }
    m_chain.push_back(nearest);
}

/// The two last of the chain, the second of which stands there again after the first, become one.
void Tree::mergeEnd()
{
    m_chain.pop_back();
    const auto [last, by] = m_chain.back();
    m_chain.pop_back();
    const size_t before = m_chain.back().node;
    m_chain.pop_back();
    const size_t into = std::min(last, before);
    const size_t from = std::max(last, before);
    Node& node = m_nodes[into];
    const Node& gone = m_nodes[from];
    const double all = node.size + gone.size;
    for (size_t k = 0; k < m_middles.dimension(); ++k) {
        float& middle = m_middles.at(into)[k];
        middle = float((middle * node.size + m_middles.at(from)[k] * gone.size) / all);
    }
    node = {all, node.isCluster || gone.isCluster, std::max({by, node.height, gone.height})};
    m_open.erase(std::lower_bound(m_open.begin(), m_open.end(), from));
    m_merges.push_back({int(into), int(from), node.height});
}

std::vector<Merge> Tree::merges(Progress& progress)
{
    const qint64 all = qint64(m_open.size());
    while (m_open.size() > 1) {
        progress.throwIfCancelled();
        progress.report(all - qint64(m_open.size()), all);
        if (m_chain.empty())
            m_chain.push_back({m_open.back(), never});
        grow();
        const size_t size = m_chain.size();
        if (m_chain[size - 1].distance == never)
            break; // all that is left are clusters
        if (size > 2 && m_chain[size - 1].node == m_chain[size - 3].node)
            mergeEnd();
    }
    std::stable_sort(m_merges.begin(), m_merges.end(),
                     [](const Merge& a, const Merge& b) { return a.height < b.height; });
    return std::move(m_merges);
}

} // namespace

std::vector<Merge> treeOf(const Points& points, const std::vector<Leaf>& leaves, Progress& progress)
{
    return Tree(points, leaves).merges(progress);
}

} // namespace core::boards
