#pragma once

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
    double sureness = 0;       // 0 to 1; see sharpness() in suggest_reasons.h
    friend bool operator==(const SuggestedGroup&, const SuggestedGroup&) = default;
};

struct SuggestedHome {
    qint64 cluster;
    QStringList sharedWords; // with the cards of the cluster, as they wrote them
    double sureness;         // 0 to 1: how much of the likeness to all clusters is to this one
    friend bool operator==(const SuggestedHome&, const SuggestedHome&) = default;
};

/// Groups of cards by the words that they share. Made once, on a worker (10,000 short texts: seconds); then a cut, as fine as
/// wanted, takes milliseconds. The same texts give the same groups, in whatever order they come. Cards that are sorted
/// already are never moved. Two cards that a finer cut puts together are never in different groups of a coarser one.
class Suggestions {
public:
    /// Throws Failure(Cancelled) when `progress` is cancelled.
    Suggestions(std::vector<SuggestText> texts, Progress& progress);

    /// `fineness` is 0 (few and large) to 1 (many and small); a fit for most boards is the middle. Surest first. Cards that
    /// have too little in common with any group are in none.
    std::vector<SuggestedGroup> cut(double fineness) const;

    /// The clusters that the card may belong to, best first, three at most; its own is not among them.
    std::vector<SuggestedHome> homes(qint64 card) const;

private:
    using Members = std::vector<size_t>;
    std::vector<Members> nodesAt(double fineness) const;
    SuggestedGroup groupOf(const Members& members) const;

    std::vector<SuggestText> m_texts; // by text, then id
    Terms m_terms;
    Points m_space;
    std::vector<Leaf> m_leaves; // clusters first
    size_t m_clusterCount = 0;
    std::vector<Merge> m_merges;
};

} // namespace core::boards
