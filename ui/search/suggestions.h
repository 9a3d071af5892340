#pragma once

#include "core/search/query_edit.h"
#include "core/search/vocabulary.h"

#include <QStringList>

namespace ui {

/// A way in which a query that is being typed can go on.
struct Suggestion {
    QString text;               // as it is shown
    QString about;              // what it is: "field", "tag", a person's name
    int hue = 0;                // of a tag
    QString insert;             // what takes the place of `range`
    core::TextRange range;      // in the query
    std::vector<int> positions; // the letters of `text` that were meant
};

/// What the query at the cursor can become, best first.
struct Suggestions {
    std::vector<Suggestion> all;
    bool takesFirst = false; // Enter means the first one: a value is being typed
};
Suggestions suggestionsFor(const core::search::Vocabulary& known, const QString& query, int cursor);

/// Queries of before, the last one first.
Suggestions recentQueries(const QStringList& recent);

} // namespace ui
