#pragma once

#include "core/search/fields.h"
#include "core/search/translation.h"

#include <QHash>

namespace core::search {

/// Finds the participants of a segment's rule, in which other segments may be named.
class Rules {
public:
    explicit Rules(const db::Connection& db)
        : m_db(db), m_fields(db, [this](const QString& segment, const QString& rule) { return people(segment, rule); })
    {
    }
    const Fields& fields() const { return m_fields; }
    std::vector<qint64> people(const QString& segment, const QString& rule);

private:
    const db::Connection& m_db;
    Fields m_fields;
    QStringList m_open; // segments whose rules are being looked at
    QHash<QString, std::vector<qint64>> m_known;
};

/// A query on entries, parted so that the full-text index does what it can and leads.
struct Plan {
    QString index; // in the index's language; empty: it cannot lead
    Sql rest;      // what must hold besides; empty: nothing
};

Plan planFor(const Node& root, const Translation& translation);
/// FROM and WHERE of a plan; `join` stands between them.
Sql from(const Plan& plan, const char* join);

std::vector<qint64> ids(const db::Connection& db, const Sql& sql);
Sql participantsWhere(const Sql& condition);

} // namespace core::search
