#pragma once

#include "core/id.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace core::erasure {

/// Where a name stands in a text.
struct Found {
    TextRange range;
    int name = 0; // which of the finder's
    friend bool operator==(Found, Found) = default;
};

/// Finds names in texts as search does: whole words one after the other, without regard to case and accents. In scripts
/// without spaces a name is found inside other words too.
class NameFinder {
public:
    explicit NameFinder(QStringList names);
    const QStringList& names() const { return m_names; }
    /// In order, never overlapping; of two that begin at the same place the longer one.
    std::vector<Found> find(const QString& text) const;
    bool isIn(const QString& text) const { return !find(text).empty(); }

private:
    struct Words {
        std::vector<QString> folded;
        int name = 0;
    };
    QStringList m_names;
    QHash<QString, std::vector<Words>> m_byFirstWord; // the longest first
    std::vector<int> m_withoutWords;                  // names that are found as they are
};

} // namespace core::erasure
