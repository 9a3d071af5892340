#pragma once

#include "core/db/connection.h"
#include "core/search/query.h"
#include "core/sessions/session.h"
#include "core/tags/highlight.h"

#include <optional>
#include <vector>

namespace core {

/// An entry that a query found.
struct Hit {
    Id<Entry> entry;
    Id<Session> session;
    QString sessionTitle;
    EntryKind kind = EntryKind::Utterance;
    Id<Participant> person; // whom the words count for; none: a researcher, or nobody named
    QString participant;    // the person's code; empty where there is none
    QString speaker;        // the label; empty where there is none
    std::optional<qint64> atMs;
    QString text;
    std::vector<TextRange> ranges; // the words that the query looks for; in order, never overlapping
};

struct Hits {
    /// How many there are in all; not counted in the order in which they are found.
    std::optional<qint64> total;
    std::vector<Hit> hits;
};

struct SearchOptions {
    /// Session: by study, session and place. Rank: best first (bm25), where the query asks for words, else as Session.
    /// Found: by the ids of the entries, which is fastest and needs no look at the others.
    enum class Order { Session, Rank, Found };
    Order order = Order::Session;
    int limit = -1; // all
};

/// What `earshot tag` puts a tag on.
struct Match {
    Id<Entry> entry;
    std::vector<TextRange>
        ranges; // the words; all of the entry where the query does not look for words, or finds none here
};

/// A field that this project does not have, or a value that it cannot have.
struct Problem {
    TextRange range; // in the query's text: the field's name, or its operator and values
    QString sentence;
    bool inValue = false;
    friend bool operator==(const Problem&, const Problem&) = default;
};

/// Finds entries, highlights and participants by a query (search/query.h, search/fields.h). A query that asks nothing
/// finds nothing. All functions throw Failure(BadInput) for a field or a value that this project does not know, with a
/// sentence.
class Search {
public:
    explicit Search(const db::Connection& db) : m_db(db) {}

    Hits entries(const search::Query& query, const SearchOptions& options = {}) const;
    qint64 count(const search::Query& query) const;
    /// In the order of sessions. An entry without text is never one.
    std::vector<Match> matches(const search::Query& query) const;
    /// In the order of sessions.
    std::vector<Id<Highlight>> highlights(const search::Query& query) const;
    /// By code.
    std::vector<Id<Participant>> participants(const search::Query& query) const;
    /// What is wrong with the fields of a query's text, as far as it has been written.
    std::vector<Problem> problems(const QString& text) const;
    /// All fields that this project has, as they are written in a query, for completion.
    QStringList fieldNames() const;

private:
    const db::Connection& m_db;
};

/// What of the hits is tagged.
std::vector<Match> matchesOf(const std::vector<Hit>& hits);

/// Where a text has the words that a query looks for: in order, never overlapping.
std::vector<TextRange> wantedRanges(const search::Query& query, QStringView text);

} // namespace core
