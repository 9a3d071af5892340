#pragma once

#include "core/stores.h"

namespace core {

/// What stands on some highlights, and what it would lose if they went.
struct Reliance {
    struct Relying {
        Claim claim;
        QString owner; // the persona or the segment; empty for an insight
        int lost = 0;  // evidence
        int left = 0;  // none: it becomes an assumption
    };
    std::vector<Relying> claims; // traits first, in their order
    QStringList heroes;          // personas that would lose the words they are quoted with

    bool isEmpty() const { return claims.empty() && heroes.isEmpty(); }
    int assumptions() const; // claims that would have no evidence left
    /// The personas and segments that would lose evidence, and whatever is in `heroes`; each once.
    QStringList owners() const;
    /// "3 claims lose evidence, 1 of them all of it: Pat, 2 insights." Empty where nothing does.
    QString sentence() const;
    /// "3 claims stand on words that are no longer in the text: Pat, 2 insights." Empty where nothing does. For
    /// highlights that stay, with the words that they had.
    QString sentenceOffWords() const;

private:
    QString whose() const;
};

Reliance relianceOn(const Stores& stores, const std::vector<Id<Highlight>>& highlights);

} // namespace core
