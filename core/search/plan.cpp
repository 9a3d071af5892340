#include "core/search/plan.h"

#include "core/error.h"
#include "core/tr.h"

namespace core::search {
namespace {

constexpr int deepestRule = 50;

} // namespace

std::vector<qint64> ids(const db::Connection& db, const Sql& sql)
{
    return db.all(
        sql.text, [](const db::Row& row) { return row.integer(0); }, sql.values);
}

Sql participantsWhere(const Sql& condition)
{
    return "SELECT p.id FROM participant p WHERE " + condition + " ORDER BY p.code, p.id";
}

std::vector<qint64> Rules::people(const QString& segment, const QString& rule)
{
    if (const auto known = m_known.constFind(segment); known != m_known.constEnd())
        return *known;
    if (m_open.contains(segment))
        throw Failure(Error::Kind::BadInput,
                      tr("The rule of segment “%1” leads back to the segment itself.").arg(segment));
    if (m_open.size() == deepestRule)
        throw Failure(Error::Kind::BadInput, tr("More than %1 segments name one another.").arg(deepestRule));
    m_open.append(segment);
    std::vector<qint64> people;
    try {
        if (const Query query = parse(rule); query.root)
            people = ids(m_db, participantsWhere(Translation(m_db, m_fields).ofParticipant(*query.root)));
    } catch (const Failure& failure) {
        if (m_open.last() != segment) // a segment that this one names has said it
            throw;
        throw Failure(failure.error().kind,
                      tr("The rule of segment “%1” cannot be used. %2").arg(segment, failure.error().text));
    }
    m_open.removeLast();
    return m_known[segment] = people;
}

Plan planFor(const Node& root, const Translation& translation)
{
    const auto* every = std::get_if<And>(&root.is);
    const std::vector<Node> parts = every ? every->parts : std::vector{root};
    QStringList wanted;
    QStringList unwanted;
    std::vector<Sql> rest;
    for (const Node& part : parts) {
        const auto* none = std::get_if<Not>(&part.is);
        if (const auto query = indexQuery(part))
            wanted += *query;
        else if (const auto query = none ? indexQuery(none->part.front()) : std::nullopt)
            unwanted += *query;
        else
            rest.push_back(translation.ofEntry(part));
    }
    if (wanted.isEmpty())
        return {QString(), translation.ofEntry(root)};
    Plan plan{u'(' + wanted.join(QLatin1String(" AND ")) + u')', {}};
    if (!unwanted.isEmpty())
        plan.index += QLatin1String(" NOT (") + unwanted.join(QLatin1String(" OR ")) + u')';
    if (!rest.empty())
        plan.rest = joined(rest, " AND ");
    return plan;
}

Sql from(const Plan& plan, const char* join)
{
    if (plan.index.isEmpty())
        return Sql{std::string(" FROM entry e ") + join + " WHERE e.open = 0 AND (", {}} + plan.rest + ")";
    Sql sql{std::string(" FROM entry_fts CROSS JOIN entry e ON e.id = entry_fts.rowid ") + join +
                " WHERE entry_fts MATCH ? AND e.open = 0",
            {plan.index}};
    return plan.rest.text.empty() ? sql : sql + " AND " + plan.rest;
}

} // namespace core::search
