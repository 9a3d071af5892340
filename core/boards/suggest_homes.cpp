#include "core/boards/suggest_homes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace core::boards {
namespace {

constexpr double rest = 0.04;

double squared(double value)
{
    return value * value;
}

} // namespace

Homes::Homes(const Terms& terms, const std::vector<std::vector<size_t>>& clusters)
    : m_postings(size_t(terms.termCount())), m_clusterCount(clusters.size())
{
    for (size_t cluster = 0; cluster < clusters.size(); ++cluster) {
        std::map<int, double> sum;
        for (const size_t text : clusters[cluster])
            for (const auto& [term, weight] : terms.rows()[text])
                sum[term] += weight;
        double squares = 0;
        for (const auto& [term, weight] : sum)
            squares += squared(weight);
        for (const auto& [term, weight] : sum)
            m_postings[size_t(term)].push_back({cluster, weight / std::sqrt(squares)});
    }
}

std::vector<Homes::Home> Homes::of(const TermRow& text) const
{
    std::vector<double> likeness(m_clusterCount, 0.0);
    for (const auto& [term, weight] : text)
        for (const auto& posting : m_postings[size_t(term)])
            likeness[posting.cluster] += weight * posting.weight;
    std::vector<Home> homes;
    for (size_t cluster = 0; cluster < m_clusterCount; ++cluster)
        if (likeness[cluster] > 0)
            homes.push_back({cluster, squared(likeness[cluster])});
    std::stable_sort(homes.begin(), homes.end(), [](const Home& a, const Home& b) { return a.sureness > b.sureness; });
    const double best = homes.empty() ? 0 : homes[0].sureness;
    const double second = homes.size() < 2 ? 0 : homes[1].sureness;
    for (size_t i = 0; i < homes.size(); ++i)
        homes[i].sureness /= homes[i].sureness + (i == 0 ? second : best) + rest;
    return homes;
}

} // namespace core::boards
