#include "core/boards/suggest_reasons.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

namespace core::boards {
namespace {

constexpr double leastSupport = 0.15; // of a card's weight
constexpr size_t mostWords = 4;

struct Candidate {
    int stem;
    double telling;
};

/// The mean product of two different ones out of `count` vectors of length 1, by the squares of their sum.
double meanOfPairs(double squares, double count)
{
    return std::max(0.0, (squares - count) / (count * (count - 1)));
}

/// The form of a stem that stands most often in `texts`; of equals the first in the order of characters.
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

void Tally::forget()
{
    for (const int term : m_terms)
        m_sums[size_t(term)] = 0;
    m_terms.clear();
}

void Tally::add(int term, double by)
{
    double& sum = m_sums[size_t(term)];
    if (sum == 0)
        m_terms.push_back(term);
    sum += by;
}

Reasons::Texts Reasons::supported(const Texts& group)
{
    m_tally.forget();
    for (const size_t text : group)
        for (const auto& [term, weight] : m_terms.rows()[text])
            m_tally.add(term, 1);
    Texts kept;
    for (const size_t text : group) {
        double support = 0;
        for (const auto& [term, weight] : m_terms.rows()[text])
            if (m_tally.of(term) > 1)
                support += weight * weight;
        if (support >= leastSupport)
            kept.push_back(text);
    }
    return kept;
}

double Reasons::sureness(const Texts& group)
{
    m_tally.forget();
    std::vector<double> place(m_space.dimension(), 0.0);
    for (const size_t text : group) {
        for (const auto& [term, weight] : m_terms.rows()[text])
            m_tally.add(term, weight);
        for (size_t k = 0; k < place.size(); ++k)
            place[k] += double(m_space.at(text)[k]);
    }
    double words = 0;
    for (const int term : m_tally.terms())
        words += m_tally.of(term) * m_tally.of(term);
    double nearness = 0;
    for (const double sum : place)
        nearness += sum * sum;
    const double count = double(group.size());
    return std::min(1.0, std::sqrt(meanOfPairs(words, count) * meanOfPairs(nearness, count)));
}

void Reasons::countStems(const Texts& texts)
{
    m_tally.forget();
    for (const size_t text : texts)
        for (const auto& [term, weight] : m_terms.rows()[text])
            if (term < m_terms.stemCount())
                m_tally.add(term, 1);
}

/// `stems` were counted in `texts`.
QStringList Reasons::mostTelling(const std::vector<int>& stems, const Texts& texts)
{
    const double size = double(texts.size());
    const double outside = double(m_terms.rows().size()) - size + 1;
    std::vector<Candidate> ranked;
    for (const int stem : stems) {
        const double inside = m_tally.of(stem);
        const double elsewhere = m_terms.textsWith(stem) - inside + 0.5;
        ranked.push_back({stem, inside * std::log(inside / size / (elsewhere / outside))});
    }
    std::sort(ranked.begin(), ranked.end(), [](const Candidate& a, const Candidate& b) {
        return a.telling != b.telling ? a.telling > b.telling : a.stem < b.stem;
    });
    QStringList words;
    for (size_t i = 0; i < std::min(ranked.size(), mostWords); ++i)
        words += usualForm(m_terms, ranked[i].stem, texts);
    return words;
}

QStringList Reasons::sharedWords(const Texts& group)
{
    countStems(group);
    std::vector<int> stems;
    std::copy_if(m_tally.terms().begin(), m_tally.terms().end(), std::back_inserter(stems),
                 [&](int stem) { return m_tally.of(stem) > 1; });
    return mostTelling(stems, group);
}

QStringList Reasons::sharedWords(const Texts& cards, const Texts& cluster)
{
    countStems(cards);
    const std::set<int> ofCards(m_tally.terms().begin(), m_tally.terms().end());
    countStems(cluster);
    std::vector<int> stems;
    std::copy_if(m_tally.terms().begin(), m_tally.terms().end(), std::back_inserter(stems),
                 [&](int stem) { return ofCards.count(stem) > 0; });
    auto all = cluster;
    all.insert(all.end(), cards.begin(), cards.end());
    countStems(all);
    return mostTelling(stems, all);
}

} // namespace core::boards
