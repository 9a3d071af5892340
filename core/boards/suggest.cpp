#include "core/boards/suggest.h"

#include "core/boards/suggest_reasons.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace core::boards {
namespace {

constexpr double alike = 1e-6; // the height under which texts say the same words

std::vector<SuggestText> ordered(std::vector<SuggestText> texts)
{
    std::sort(texts.begin(), texts.end(), [](const SuggestText& a, const SuggestText& b) {
        return a.text != b.text ? a.text < b.text : a.id < b.id;
    });
    return texts;
}

QStringList wordings(const std::vector<SuggestText>& texts)
{
    QStringList list;
    for (const auto& text : texts)
        list += text.text;
    return list;
}

/// The clusters by id, then the cards that are in none.
std::vector<Leaf> leavesOf(const std::vector<SuggestText>& texts, const Terms& terms)
{
    std::map<qint64, Leaf> clusters;
    std::vector<Leaf> cards;
    for (size_t i = 0; i < texts.size(); ++i) {
        if (terms.rows()[i].empty())
            continue;
        if (texts[i].cluster == 0) {
            cards.push_back({{i}, false});
            continue;
        }
        auto& cluster = clusters[texts[i].cluster];
        cluster.isCluster = true;
        cluster.points.push_back(i);
    }
    std::vector<Leaf> leaves;
    for (auto& [id, leaf] : clusters)
        leaves.push_back(std::move(leaf));
    leaves.insert(leaves.end(), cards.begin(), cards.end());
    return leaves;
}

/// How many new groups, from two (one beside clusters) to half as many as there are cards, in even ratios.
double groupCount(double fineness, size_t cards, size_t clusters)
{
    const double fewest = clusters == 0 ? 2 : 1;
    const double most = std::max(fewest, double(cards) / 2);
    return fewest * std::pow(most / fewest, std::clamp(fineness, 0.0, 1.0));
}

} // namespace

Suggestions::Suggestions(std::vector<SuggestText> texts, Progress& progress)
    : m_texts(ordered(std::move(texts))), m_terms(wordings(m_texts), progress), m_space(spaceOf(m_terms, progress)),
      m_leaves(leavesOf(m_texts, m_terms)),
      m_clusterCount(size_t(std::count_if(m_leaves.begin(), m_leaves.end(), [](const Leaf& l) { return l.isCluster; }))),
      m_merges(treeOf(m_space, m_leaves, progress))
{
}

std::vector<Suggestions::Members> Suggestions::nodesAt(double fineness) const
{
    std::vector<Members> nodes;
    for (const auto& leaf : m_leaves)
        nodes.push_back(leaf.points);
    const size_t cards = m_leaves.size() - m_clusterCount;
    const auto wanted = m_clusterCount + size_t(std::lround(groupCount(fineness, cards, m_clusterCount)));
    size_t left = nodes.size();
    for (const auto& merge : m_merges) {
        if (left <= wanted && merge.height > alike)
            break;
        auto& into = nodes[size_t(merge.into)];
        auto& from = nodes[size_t(merge.from)];
        into.insert(into.end(), from.begin(), from.end());
        from.clear();
        --left;
    }
    return nodes;
}

SuggestedGroup Suggestions::groupOf(const Members& members) const
{
    Members unsorted;
    SuggestedGroup group;
    for (const size_t member : members) {
        if (m_texts[member].cluster == 0)
            unsorted.push_back(member);
        else
            group.joins = m_texts[member].cluster;
    }
    unsorted = supported(m_terms, members, unsorted);
    if (unsorted.empty() || (group.joins == 0 && unsorted.size() < 2))
        return {};
    for (const size_t card : unsorted)
        group.cards.push_back(m_texts[card].id);
    std::sort(group.cards.begin(), group.cards.end());
    group.sharedWords = sharedWords(m_terms, members, unsorted);
    return group;
}

std::vector<SuggestedGroup> Suggestions::cut(double fineness) const
{
    std::vector<SuggestedGroup> groups;
    for (const auto& members : nodesAt(fineness))
        if (auto group = groupOf(members); !group.sharedWords.isEmpty())
            groups.push_back(std::move(group));
    std::sort(groups.begin(), groups.end(), [](const SuggestedGroup& a, const SuggestedGroup& b) {
        return a.sureness != b.sureness ? a.sureness > b.sureness : a.cards < b.cards;
    });
    return groups;
}

} // namespace core::boards
