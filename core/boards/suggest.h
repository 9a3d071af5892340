#pragma once

#include "core/boards/suggest_homes.h"
#include "core/boards/suggest_terms.h"
#include "core/boards/suggest_tree.h"
#include "core/progress.h"

#include <QStringList>

#include <vector>

namespace core::boards {

/// A card to be grouped.
struct SuggestText {
    qint64 id;
    QString text;
    qint64 cluster = 0; // 0: not sorted yet
};

struct SuggestedGroup {
    std::vector<qint64> cards; // not sorted yet; two at least, one where the group joins a cluster
    qint64 joins = 0;          // the cluster that exists and that the cards belong to; 0: a new one
    QStringList sharedWords;   // as people wrote them, most telling first, one to four
    double sureness = 0;       // 0 to 1, near the share of its pairs (or cards) that people would have put there, too
    friend bool operator==(const SuggestedGroup&, const SuggestedGroup&) = default;
};

struct SuggestedHome {
    qint64 cluster;
    QStringList sharedWords; // with the cards of the cluster, as they wrote them
    double sureness;         // 0 to 1, near the share of such cards that people put there, too
    friend bool operator==(const SuggestedHome&, const SuggestedHome&) = default;
};

/// Groups of cards by the words that they share. Made once, on a worker (10,000 short texts: seconds); then a cut, as
/// fine as wanted, takes milliseconds. The same texts give the same groups, in whatever order they come. Cards in a
/// cluster are never moved; cards that clearly belong to one join it in every cut, and the others are grouped among
/// themselves. Two cards that a finer cut puts together are together in a coarser one.
class Suggestions {
public:
    /// Throws Failure(Cancelled) once `progress` is cancelled.
    Suggestions(std::vector<SuggestText> texts, Progress& progress);

    /// `fineness` is 0 (few and large) to 1 (many and small); the middle makes about as many groups as people do.
    /// Surest first, those that join a cluster before new ones. Cards that have too little in common with others are in
    /// none.
    std::vector<SuggestedGroup> cut(double fineness) const;

    /// The clusters that a card may belong to, best first, three at most. Of a sorted card: the others.
    std::vector<SuggestedHome> homes(qint64 card) const;

private:
    using Members = std::vector<size_t>;
    /// Into those that join a cluster and those that are leaves of the tree.
    void partCards();
    /// `sureness` is summed over the joining cards of each cluster.
    void findJoins(const std::vector<Members>& joining, const std::vector<double>& sureness);
    std::vector<Members> nodesAt(double fineness) const;

    std::vector<SuggestText> m_texts; // by text, then id
    std::vector<qint64> m_clusters;
    std::vector<Members> m_sorted; // by cluster
    Terms m_terms;
    Points m_space;
    Homes m_homes;
    std::vector<SuggestedGroup> m_joins;
    Members m_leaves; // what neither is in a cluster nor joins one
    std::vector<Merge> m_merges;
};

} // namespace core::boards
