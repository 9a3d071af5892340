#include "core/search/attributes.h"

#include "core/search/values.h"

#include <QSet>

#include <algorithm>

namespace core::search {
namespace {

struct Column {
    const char* name;
    const char* sql; // id and value of all rows that have one
};

const std::vector<Column>& columnsOf(Attributes::Of of)
{
    static const std::vector<Column> ofParticipants{
        {"code", "SELECT id, code FROM participant WHERE code <> ''"},
        {"name", "SELECT id, name FROM participant WHERE name <> ''"},
        {"role", "SELECT id, role FROM participant WHERE role <> ''"},
    };
    static const std::vector<Column> ofAccounts{
        {"code", "SELECT id, code FROM account WHERE code <> ''"},
        {"name", "SELECT id, name FROM account WHERE name <> ''"},
        {"size", "SELECT id, size FROM account WHERE size > 0"},
        {"industry", "SELECT id, industry FROM account WHERE industry <> ''"},
        {"region", "SELECT id, region FROM account WHERE region <> ''"},
    };
    return of == Attributes::Of::Participant ? ofParticipants : ofAccounts;
}

bool anyMatches(const db::Value& stored, const Field& field)
{
    return std::any_of(field.values.begin(), field.values.end(),
                       [&](const Value& value) { return matchesValue(stored, field.op, value); });
}

} // namespace

QString fieldKey(const QString& name)
{
    QString key = name.toCaseFolded();
    return key.replace(u'_', u' ').replace(u'-', u' ').simplified();
}

QStringList Attributes::names() const
{
    QStringList names;
    for (const Column& column : columnsOf(m_of))
        names += QLatin1String(column.name);
    const QString of = m_of == Of::Participant ? QStringLiteral("participant") : QStringLiteral("account");
    for (const QString& name : m_db.all(
             "SELECT name FROM attribute WHERE of = ? ORDER BY position, id",
             [](const db::Row& row) { return row.text(0); }, of))
        names += name;
    return names;
}

bool Attributes::has(const QString& key) const
{
    const auto all = names();
    return std::any_of(all.begin(), all.end(), [&](const QString& name) { return fieldKey(name) == key; });
}

std::vector<qint64> Attributes::matching(const QString& key, const Field& field) const
{
    std::vector<qint64> ids;
    const auto visit = [&](const db::Row& row) {
        if (anyMatches(row.value(1), field))
            ids.push_back(row.integer(0));
    };
    for (const Value& value : field.values)
        matchesValue({}, field.op, value); // an impossible value is said also where there are no rows
    for (const Column& column : columnsOf(m_of))
        if (fieldKey(QLatin1String(column.name)) == key)
            m_db.each(column.sql, {}, visit);
    const auto attributes = m_db.all(
        "SELECT id, name FROM attribute WHERE of = ?",
        [](const db::Row& row) { return std::pair(row.integer(0), row.text(1)); },
        m_of == Of::Participant ? QStringLiteral("participant") : QStringLiteral("account"));
    for (const auto& [id, name] : attributes)
        if (fieldKey(name) == key)
            m_db.each(
                m_of == Of::Participant
                    ? "SELECT participant_id, value FROM attribute_value WHERE attribute_id = ? AND participant_id NOT "
                      "NULL"
                    : "SELECT account_id, value FROM attribute_value WHERE attribute_id = ? AND account_id NOT NULL",
                {id}, visit);
    return ids;
}

} // namespace core::search
