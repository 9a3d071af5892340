#pragma once

#include "core/sessions/session.h"
#include "core/tags/highlight.h"

namespace core {

/// A session's entries as one text, parted by "\n", in which passages are found by their words.
class QuoteFinder {
public:
    QuoteFinder(QString title, std::vector<Entry> entries);

    /// The passage with exactly these words, which may go on over several entries. Failure(Internal) with the words
    /// where they don't stand in the session exactly once.
    Highlight find(const QString& quote) const;

private:
    struct Place {
        Id<Entry> entry;
        int offset = 0;
    };
    Place placeOf(qsizetype at) const;

    QString m_title;
    std::vector<Entry> m_entries;
    QString m_text;
};

} // namespace core
