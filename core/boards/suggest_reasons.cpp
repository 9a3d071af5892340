#include "core/boards/suggest_reasons.h"

#include <QMap>

#include <algorithm>
#include <cmath>

namespace core::boards {
namespace {

constexpr double leastSupport = 0.15; // of a card's weight
constexpr size_t mostWords = 4;

/// Counts of numbered things, cheap to make anew.
using Counts = QHash<int, int>;

struct Candidate {
    int stem;
    double telling;
};

/// How many of `texts` have each stem.
Counts stemCounts(const Terms& terms, const std::vector<size_t>& texts)
{
    Counts counts;
    for (const size_t text : texts)
        for (const auto& [term, weight] : terms.rows()[text])
            if (term < terms.stemCount())
                ++counts[term];
    return counts;
}

/// The form of a stem that stands most often in `texts`; of equals the first of the alphabet.
QString usualForm(const Terms& terms, int stem, const std::vector<size_t>& texts)
{
    QMap<QString, int> counts;
    for (const size_t text : texts)
        for (const auto& mention : terms.mentions(text))
            if (mention.stem == stem)
                ++counts[terms.written(mention.written)];
    return std::max_element(counts.begin(), counts.end()).key();
}

} // namespace

std::vector<size_t> supported(const Terms& terms, const std::vector<size_t>& members,
                              const std::vector<size_t>& candidates)
{
    Counts counts;
    for (const size_t member : members)
        for (const auto& [term, weight] : terms.rows()[member])
            ++counts[term];
    std::vector<size_t> kept;
    for (const size_t candidate : candidates) {
        double support = 0;
        for (const auto& [term, weight] : terms.rows()[candidate])
            if (counts.value(term) > 1)
                support += weight * weight;
        if (support >= leastSupport)
            kept.push_back(candidate);
    }
    return kept;
}

QStringList sharedWords(const Terms& terms, const std::vector<size_t>& members, const std::vector<size_t>& candidates)
{
    const auto inside = stemCounts(terms, members);
    const auto here = stemCounts(terms, candidates);
    const double all = double(terms.rows().size());
    const double size = double(members.size());
    std::vector<Candidate> ranked;
    for (auto it = inside.begin(); it != inside.end(); ++it) {
        if (it.value() < 2 || !here.contains(it.key()))
            continue;
        const double outside = (terms.textsWith(it.key()) - it.value() + 0.5) / (all - size + 1);
        ranked.push_back({it.key(), it.value() * std::log(it.value() / size / outside)});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Candidate& a, const Candidate& b) {
        return a.telling != b.telling ? a.telling > b.telling : a.stem < b.stem;
    });
    QStringList words;
    for (size_t i = 0; i < std::min(ranked.size(), mostWords); ++i)
        words += usualForm(terms, ranked[i].stem, members);
    return words;
}

} // namespace core::boards
