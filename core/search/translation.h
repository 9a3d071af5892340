#pragma once

#include "core/search/fields.h"
#include "core/search/query.h"
#include "core/search/sql.h"
#include "core/search/words.h"

#include <optional>

namespace core::search {

/// Queries as conditions in SQL. Each is never NULL, so that "not" means not.
class Translation {
public:
    Translation(const db::Connection& db, const Fields& fields) : m_db(db), m_fields(fields) {}

    /// On an entry (alias e): all of the query holds of this one entry.
    Sql ofEntry(const Node& node) const;
    /// On a highlight (alias h): tags are its own, words stand in its own quote, the rest holds of some entry that it
    /// touches.
    Sql ofHighlight(const Node& node) const;
    /// On a participant (alias p): each term holds of them, or of some entry of theirs.
    Sql ofParticipant(const Node& node) const;

private:
    struct Quote {
        qint64 highlight = 0;
        QString text;
        std::vector<Word> words;
    };
    enum class Of { Entry, Highlight, Participant };

    Sql translated(const Node& node, Of of) const;
    Sql all(const std::vector<Node>& parts, const char* word, Of of) const;
    Sql leaf(const Same& same, Of of) const;
    Sql leaf(const Term& term, Of of) const;
    Sql leaf(const Field& field, Of of) const;
    Sql inQuotes(const Needle& needle) const;
    const std::vector<Quote>& quotes() const;

    const db::Connection& m_db;
    const Fields& m_fields;
    mutable std::optional<std::vector<Quote>> m_quotes; // read once, when a query on highlights has words
};

/// A part of a query that the full-text index can answer alone, in its own language; nothing where it cannot.
std::optional<QString> indexQuery(const Node& node);

} // namespace core::search
