#include "core/boards/suggest.h"

#include "core/boards/suggest_near.h"
#include "core/boards/suggest_reasons.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core::boards {
namespace {

constexpr double alike = 1e-6;      // the height under which texts say the same
constexpr double leastToJoin = 0.4; // of a home's sureness
constexpr size_t mostHomes = 3;

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

std::vector<qint64> clustersOf(const std::vector<SuggestText>& texts)
{
    std::set<qint64> clusters;
    for (const auto& text : texts)
        if (text.cluster != 0)
            clusters.insert(text.cluster);
    return {clusters.begin(), clusters.end()};
}

std::vector<std::vector<size_t>> sortedInto(const std::vector<qint64>& clusters, const std::vector<SuggestText>& texts)
{
    std::vector<std::vector<size_t>> sorted(clusters.size());
    for (size_t i = 0; i < texts.size(); ++i)
        if (texts[i].cluster != 0)
            sorted[size_t(std::lower_bound(clusters.begin(), clusters.end(), texts[i].cluster) - clusters.begin())]
                .push_back(i);
    return sorted;
}

/// How many groups `cards` are cut into: from two (one of under six cards) to half as many as there are cards, in even
/// ratios.
size_t groupCount(double fineness, size_t cards)
{
    const double fewest = std::clamp(double(cards) / 3, 1.0, 2.0);
    const double most = std::max(fewest, double(cards) / 2);
    return size_t(std::lround(fewest * std::pow(most / fewest, std::clamp(fineness, 0.0, 1.0))));
}

void sortBySureness(std::vector<SuggestedGroup>& groups)
{
    std::sort(groups.begin(), groups.end(), [](const SuggestedGroup& a, const SuggestedGroup& b) {
        return a.sureness != b.sureness ? a.sureness > b.sureness : a.cards < b.cards;
    });
}

} // namespace

Suggestions::Suggestions(std::vector<SuggestText> texts, Progress& progress)
    : m_texts(ordered(std::move(texts))),
      m_clusters(clustersOf(m_texts)),
      m_sorted(sortedInto(m_clusters, m_texts)),
      m_terms(wordings(m_texts), progress),
      m_space(spaceOf(m_terms, progress)),
      m_homes(m_terms, m_sorted)
{
    partCards();
    m_merges = treeOf(m_space, m_leaves, nearMerges(m_terms, m_space, m_leaves, progress), progress);
}

void Suggestions::partCards()
{
    std::vector<Members> joining(m_clusters.size());
    std::vector<double> sureness(m_clusters.size(), 0.0);
    for (size_t i = 0; i < m_texts.size(); ++i) {
        if (m_texts[i].cluster != 0 || m_terms.rows()[i].empty())
            continue;
        const auto homes = m_homes.of(m_terms.rows()[i]);
        if (homes.empty() || homes[0].sureness < leastToJoin) {
            m_leaves.push_back(i);
            continue;
        }
        joining[homes[0].cluster].push_back(i);
        sureness[homes[0].cluster] += homes[0].sureness;
    }
    findJoins(joining, sureness);
    std::sort(m_leaves.begin(), m_leaves.end());
}

void Suggestions::findJoins(const std::vector<Members>& joining, const std::vector<double>& sureness)
{
    Reasons reasons(m_terms, m_space);
    for (size_t cluster = 0; cluster < m_clusters.size(); ++cluster) {
        if (joining[cluster].empty())
            continue;
        SuggestedGroup group{{},
                             m_clusters[cluster],
                             reasons.sharedWords(joining[cluster], m_sorted[cluster]),
                             sureness[cluster] / double(joining[cluster].size())};
        if (group.sharedWords.isEmpty()) { // alike by letters alone, which explains nothing
            m_leaves.insert(m_leaves.end(), joining[cluster].begin(), joining[cluster].end());
            continue;
        }
        for (const size_t card : joining[cluster])
            group.cards.push_back(m_texts[card].id);
        std::sort(group.cards.begin(), group.cards.end());
        m_joins.push_back(std::move(group));
    }
    sortBySureness(m_joins);
}

std::vector<Suggestions::Members> Suggestions::nodesAt(double fineness) const
{
    std::vector<Members> nodes;
    for (const size_t leaf : m_leaves)
        nodes.push_back({leaf});
    const size_t wanted = groupCount(fineness, nodes.size());
    size_t left = nodes.size();
    for (const auto& merge : m_merges) {
        if (left <= wanted && merge.height > alike)
            break;
        nodes[merge.into].insert(nodes[merge.into].end(), nodes[merge.from].begin(), nodes[merge.from].end());
        nodes[merge.from].clear();
        --left;
    }
    return nodes;
}

std::vector<SuggestedGroup> Suggestions::cut(double fineness) const
{
    Reasons reasons(m_terms, m_space);
    std::vector<SuggestedGroup> groups;
    for (const auto& node : nodesAt(fineness)) {
        const auto members = reasons.supported(node);
        const auto words = reasons.sharedWords(members);
        if (members.size() < 2 || words.isEmpty())
            continue;
        SuggestedGroup group{{}, 0, words, reasons.sureness(members)};
        for (const size_t member : members)
            group.cards.push_back(m_texts[member].id);
        std::sort(group.cards.begin(), group.cards.end());
        groups.push_back(std::move(group));
    }
    sortBySureness(groups);
    groups.insert(groups.begin(), m_joins.begin(), m_joins.end());
    return groups;
}

std::vector<SuggestedHome> Suggestions::homes(qint64 card) const
{
    const auto found =
        std::find_if(m_texts.begin(), m_texts.end(), [&](const SuggestText& text) { return text.id == card; });
    if (found == m_texts.end())
        return {};
    const auto text = size_t(found - m_texts.begin());
    Reasons reasons(m_terms, m_space);
    std::vector<SuggestedHome> homes;
    for (const auto& [cluster, sureness] : m_homes.of(m_terms.rows()[text])) {
        const auto words = reasons.sharedWords({text}, m_sorted[cluster]);
        if (m_clusters[cluster] != found->cluster && !words.isEmpty() && homes.size() < mostHomes)
            homes.push_back({m_clusters[cluster], words, sureness});
    }
    return homes;
}

} // namespace core::boards
