#pragma once

#include "core/search/query.h"
#include "core/search/sql.h"

#include <QStringList>

#include <functional>

namespace core::search {

/// What a field asks of one row: of an entry (its alias is e), a session (s), a highlight (h) or a participant (p).
struct Condition {
    enum class On { Entry, Session, Highlight, Participant };
    On on = On::Entry;
    Sql sql;
    bool isNegated = false;
};

/// The fields of this project's queries:
///
/// | field | looks at |
/// |---|---|
/// | tag | tags by name or path (`parent/child`, `\/` is a slash in a name); `:` with sub-tags, `=` without |
/// | speaker | a voice, by its label, or its participant's code or name |
/// | participant, account | whose words they are, by code or name |
/// | role, segment | whose words they are |
/// | study, session | by name; a session also by its code |
/// | kind | of the session or of the entry |
/// | lane | face (to face), market |
/// | date, before, after | when it was said, else when the session was held |
/// | score | of feedback |
/// | has | tag highlight memo evidence speaker participant time score date attachment |
/// | is | key quoted tagged untagged, and the kinds of entries |
/// | participant.NAME, account.NAME, NAME | columns (code name role; code name size industry region) and attributes |
///
/// Names ignore case; in them `_` and `-` stand for a space. How values are compared: see values.h.
class Fields {
public:
    /// The participants for whom a segment's rule holds.
    using Rule = std::function<std::vector<qint64>(const QString& segment, const QString& rule)>;

    Fields(const db::Connection& db, Rule rule) : m_db(db), m_rule(std::move(rule)) {}

    /// What a field asks: one of these. Throws Failure(BadInput) with a sentence for an unknown name or an impossible
    /// value.
    std::vector<Condition> conditions(const Field& field) const;
    /// All names that a query can use, the bare ones of attributes too, for the completer.
    QStringList names() const;

private:
    [[noreturn]] void failUnknown(const QString& name) const;

    const db::Connection& m_db;
    Rule m_rule;
};

} // namespace core::search
