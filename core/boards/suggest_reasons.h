#pragma once

#include "core/boards/suggest_space.h"
#include "core/boards/suggest_terms.h"

#include <QStringList>

#include <vector>

namespace core::boards {

/// Sums by term. Made once and used for many groups: forgetting costs what was added, not the number of terms.
class Tally {
public:
    explicit Tally(int terms) : m_sums(size_t(terms), 0.0) {}
    void forget();
    void add(int term, double by);
    double of(int term) const { return m_sums[size_t(term)]; }
    const std::vector<int>& terms() const { return m_terms; } // as they first came

private:
    std::vector<double> m_sums;
    std::vector<int> m_terms;
};

/// Says why texts are grouped, and how sure that is. Texts are the numbers that they have in `terms`.
class Reasons {
public:
    using Texts = std::vector<size_t>;

    Reasons(const Terms& terms, const Points& space) : m_terms(terms), m_space(space), m_tally(terms.termCount()) {}

    /// Those of a group that have enough of their weight in terms that another of it has, too.
    Texts supported(const Texts& group);

    /// How sure a group is, 0 to 1: the root of how alike its pairs are in their words times how near they are in the
    /// space. On texts that people had grouped this was, tenth by tenth, within 0.12 of the share of pairs that they
    /// had put together, too.
    double sureness(const Texts& group);

    /// The words that two or more of a group have and that are rare outside, most telling first, four at most, each in
    /// the form in which the group wrote it most often.
    QStringList sharedWords(const Texts& group);

    /// The same for the words that `cards` share with a cluster.
    QStringList sharedWords(const Texts& cards, const Texts& cluster);

private:
    void countStems(const Texts& texts);
    QStringList mostTelling(const std::vector<int>& stems, const Texts& texts);

    const Terms& m_terms;
    const Points& m_space;
    Tally m_tally;
};

} // namespace core::boards
